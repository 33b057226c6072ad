package org.tokenmeter.pack;

/**
 * Everything that a display says in words, but for the names of registers. A {@link Wording} holds
 * the words.
 *
 * <p>A {@code %} in a phrase is the place of a number.
 *
 * <p><b>Room.</b> The columns that a phrase may fill, numbers left out, so that what stands beside
 * it on its row still fits.
 */
public enum Phrase {
    /** Before the credit. */
    CREDIT_LEFT(3),
    /** Before what is left of emergency credit. */
    EMERGENCY_LEFT(3),
    /** Before the credit of a meter that took a test key directly. */
    LAB(3),
    /** Behind a credit that is low. */
    LOW(5),
    /** The supply, while it is on. */
    ON(3),
    /** Before what is owed. */
    OWE(4),
    /** The supply is off, for no reason that stands any more. */
    OFF(16),
    /** The supply is off for want of credit. */
    OFF_NO_CREDIT(16),
    /** The supply is off, and only the utility can help. */
    OFF_CALL_UTILITY(16),
    /** The supply is off because a test token shows that it can be. */
    OFF_TEST(16),
    /** The supply comes back when the hash key is pressed. */
    PRESS_CONNECT(16),
    /** The cover was opened. */
    TAMPER_BANNER(16),
    /** The memory can not be trusted. */
    SERVICE_BANNER(16),
    /** The meter has no identity yet. */
    NOT_COMMISSIONED(16),
    /** The meter's life has ended. */
    OUT_OF_USE(16),
    /** Power was above its limit. */
    OVERLOAD(8),
    /** Phases differed too much. */
    PHASE_UNBALANCE(16),
    /** Before the time until the supply is tried again. */
    RETRY(6),

    /** An entry that nobody went on with. */
    ENTRY_TIMED_OUT(16),
    /** One digit waits for the rest of a token. */
    DIGIT_KEPT(15),
    /** Digits that wait. */
    DIGITS_KEPT(14),
    /** The hash key came after one digit. */
    ONLY_DIGIT(15),
    /** The hash key came after too few digits for a token. */
    ONLY_DIGITS(14),
    /** What can be done then. */
    SHORT_ENTRY_KEYS(16),
    /** As many digits as a short code has, but it is none. */
    NO_SUCH_CODE(16),
    /** Which token of several that are typed in a row. */
    TOKEN_NUMBER(8),
    /** The key that sends a complete entry. */
    HASH_SENDS(6),
    /** Before a short code that is being typed. */
    CODE(8),
    /** The alarm is silenced. */
    ALARM_SILENCED(16),

    /** A token is being stored. */
    CHECKING(16),
    /** A token was accepted. */
    ACCEPTED(16),
    /** What a token did: credit. */
    CREDIT_CLEARED(16),
    /** What a token did: tamper. */
    TAMPER_CLEARED(16),
    /** What a token set: the maximum power, in watts. */
    POWER_LIMIT(5),
    /** What a token set: the phase unbalance, in watts. */
    UNBALANCE_LIMIT(5),
    /** A limit that is none any more. */
    REMOVED(9),
    /** What a token set: the tariff rate. */
    RATE(10),
    /** What a token set: the water meter factor. */
    FACTOR(10),
    /** A flag of the extended set. */
    FLAG(8),
    /** A value of the extended set. */
    VALUE(6),
    /** A new key is in force. */
    KEY_CHANGED(16),
    /** Which section of a new key was taken, of how many. */
    KEY_SECTION(14),
    /** A section that this key change does not need. */
    KEY_NOT_NEEDED(15),
    /** Before the one section that is missing. */
    NEED_KEY(8),
    /** Before several sections that are missing. */
    NEED(4),

    /** Result 4. */
    OVERFLOW_ERROR(16),
    /** Result 5. */
    KEY_TYPE_ERROR(16),
    /** Result 6. */
    FORMAT_ERROR(16),
    /** Result 7. */
    RANGE_ERROR(16),
    /** Result 8. */
    FUNCTION_ERROR(16),
    /** Result 9. */
    OLD_ERROR(16),
    /** Result 10. */
    USED_ERROR(16),
    /** Result 11. */
    KEY_EXPIRED_ERROR(16),
    /** Result 12. */
    DDTK_ERROR(16),
    /** Result 13. */
    CRC_ERROR(16),
    /** Result 14. */
    MFR_CODE_ERROR(16),
    /** Result 16. */
    NOT_READY(16),

    /** What result 4 means. */
    CREDIT_TOO_HIGH(16),
    /** What result 5 means. */
    KEY_UNCHANGED(16),
    /** What result 6 means. */
    NOT_A_TOKEN(16),
    /** What result 7 means. */
    VALUE_NOT_VALID(16),
    /** What result 8 means. */
    TOKEN_IGNORED(16),
    /** What result 9 means, before a date. */
    BEFORE(7),
    /** What result 10 means. */
    ALREADY_ENTERED(16),
    /** When a used token was entered first, before a date. */
    LOADED(7),
    /** What results 11 and 12 ask for. */
    NEED_KEY_CHANGE(16),
    /** What result 13 asks for. */
    CHECK_NUMBER(16),
    /** The same, with the tries that are left. */
    CHECK_NUMBER_TRIES(15),
    /** What result 14 is about. */
    TEST_TOKEN(16),
    /** What result 16 asks for. */
    TRY_LATER(16),
    /** No token is taken, before the time left. */
    LOCKED(10),
    /** Why. */
    WRONG_TOKENS(13),

    /** Emergency credit. */
    EMERGENCY(16),
    /** This make gives none. */
    NOT_OFFERED(16),
    /** There is credit. */
    NOT_NEEDED(16),
    /** It was given before. */
    REPAY_FIRST(16),

    /** A register: the switch is closed. */
    IS_ON(16),
    /** A register: the switch is open. */
    IS_OFF(16),
    /** A register: nothing of the kind. */
    NONE(16),
    /** A register: the cover was opened. */
    TAMPERED(16),
    /** A register: what reads tokens. */
    KEYPAD(16),
    /** A register that can not be read. */
    UNREADABLE(16),
    /** A register whose value nobody knows. */
    UNKNOWN(16),
    /** A register: a limit of none. */
    NO_LIMIT(16),
    /** Why the switch is open. */
    FOR_CREDIT(16),
    /** Why the switch is open. */
    FOR_SERVICE(16),
    /** Why the switch is open. */
    FOR_TEST(16),
    /** Why the switch is open. */
    FOR_TAMPER(16),
    /** Why the switch is open. */
    FOR_OVERLOAD(16),
    /** Why the switch is open. */
    FOR_UNBALANCE(16),
    /** Why the switch is open. */
    FOR_COMMISSIONING(16);

    /** How many there are. */
    static final int COUNT = values().length;

    private final int room;

    Phrase(int room) {
        this.room = room;
    }

    /** The columns that it may fill, numbers left out. */
    public int room() {
        return room;
    }
}
