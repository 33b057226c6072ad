package org.tokenmeter.sts.token;

/**
 * What a token asks of the meter: one entry for each class and subclass that has a layout.
 *
 * <p>Reserved and proprietary subclasses are {@link #UNKNOWN}: a meter answers FUNCTION_ERROR.
 *
 * <p><b>Source.</b> IEC 62055-41, token classes and subclasses; STS 202-5 for 1/2 and 2/10.
 */
public enum TokenKind {
    /** 0/0. */
    TRANSFER_CREDIT_ELECTRICITY("TransferCredit electricity", TokenValue.AMOUNT),
    /** 0/1. */
    TRANSFER_CREDIT_WATER("TransferCredit water", TokenValue.AMOUNT),
    /** 0/2. */
    TRANSFER_CREDIT_GAS("TransferCredit gas", TokenValue.AMOUNT),
    /** 0/3. */
    TRANSFER_CREDIT_TIME("TransferCredit time", TokenValue.AMOUNT),
    /** 0/4. */
    TRANSFER_CURRENCY_ELECTRICITY("TransferCredit electricity currency", TokenValue.CURRENCY),
    /** 0/5. */
    TRANSFER_CURRENCY_WATER("TransferCredit water currency", TokenValue.CURRENCY),
    /** 0/6. */
    TRANSFER_CURRENCY_GAS("TransferCredit gas currency", TokenValue.CURRENCY),
    /** 0/7. */
    TRANSFER_CURRENCY_TIME("TransferCredit time currency", TokenValue.CURRENCY),
    /** 1/0. */
    INITIATE_METER_TEST_2_DIGITS("InitiateMeterTest/Display", TokenValue.CONTROL_36),
    /** 1/1. */
    INITIATE_METER_TEST_4_DIGITS("InitiateMeterTest/Display", TokenValue.CONTROL_28),
    /** 1/2. */
    EXTENDED_READ("ExtendedRead", TokenValue.EXTENDED_36),
    /** 2/0. */
    SET_MAXIMUM_POWER_LIMIT("SetMaximumPowerLimit", TokenValue.AMOUNT),
    /** 2/1. */
    CLEAR_CREDIT("ClearCredit", TokenValue.NUMBER),
    /** 2/2. */
    SET_TARIFF_RATE("SetTariffRate", TokenValue.NUMBER),
    /** 2/3. */
    SET_1ST_SECTION_DECODER_KEY("Set1stSectionDecoderKey", TokenValue.KEY_SECTION),
    /** 2/4. */
    SET_2ND_SECTION_DECODER_KEY("Set2ndSectionDecoderKey", TokenValue.KEY_SECTION),
    /** 2/5. */
    CLEAR_TAMPER_CONDITION("ClearTamperCondition", TokenValue.NUMBER),
    /** 2/6. */
    SET_MAXIMUM_PHASE_POWER_UNBALANCE_LIMIT(
            "SetMaximumPhasePowerUnbalanceLimit", TokenValue.AMOUNT),
    /** 2/7. */
    SET_WATER_METER_FACTOR("SetWaterMeterFactor", TokenValue.NUMBER),
    /** 2/8. */
    SET_3RD_SECTION_DECODER_KEY("Set3rdSectionDecoderKey", TokenValue.KEY_SECTION),
    /** 2/9. */
    SET_4TH_SECTION_DECODER_KEY("Set4thSectionDecoderKey", TokenValue.KEY_SECTION),
    /** 2/10. */
    EXTENDED_SET("ExtendedSet", TokenValue.NUMBER),
    /** Class 3, and every subclass without a published layout. */
    UNKNOWN("reserved", TokenValue.NONE);

    private final String standardName;
    private final TokenValue value;

    TokenKind(String standardName, TokenValue value) {
        this.standardName = standardName;
        this.value = value;
    }

    /** The kind of a class (0 to 3) and subclass (0 to 15). */
    public static TokenKind of(int tokenClass, int subclass) {
        switch (tokenClass) {
            case TokenClass.CREDIT:
                return credit(subclass);
            case TokenClass.TEST:
                return test(subclass);
            case TokenClass.MANAGEMENT:
                return management(subclass);
            default:
                return UNKNOWN;
        }
    }

    private static TokenKind credit(int subclass) {
        switch (subclass) {
            case 0:
                return TRANSFER_CREDIT_ELECTRICITY;
            case 1:
                return TRANSFER_CREDIT_WATER;
            case 2:
                return TRANSFER_CREDIT_GAS;
            case 3:
                return TRANSFER_CREDIT_TIME;
            case 4:
                return TRANSFER_CURRENCY_ELECTRICITY;
            case 5:
                return TRANSFER_CURRENCY_WATER;
            case 6:
                return TRANSFER_CURRENCY_GAS;
            case 7:
                return TRANSFER_CURRENCY_TIME;
            default:
                return UNKNOWN;
        }
    }

    private static TokenKind test(int subclass) {
        switch (subclass) {
            case 0:
                return INITIATE_METER_TEST_2_DIGITS;
            case 1:
                return INITIATE_METER_TEST_4_DIGITS;
            case 2:
                return EXTENDED_READ;
            default:
                return UNKNOWN;
        }
    }

    private static TokenKind management(int subclass) {
        switch (subclass) {
            case 0:
                return SET_MAXIMUM_POWER_LIMIT;
            case 1:
                return CLEAR_CREDIT;
            case 2:
                return SET_TARIFF_RATE;
            case 3:
                return SET_1ST_SECTION_DECODER_KEY;
            case 4:
                return SET_2ND_SECTION_DECODER_KEY;
            case 5:
                return CLEAR_TAMPER_CONDITION;
            case 6:
                return SET_MAXIMUM_PHASE_POWER_UNBALANCE_LIMIT;
            case 7:
                return SET_WATER_METER_FACTOR;
            case 8:
                return SET_3RD_SECTION_DECODER_KEY;
            case 9:
                return SET_4TH_SECTION_DECODER_KEY;
            case 10:
                return EXTENDED_SET;
            default:
                return UNKNOWN;
        }
    }

    /** The standard's name of the token. */
    public String standardName() {
        return standardName;
    }

    /** What the body carries. */
    public TokenValue value() {
        return value;
    }
}
