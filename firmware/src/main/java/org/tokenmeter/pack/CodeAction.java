package org.tokenmeter.pack;

/** What a short code does that shows no register. */
public enum CodeAction {
    /** Asks for emergency credit. */
    ASK_EMERGENCY_CREDIT,
    /** Silences the low-credit alarm until the next level. */
    SILENCE_ALARM,
    /** Sets where the low-credit alarm begins: whole units, 0 for the pack's own level. */
    SET_LOW_CREDIT_LEVEL
}
