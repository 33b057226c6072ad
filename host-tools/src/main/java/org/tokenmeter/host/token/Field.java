package org.tokenmeter.host.token;

import org.tokenmeter.host.text.BadValue;

/** Ranges of the fields of a body, which the records below hold as invariants. */
final class Field {
    private Field() {
    }

    /** Refuses a value that its field of so many bits can not carry. */
    static void require(String name, long value, int bits) {
        if (value >>> bits != 0) {
            throw new BadValue(name + " is out of range", "0 to " + ((1L << bits) - 1));
        }
    }
}
