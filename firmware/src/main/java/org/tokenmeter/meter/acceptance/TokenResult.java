package org.tokenmeter.meter.acceptance;

/**
 * What became of a token. The numbers are shown to people and sent to tools: never renumbered.
 *
 * <p><b>Source.</b> 1 to 16 follow the register table of STS meters as a keypad meter's short code
 * for the last token status prints it (Conlog BEC62, code 078); 17 and 18, which that table
 * reserves, are this project's.
 */
public enum TokenResult {
    /** Executed; a TID is kept. */
    ACCEPT(1),
    /** The first section of a new key (2/3) is held; others are missing. */
    FIRST_KCT(2),
    /** The second section of a new key (2/4) is held; others are missing. */
    SECOND_KCT(3),
    /** The credit would exceed the meter's limit; nothing was credited. */
    OVERFLOW_ERROR(4),
    /** The meter may not take a key of this type; every held section is dropped. */
    KEY_TYPE_ERROR(5),
    /** Not a token: not twenty digits, or a number that needs more than 66 bits. */
    FORMAT_ERROR(6),
    /** A value is outside its range. */
    RANGE_ERROR(7),
    /** Authentic, but nothing that this meter does. */
    FUNCTION_ERROR(8),
    /** Older than every TID kept. */
    OLD_ERROR(9),
    /** Its TID is kept already. */
    USED_ERROR(10),
    /** Issued after the expiry of the meter's key. */
    KEY_EXPIRED_ERROR(11),
    /** Credit under an initialisation or default key. */
    DDTK_ERROR(12),
    /** Mistyped, or meant for another meter: the two can not be told apart. */
    CRC_ERROR(13),
    /** A test token of another manufacturer. */
    MFR_CODE_ERROR(14),
    /** The meter is locked: too many tokens were not authentic. */
    LOCK_OUT(15),
    /** The meter takes no token now: another one is being stored, or it needs service. */
    NOT_READY(16),
    /** The third section of a new key (2/8) is held; others are missing. */
    THIRD_KCT(17),
    /** The fourth section of a new key (2/9) is held; others are missing. */
    FOURTH_KCT(18);

    private static final TokenResult[] ALL = values();

    private final int number;

    TokenResult(int number) {
        this.number = number;
    }

    /** The result of a number, 1 to 18, or null. */
    public static TokenResult ofNumber(int number) {
        return number >= 1 && number <= ALL.length ? ALL[number - 1] : null;
    }

    /** Whether a token with this result did what it is for, or waits for others to do it. */
    public boolean isTaken() {
        switch (this) {
            case ACCEPT:
            case FIRST_KCT:
            case SECOND_KCT:
            case THIRD_KCT:
            case FOURTH_KCT:
                return true;
            default:
                return false;
        }
    }

    /** The number of the result: 1 to 18. */
    public int number() {
        return number;
    }
}
