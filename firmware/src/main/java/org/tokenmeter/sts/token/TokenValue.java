package org.tokenmeter.sts.token;

/** What the body of a token carries, and so how it is read. */
public enum TokenValue {
    /** RND, TID and a 16-bit field in the encoding of {@link Amount}. */
    AMOUNT(true),
    /** Sign and exponent, TID and a 16-bit field: see {@link CurrencyAmount}. */
    CURRENCY(true),
    /** RND, TID and a plain 16-bit number. */
    NUMBER(true),
    /** 36 control bits and an 8-bit manufacturer code: see {@link TestToken}. */
    CONTROL_36(false),
    /** 28 control bits and a 16-bit manufacturer code: see {@link TestToken}. */
    CONTROL_28(false),
    /** The 36 bits of an extended read: see {@link TestToken}. */
    EXTENDED_36(false),
    /** A part of a new key: see {@link KeyChangeSection}. */
    KEY_SECTION(false),
    /** Nothing that has a published layout. */
    NONE(false);

    private final boolean identified;

    TokenValue(boolean identified) {
        this.identified = identified;
    }

    /** Whether the body holds a TID, so that the meter can tell a used token from a new one. */
    public boolean hasIdentifier() {
        return identified;
    }
}
