package org.tokenmeter.keypad.sim;

/** Where a keypad has diodes. */
public enum Wiring {
    /** Nowhere: two keys of a column short a driven row to a released one, three keys ghost. */
    NO_DIODES,
    /** One in each row, cathode to the output: nothing is shorted, three keys still ghost. */
    ROW_DIODES,
    /** One at each key: every set of keys is read as it is. */
    KEY_DIODES
}
