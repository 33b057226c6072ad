package org.tokenmeter.host.sms;

/** What a label announces. The names stand in {@code labels.csv}. */
enum Field {
    METER,
    TOKEN,
    KEY_CHANGE,
    KEY_CHANGE_1,
    KEY_CHANGE_2,
    KEY_CHANGE_3,
    KEY_CHANGE_4,
    BONUS,
    FREE_BASIC,
    /** Bought credit, as opposed to free credit on the same slip. */
    CREDIT,
    MANAGEMENT,
    /** A number that names a payment, however many digits it has. */
    RECEIPT,
    UNITS,
    /** A unit behind the number, as in 56.1 kWh. */
    UNIT_SIGN,
    /** Units, or what they cost where a currency or a number of units stands beside it. */
    ENERGY,
    AMOUNT,
    TOTAL,
    COST,
    TOKEN_AMOUNT,
    OTHER_CHARGES,
    CHARGE,
    /** A charge that may be negative. */
    REBATE,
    /** What the one who passed the payment on took, beside the utility. */
    FEE,
    DEBT,
    /** A number that is no part of this purchase. */
    BALANCE,
    DATE,
    /** A day on which nothing was sold, such as that of an expiry. */
    OTHER_DATE,
    SGC,
    KRN,
    TI,
    EA,
    CURRENCY,
    /** Words that only tell whose message it is. */
    SIGN;

    /** Whether it says what the tokens behind it are for. */
    boolean isRole() {
        return ordinal() >= TOKEN.ordinal() && ordinal() <= MANAGEMENT.ordinal();
    }

    /** Whether a number of units stands beside it. */
    boolean isUnits() {
        return this == UNITS || this == UNIT_SIGN;
    }

    /** Whether it says what was bought, or what was paid for it. */
    boolean isWorth() {
        return isUnits() || this == ENERGY || isMoney() && this != BALANCE;
    }

    /** Whether an amount of money stands behind it. */
    boolean isMoney() {
        return ordinal() >= AMOUNT.ordinal() && ordinal() <= BALANCE.ordinal();
    }
}
