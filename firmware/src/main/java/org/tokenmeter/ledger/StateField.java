package org.tokenmeter.ledger;

/**
 * The payload of the STATE record: everything that a token changes, and room for what tokens of
 * later versions will change.
 *
 * <p>firmware/SPEC.md holds the same table, and a test compares the two.
 */
enum StateField {
    /** All credit that tokens ever brought, in the credit's own unit. */
    ACCEPTED_TOTAL(0, 8),
    /** All credit that tokens ever cleared. */
    CANCELLED_TOTAL(8, 8),
    /** The id of the last command from a line. */
    TRANSACTION(16, 16),
    /** Its result. */
    TRANSACTION_RESULT(32, 1),
    /** Consecutive tokens that were not authentic. */
    LOCK_OUT_COUNT(33, 2),
    /** How many TIDs are kept: 1 to 50. */
    KEPT_IDENTIFIERS(35, 1),
    /** The TIDs kept, three bytes each. */
    IDENTIFIERS(36, 150),
    /** The decoder key; a short one in the first eight bytes. */
    DECODER_KEY(186, 16),
    /** EA: 7 or 11. */
    ALGORITHM(202, 1),
    /** KT: 0 to 2. */
    KEY_TYPE(203, 1),
    /** KRN: 1 to 9. */
    KEY_REVISION(204, 1),
    /** KEN: 0 to 255. */
    KEY_EXPIRY(205, 1),
    /** TI: 0 to 99. */
    TARIFF_INDEX(206, 1),
    /** SGC: 0 to 999999, or FFFFFF when it was cleared. */
    SUPPLY_GROUP(207, 3),
    /** BDT: 93, 14 or 35. */
    BASE_DATE(210, 1),
    /** Maximum power limit in watts, 0 for none. */
    MAXIMUM_POWER(211, 4),
    /** Maximum phase unbalance in watts, 0 for none. */
    PHASE_UNBALANCE(215, 4),
    /** Tariff rate as its token gave it. */
    TARIFF_RATE(219, 4),
    /** Water meter factor as its token gave it. */
    WATER_FACTOR(223, 4),
    /** Tamper conditions that stand. */
    TAMPER_FLAGS(227, 2),
    /** Reasons that keep the load switch open after a power loss. */
    SWITCH_FLAGS(229, 2),
    /** Times that the switch closed again after an overload. */
    OVERLOAD_TRIES(231, 1),
    /** Whether emergency credit is in use. */
    EMERGENCY_STATE(232, 1),
    /** Emergency credit to be repaid. */
    EMERGENCY_OWED(233, 8),
    /** Where the low-credit alarm begins. */
    LOW_CREDIT_LEVEL(241, 4),
    /** Values of the extended token set, two bytes each, index 0 to 62. */
    EXTENDED_VALUES(245, 126),
    /** Flags of the extended token set, one bit each. */
    EXTENDED_FLAGS(371, 64);

    /** Bytes of all fields. */
    static final int TOTAL = 435;

    private final int offset;
    private final int size;

    StateField(int offset, int size) {
        this.offset = offset;
        this.size = size;
    }

    /** Where the field begins in the payload. */
    int offset() {
        return offset;
    }

    /** Bytes of the field. */
    int size() {
        return size;
    }

    /** Reads the field. */
    long get(byte[] payload) {
        return Fields.get(payload, offset, size);
    }

    /** Writes the field. */
    void put(byte[] payload, long value) {
        Fields.put(payload, offset, size, value);
    }
}
