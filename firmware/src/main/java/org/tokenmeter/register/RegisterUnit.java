package org.tokenmeter.register;

/** The unit of a register's value. */
public enum RegisterUnit {
    /** 0.001 Wh: a millionth of a kilowatt-hour. */
    MILLI_WATT_HOUR,
    /** A number, code or count without unit. */
    NUMBER
}
