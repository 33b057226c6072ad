package org.tokenmeter.ledger;

/**
 * What commands from the line change, beside the state that tokens change, too. A view on the
 * payload of the LINE record: see {@link LineField}.
 *
 * <p>A command fills a draft, and one commit stores its effect together with its transaction.
 */
public final class LineState {
    /** Bytes of the key of the line. */
    public static final int KEY_BYTES = 32;
    /** Bytes of the id of a transaction. */
    public static final int TRANSACTION_BYTES = 16;

    private final byte[] payload = new byte[LineField.TOTAL];

    /** Takes the content of another one. */
    void copy(LineState other) {
        System.arraycopy(other.payload, 0, payload, 0, payload.length);
    }

    /** The payload itself, for a commit. */
    byte[] payload() {
        return payload;
    }

    /** Forgets everything. */
    void clear() {
        for (int i = 0; i < payload.length; i++) {
            payload[i] = 0;
        }
    }

    /** Takes a key of the line: {@link #KEY_BYTES} bytes. */
    public void replaceKey(byte[] key, int offset) {
        System.arraycopy(key, offset, payload, LineField.KEY.offset(), KEY_BYTES);
    }

    /** Notes a command, and the id that it carried at a place of a message. */
    public void sign(int command, byte[] id, int offset) {
        System.arraycopy(id, offset, payload, LineField.TRANSACTION.offset(), TRANSACTION_BYTES);
        LineField.COMMAND.put(payload, command);
    }

    /** Moves on to a later stage of life. */
    public void moveTo(LifeCycle stage) {
        LineField.LIFE_CYCLE.put(payload, stage.code());
    }

    /** Sets the identity that the meter will get with its key. */
    public void identify(MeterSettings settings) {
        System.arraycopy(settings.payload(), 0, payload, LineField.IDENTITY.offset(),
                LineField.IDENTITY.size());
        LineField.IDENTIFIED.put(payload, 1);
    }

    /**
     * Sets the count of consecutive handshakes that failed, and whether their penalty is still to
     * be served.
     *
     * @param failures 0 to 255
     */
    public void countHandshakes(int failures, boolean penaltyPending) {
        LineField.HANDSHAKE_COUNT.put(payload, failures);
        LineField.PENALTY_PENDING.put(payload, penaltyPending ? 1 : 0);
    }

    /** Copies the key of the line; answers whether there is one. */
    public boolean copyKey(byte[] target) {
        System.arraycopy(payload, LineField.KEY.offset(), target, 0, KEY_BYTES);
        return hasKey();
    }

    /** Whether the line has a key. */
    public boolean hasKey() {
        int any = 0;
        for (int i = 0; i < KEY_BYTES; i++) {
            any |= payload[LineField.KEY.offset() + i];
        }
        return any != 0;
    }

    /** Whether the last command carried the id that stands at a place of a message. */
    public boolean isSignedBy(byte[] id, int offset) {
        return Fields.equal(payload, LineField.TRANSACTION.offset(), id, offset,
                TRANSACTION_BYTES);
    }

    /** The number of the last command; 0 before the first. */
    public int command() {
        return (int) LineField.COMMAND.get(payload);
    }

    /** Whether an identity was loaded. */
    public boolean isIdentified() {
        return LineField.IDENTIFIED.get(payload) != 0;
    }

    /** Copies the identity that was loaded. */
    public void copyIdentity(MeterSettings target) {
        System.arraycopy(payload, LineField.IDENTITY.offset(), target.payload(), 0,
                LineField.IDENTITY.size());
    }

    /** Consecutive handshakes that failed: 0 to 255. */
    public int failedHandshakes() {
        return (int) LineField.HANDSHAKE_COUNT.get(payload);
    }

    /** Whether the penalty for the last of them is still to be served. */
    public boolean isPenaltyPending() {
        return LineField.PENALTY_PENDING.get(payload) != 0;
    }

    /** The stage of life that commands moved the meter to; BLANK before any did. */
    LifeCycle lifeCycle() {
        return LifeCycle.ofCode((int) LineField.LIFE_CYCLE.get(payload));
    }
}
