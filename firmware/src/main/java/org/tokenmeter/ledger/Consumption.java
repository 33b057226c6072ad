package org.tokenmeter.ledger;

/**
 * What the load used. A view on the payload of the COUNTER record: see {@link CounterField}.
 *
 * <p><b>Invariant.</b> The totals only grow.
 */
public final class Consumption {
    private final byte[] payload = new byte[CounterField.TOTAL];

    /** Takes the payload of a record. */
    void read(StoredRecord record) {
        record.read(payload);
    }

    /** The payload itself, for a commit. */
    byte[] payload() {
        return payload;
    }

    /** Adds credit that was used, in the credit's own unit. */
    public void charge(long credit) {
        CounterField.CHARGED_TOTAL.put(payload, chargedTotal() + credit);
    }

    /** Adds what passed, in millionths of a kilowatt-hour or cubic metre. */
    public void pass(long quantity) {
        CounterField.QUANTITY_TOTAL.put(payload, quantityTotal() + quantity);
    }

    /** Keeps the part of a milli-watt-hour that pulses left over: see the account. */
    public void keepRemainder(int remainder) {
        CounterField.REMAINDER.put(payload, remainder);
    }

    /** Says whether the meter is being stopped in order. */
    public void markStop(boolean clean) {
        CounterField.CLEAN_STOP.put(payload, clean ? 1 : 0);
    }

    /** All credit that was used. */
    public long chargedTotal() {
        return CounterField.CHARGED_TOTAL.get(payload);
    }

    /** All that passed, in millionths of a kilowatt-hour or cubic metre. */
    public long quantityTotal() {
        return CounterField.QUANTITY_TOTAL.get(payload);
    }

    /** The part of a milli-watt-hour that pulses left over. */
    public int remainder() {
        return (int) CounterField.REMAINDER.get(payload);
    }

    /** Whether the meter was stopped in order. */
    public boolean stoppedClean() {
        return CounterField.CLEAN_STOP.get(payload) == 1;
    }
}
