package org.tokenmeter.ledger;

/**
 * What happened over the meter's life. A view on the payload of the LIFE record: see
 * {@link LifeField}.
 *
 * <p><b>Invariant.</b> The counts only grow.
 */
public final class Life {
    private final byte[] payload = new byte[LifeField.TOTAL];

    /** Takes the payload of a record. */
    void read(StoredRecord record) {
        record.read(payload);
    }

    /** The payload itself, for a commit. */
    byte[] payload() {
        return payload;
    }

    /** Adds pulses of energy that went the other way. */
    public void countReverse(int pulses) {
        add(LifeField.REVERSE_PULSES, pulses);
    }

    /** Adds pulses that came faster than any load could cause them. */
    public void countSwift(int pulses) {
        add(LifeField.SWIFT_PULSES, pulses);
    }

    /** The load switch moved once more, and is closed now or open. */
    public void countOperation(boolean closed) {
        add(LifeField.SWITCH_OPERATIONS, 1);
        LifeField.SWITCH_CLOSED.put(payload, closed ? 1 : 0);
    }

    /** The power was lost once more. */
    public void countPowerFail() {
        add(LifeField.POWER_FAILS, 1);
    }

    /** Pulses of energy that went the other way. */
    public long reversePulses() {
        return LifeField.REVERSE_PULSES.get(payload);
    }

    /** Times that the load switch moved. */
    public long operations() {
        return LifeField.SWITCH_OPERATIONS.get(payload);
    }

    /** Whether the last operation closed the load switch: a power loss is none. */
    public boolean leftClosed() {
        return LifeField.SWITCH_CLOSED.get(payload) != 0;
    }

    /** Times that the power was lost. */
    public long powerFails() {
        return LifeField.POWER_FAILS.get(payload);
    }

    private void add(Field field, int count) {
        field.put(payload, field.get(payload) + count);
    }
}
