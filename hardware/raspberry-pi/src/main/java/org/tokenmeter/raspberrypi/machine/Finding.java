package org.tokenmeter.raspberrypi.machine;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that a machine must have, and whether it has it.
 *
 * @param what what is there, or what is missing, in lower case
 * @param cure what to do; empty when nothing is missing
 */
public record Finding(String what, Optional<String> cure) {
    /** Something that is there. */
    static Finding present(String what) {
        return new Finding(what, Optional.empty());
    }

    /** Something that is not there, or can not be used. */
    static Finding missing(String what, String cure) {
        return new Finding(what, Optional.of(cure));
    }

    /** Whether it is there and can be used. */
    public boolean isPresent() {
        return cure.isEmpty();
    }

    /** What a person reads: one line, and a hint below what is missing. */
    public Stream<String> lines() {
        return Stream.concat(
                Stream.of((isPresent() ? "ok: " : "missing: ") + what),
                cure.map(hint -> "hint: " + hint).stream());
    }
}
