package org.tokenmeter.ledger;

/**
 * What the load used. A view on the payload of the COUNTER record: see {@link CounterField}.
 *
 * <p><b>Invariant.</b> The totals only grow.
 */
public final class Consumption {
    private static final int PULSE_REMAINDER_BITS = 20;
    private static final int PULSE_REMAINDER_MASK = (1 << PULSE_REMAINDER_BITS) - 1;

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

    /** Keeps the part of a millionth that pulses left over: 20 bits. */
    public void keepPulseRemainder(int remainder) {
        keepRemainders(chargeRemainder(), remainder);
    }

    /** Keeps the part of a millionth that charging left over: 12 bits. */
    public void keepChargeRemainder(int remainder) {
        keepRemainders(remainder, pulseRemainder());
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

    /** The part of a millionth that pulses left over: see the account. */
    public int pulseRemainder() {
        return remainders() & PULSE_REMAINDER_MASK;
    }

    /** The part of a millionth that charging left over: see the account. */
    public int chargeRemainder() {
        return remainders() >>> PULSE_REMAINDER_BITS;
    }

    /** Whether the meter was stopped in order. */
    public boolean stoppedClean() {
        return CounterField.CLEAN_STOP.get(payload) == 1;
    }

    private int remainders() {
        return (int) CounterField.REMAINDERS.get(payload);
    }

    private void keepRemainders(int charge, int pulses) {
        CounterField.REMAINDERS.put(payload, charge << PULSE_REMAINDER_BITS | pulses);
    }
}
