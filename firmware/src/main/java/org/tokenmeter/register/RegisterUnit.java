package org.tokenmeter.register;

/** The unit of a register's value. */
public enum RegisterUnit {
    /** A millionth of what the meter counts its credit in: see {@link RegisterId#CREDIT_UNIT}. */
    CREDIT_MILLIONTH,
    /** A millionth of a kilowatt-hour (electricity) or of a cubic metre (water, gas). */
    QUANTITY_MILLIONTH,
    /** A watt. */
    WATT,
    /** A second. */
    SECOND,
    /** A number, code or count without unit. */
    NUMBER
}
