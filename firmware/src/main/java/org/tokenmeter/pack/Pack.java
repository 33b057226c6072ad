package org.tokenmeter.pack;

import org.tokenmeter.register.RegisterId;

/**
 * How one make of meter behaves where makes differ. This class is the pack of this project; others
 * extend it and say only what is different.
 *
 * <p><b>Units.</b> Milliseconds; millionths of the credit's unit; hours of the civil day.
 */
public class Pack {
    private static final int MILLIONTHS = 1_000_000;
    private static final Wording NO_WORDS = new Wording();
    private static final PenaltyCurve PENALTIES =
            new PenaltyCurve(3, 10_000, 3_600_000, false);
    private static final ShortCodes SHORT_CODES = new ShortCodes()
            .with("800", RegisterId.QUANTITY_TOTAL)
            .with("801", RegisterId.CREDIT)
            .with("802", RegisterId.CIVIL_DATE)
            .with("803", RegisterId.CIVIL_TIME)
            .with("804", RegisterId.METER_NUMBER)
            .with("805", RegisterId.LOAD_SWITCH)
            .with("806", RegisterId.LOAD_SWITCH_REASONS)
            .with("808", RegisterId.POWER)
            .with("809", RegisterId.POWER_FAILS)
            .with("810", RegisterId.EMERGENCY_LEFT)
            .with("811", CodeAction.ASK_EMERGENCY_CREDIT)
            .with("812", CodeAction.SILENCE_ALARM)
            .with("813", RegisterId.DAYS_LEFT)
            .with("814", RegisterId.LOW_CREDIT_LEVEL)
            .with("815", RegisterId.RECHARGE_DATE)
            .with("816", RegisterId.RECHARGE_TIME)
            .with("817", RegisterId.RECHARGE)
            .with("818", RegisterId.REVERSE_TOTAL)
            .with("819", RegisterId.SWITCH_OPERATIONS)
            .with("820", RegisterId.THIS_MONTH)
            .with("821", RegisterId.MONTH_1)
            .with("822", RegisterId.MONTH_2)
            .with("823", RegisterId.MONTH_3)
            .with("824", RegisterId.MONTH_4)
            .with("825", RegisterId.MONTH_5)
            .with("826", RegisterId.MONTH_6)
            .with("827", RegisterId.MONTH_7)
            .with("828", RegisterId.MONTH_8)
            .with("829", RegisterId.MONTH_9)
            .with("830", RegisterId.MONTH_10)
            .with("831", RegisterId.MONTH_11)
            .with("832", RegisterId.MONTH_12)
            .with("841", RegisterId.TOKEN_1)
            .with("842", RegisterId.TOKEN_2)
            .with("843", RegisterId.TOKEN_3)
            .with("844", RegisterId.TOKEN_4)
            .with("845", RegisterId.TOKEN_5)
            .with("846", RegisterId.TOKEN_6)
            .with("847", RegisterId.TOKEN_7)
            .with("848", RegisterId.TOKEN_8)
            .with("849", RegisterId.TOKEN_9)
            .with("850", RegisterId.TOKEN_10)
            .with("857", RegisterId.KEY_REVISION_NUMBER)
            .with("858", RegisterId.TARIFF_INDEX)
            .with("860", RegisterId.SUPPLY_GROUP_CODE)
            .with("861", RegisterId.KEY_EXPIRY_NUMBER)
            .with("862", RegisterId.ENCRYPTION_ALGORITHM)
            .with("863", RegisterId.BASE_DATE)
            .with("864", RegisterId.OLDEST_IDENTIFIER)
            .with("865", RegisterId.KEY_CHANGE_TOKENS)
            .with("869", RegisterId.MAXIMUM_POWER)
            .with("870", RegisterId.UNBALANCE_LIMIT)
            .with("871", RegisterId.TARIFF_RATE)
            .with("872", RegisterId.WATER_FACTOR)
            .with("873", RegisterId.TAMPER)
            .with("876", RegisterId.LOCK_OUT_TIME)
            .with("877", RegisterId.WRONG_TOKENS)
            .with("878", RegisterId.LAST_TOKEN_RESULT)
            .with("890", RegisterId.SOFTWARE_VERSION)
            .with("891", RegisterId.TOKEN_READER)
            .with("899", RegisterId.DISPLAY_TEST)
            .with("456xx", CodeAction.SET_LOW_CREDIT_LEVEL);

    /** The pack of this project. */
    public static final Pack DEFAULT = new Pack();

    /** The default pack, to be changed by whoever extends it. */
    protected Pack() {
    }

    /** TIDs that the meter keeps. */
    public int tokenIdentifiers() {
        return 50;
    }

    /** Whether a token waits for the hash key, so that it can be looked at; else 20 digits do. */
    public boolean entersByHash() {
        return false;
    }

    /** How a short code is typed. */
    public CodeStyle codeStyle() {
        return CodeStyle.HASH_BEHIND;
    }

    /** The words that this make has in the place of a language's. */
    public Wording wording() {
        return NO_WORDS;
    }

    /** Time without a key after which an entry leaves the display. */
    public int entryTimeoutMillis() {
        return 30_000;
    }

    /** Time without a key after which the digits of an entry are dropped. */
    public int entryKeptMillis() {
        return 600_000;
    }

    /** Time after the latest section of a key change after which all of them are dropped. */
    public int keyChangeTimeoutMillis() {
        return 600_000;
    }

    /** The penalties for tokens that are not authentic. */
    public PenaltyCurve penalties() {
        return PENALTIES;
    }

    /**
     * Whether the supply comes back by itself, else when a person presses the hash key. After a
     * power loss and after a switch test it is as it was before in any case.
     */
    public boolean reconnectsByItself() {
        return true;
    }

    /** Where the low-credit alarm begins, unless the user set it. */
    public long lowCredit() {
        return 10L * MILLIONTHS;
    }

    /** Where the low-credit alarm becomes urgent. */
    public long veryLowCredit() {
        return 2L * MILLIONTHS;
    }

    /** Emergency credit; 0 for none. */
    public long emergencyCredit() {
        return 0;
    }

    /** The balance at which, and below, emergency credit may be asked for. */
    public long emergencyThreshold() {
        return 0;
    }

    /** The hour at which friendly hours begin: 0 to 23; none if they end at the same hour. */
    public int friendlyFromHour() {
        return 0;
    }

    /** The hour at which friendly hours end; they may go round midnight. */
    public int friendlyToHour() {
        return 0;
    }

    /** Days that are friendly as a whole, one bit each, Monday the lowest. */
    public int friendlyWeekdays() {
        return 0;
    }

    /** The numbers by which a person asks for registers. */
    public ShortCodes shortCodes() {
        return SHORT_CODES;
    }
}
