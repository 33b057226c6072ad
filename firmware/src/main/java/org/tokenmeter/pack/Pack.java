package org.tokenmeter.pack;

import org.tokenmeter.register.RegisterId;

/** How one make of meter behaves where makes differ. */
public final class Pack {
    /** The pack of this project. */
    public static final Pack DEFAULT = new Pack(50, 30_000, 600_000, 600_000,
            new PenaltyCurve(3, 10_000, 3_600_000), defaultCodes(new ShortCodes()));

    private final int tokenIdentifiers;
    private final int entryTimeoutMillis;
    private final int entryKeptMillis;
    private final int keyChangeTimeoutMillis;
    private final PenaltyCurve penalties;
    private final ShortCodes shortCodes;

    private Pack(int tokenIdentifiers, int entryTimeoutMillis, int entryKeptMillis,
            int keyChangeTimeoutMillis, PenaltyCurve penalties, ShortCodes shortCodes) {
        this.tokenIdentifiers = tokenIdentifiers;
        this.entryTimeoutMillis = entryTimeoutMillis;
        this.entryKeptMillis = entryKeptMillis;
        this.keyChangeTimeoutMillis = keyChangeTimeoutMillis;
        this.penalties = penalties;
        this.shortCodes = shortCodes;
    }

    private static ShortCodes defaultCodes(ShortCodes codes) {
        return codes
                .with(800, RegisterId.QUANTITY_TOTAL)
                .with(801, RegisterId.CREDIT)
                .with(802, RegisterId.CIVIL_DATE)
                .with(803, RegisterId.CIVIL_TIME)
                .with(804, RegisterId.METER_NUMBER)
                .with(805, RegisterId.LOAD_SWITCH)
                .with(808, RegisterId.POWER)
                .with(857, RegisterId.KEY_REVISION_NUMBER)
                .with(858, RegisterId.TARIFF_INDEX)
                .with(860, RegisterId.SUPPLY_GROUP_CODE)
                .with(861, RegisterId.KEY_EXPIRY_NUMBER)
                .with(862, RegisterId.ENCRYPTION_ALGORITHM)
                .with(863, RegisterId.BASE_DATE)
                .with(864, RegisterId.OLDEST_IDENTIFIER)
                .with(865, RegisterId.KEY_CHANGE_TOKENS)
                .with(869, RegisterId.MAXIMUM_POWER)
                .with(870, RegisterId.UNBALANCE_LIMIT)
                .with(871, RegisterId.TARIFF_RATE)
                .with(872, RegisterId.WATER_FACTOR)
                .with(873, RegisterId.TAMPER)
                .with(876, RegisterId.LOCK_OUT_TIME)
                .with(877, RegisterId.WRONG_TOKENS)
                .with(878, RegisterId.LAST_TOKEN_RESULT)
                .with(890, RegisterId.SOFTWARE_VERSION)
                .with(891, RegisterId.TOKEN_READER)
                .with(899, RegisterId.DISPLAY_TEST);
    }

    /** TIDs that the meter keeps. */
    public int tokenIdentifiers() {
        return tokenIdentifiers;
    }

    /** Time without a key after which an entry leaves the display. */
    public int entryTimeoutMillis() {
        return entryTimeoutMillis;
    }

    /** Time without a key after which the digits of an entry are dropped. */
    public int entryKeptMillis() {
        return entryKeptMillis;
    }

    /** Time after the latest section of a key change after which all of them are dropped. */
    public int keyChangeTimeoutMillis() {
        return keyChangeTimeoutMillis;
    }

    /** The penalties for tokens that are not authentic. */
    public PenaltyCurve penalties() {
        return penalties;
    }

    /** The numbers by which a person asks for registers. */
    public ShortCodes shortCodes() {
        return shortCodes;
    }
}
