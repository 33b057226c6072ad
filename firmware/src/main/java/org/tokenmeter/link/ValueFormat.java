package org.tokenmeter.link;

/** How mode C writes the value of a register. */
enum ValueFormat {
    /** A whole number. */
    NUMBER,
    /** A whole number; nothing when it is less than zero, which means unknown. */
    KNOWN_NUMBER,
    /** A whole number of two digits. */
    TWO_DIGITS,
    /** Whole seconds. */
    SECOND,
    /** Whole watts. */
    WATT,
    /** An amount in what the meter counts its credit in. */
    CREDIT,
    /** An amount in what the meter's utility delivers. */
    QUANTITY,
    /** The eighteen digits of a MeterPAN. */
    METER_NUMBER,
    /** Major, minor and patch number. */
    VERSION,
    /** A civil minute; nothing while it is unknown. */
    MOMENT,
    /** Six digits, or six dashes when a key change cleared it. */
    SUPPLY_GROUP,
    /** What a token gateway says of a token's way; nothing before the first token. */
    GATEWAY_STATUS
}
