package org.tokenmeter.ledger;

/**
 * The payload of the STATE record: everything that a token changes, and room for what tokens of
 * later versions will change.
 *
 * <p>firmware/SPEC.md holds the same table, and a test compares the two.
 */
final class StateField {
    /** All credit that tokens ever brought, in the credit's own unit. */
    static final Field ACCEPTED_TOTAL = new Field(0, 8);
    /** All credit that tokens ever cleared. */
    static final Field CANCELLED_TOTAL = new Field(8, 8);
    /** The id of the last command from a line. */
    static final Field TRANSACTION = new Field(16, 16);
    /** Its result. */
    static final Field TRANSACTION_RESULT = new Field(32, 1);
    /** 1 while the penalty for the last of them is not served. */
    static final Field PENALTY_PENDING = new Field(33, 1);
    /** Consecutive tokens that were not authentic. */
    static final Field LOCK_OUT_COUNT = new Field(34, 1);
    /** How many TIDs are kept: 1 to 50. */
    static final Field KEPT_IDENTIFIERS = new Field(35, 1);
    /** The TIDs kept, three bytes each. */
    static final Field IDENTIFIERS = new Field(36, 150);
    /** The decoder key; a short one in the first eight bytes. */
    static final Field DECODER_KEY = new Field(186, 16);
    /** EA: 7 or 11. */
    static final Field ALGORITHM = new Field(202, 1);
    /** KT: 0 to 2. */
    static final Field KEY_TYPE = new Field(203, 1);
    /** KRN: 1 to 9. */
    static final Field KEY_REVISION = new Field(204, 1);
    /** KEN: 0 to 255. */
    static final Field KEY_EXPIRY = new Field(205, 1);
    /** TI: 0 to 99. */
    static final Field TARIFF_INDEX = new Field(206, 1);
    /** SGC: 0 to 999999, or FFFFFF when it was cleared. */
    static final Field SUPPLY_GROUP = new Field(207, 3);
    /** BDT: 93, 14 or 35. */
    static final Field BASE_DATE = new Field(210, 1);
    /** Maximum power limit in watts, 0 for none. */
    static final Field MAXIMUM_POWER = new Field(211, 4);
    /** Maximum phase unbalance in watts, 0 for none. */
    static final Field PHASE_UNBALANCE = new Field(215, 4);
    /** Tariff rate as its token gave it, 0 for none. */
    static final Field TARIFF_RATE = new Field(219, 4);
    /** Water meter factor as its token gave it. */
    static final Field WATER_FACTOR = new Field(223, 4);
    /** Tamper conditions that stand. */
    static final Field TAMPER_FLAGS = new Field(227, 2);
    /** What keeps the load switch open after a power loss: see the supply. */
    static final Field SWITCH_FLAGS = new Field(229, 2);
    /** Times that a limit was exceeded: 4 bits for phase unbalance, 4 for overload. */
    static final Field OVERLOAD_TRIES = new Field(231, 1);
    /** Whether emergency credit is in use. */
    static final Field EMERGENCY_STATE = new Field(232, 1);
    /** 1 while the supply is not open for want of credit, where friendly hours depend on it. */
    static final Field CREDIT_CLOSED = new Field(233, 1);
    /** Zeros. */
    static final Field SPARE = new Field(234, 7);
    /** Where the low-credit alarm begins, in tenths of the credit's unit; 0 for the pack's. */
    static final Field LOW_CREDIT_LEVEL = new Field(241, 4);
    /** Values of the extended token set, two bytes each, index 0 to 62. */
    static final Field EXTENDED_VALUES = new Field(245, 126);
    /** Flags of the extended token set, one bit each. */
    static final Field EXTENDED_FLAGS = new Field(371, 64);

    /** Bytes of all fields. */
    static final int TOTAL = 435;

    private StateField() {
    }
}
