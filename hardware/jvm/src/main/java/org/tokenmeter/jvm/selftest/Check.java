package org.tokenmeter.jvm.selftest;

/**
 * What came of one check.
 *
 * @param name of the device
 * @param fault what is wrong, one line in lower case; empty when nothing is
 */
public record Check(String name, String fault) {
    /** Whether nothing was found wrong. */
    public boolean isPassed() {
        return fault.isEmpty();
    }
}
