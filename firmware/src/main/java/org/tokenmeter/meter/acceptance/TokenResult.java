package org.tokenmeter.meter.acceptance;

/**
 * What became of a token. The numbers are shown to people and sent to tools: never renumbered.
 *
 * <p><b>Source.</b> The numbering follows the register table of STS meters as a keypad meter's
 * short code for the last token status prints it (Conlog BEC62, code 078).
 */
public enum TokenResult {
    /** Executed, and its TID kept. */
    ACCEPT(1),
    /** The credit would exceed the meter's limit; nothing was credited. */
    OVERFLOW_ERROR(4),
    /** Not a token: the number needs more than 66 bits. */
    FORMAT_ERROR(6),
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
    /** The meter takes no token now: another one is being stored, or it needs service. */
    NOT_READY(16);

    private final int number;

    TokenResult(int number) {
        this.number = number;
    }

    /** The number of the result: 1 to 16. */
    public int number() {
        return number;
    }
}
