package org.tokenmeter.ledger;

/**
 * What a factory fixes once in a meter's life. A view on the payload of the IDENTITY record: see
 * {@link IdentityField}.
 */
public final class MeterSettings {
    private static final int IN_SERVICE = 2;

    private final byte[] payload = new byte[IdentityField.TOTAL];

    /** Settings of a meter that is not made yet. */
    public MeterSettings() {
    }

    /**
     * Settings of a new meter.
     *
     * @param pan MeterPAN
     * @param manufacturerCode two or four digits, as a number
     * @param impulsesPerKilowattHour 1 to 1,000,000
     * @param largestCredit the largest balance that a token may lead to, in milli-watt-hours
     */
    public MeterSettings(long pan, int manufacturerCode, int impulsesPerKilowattHour,
            long largestCredit) {
        IdentityField.PAN.put(payload, pan);
        IdentityField.MANUFACTURER.put(payload, manufacturerCode);
        IdentityField.IMPULSES.put(payload, impulsesPerKilowattHour);
        IdentityField.LARGEST_CREDIT.put(payload, largestCredit);
        IdentityField.LIFE_CYCLE.put(payload, IN_SERVICE);
    }

    /** Takes the payload of a record. */
    void read(StoredRecord record) {
        record.read(payload);
    }

    /** The payload itself, for a commit. */
    byte[] payload() {
        return payload;
    }

    /** MeterPAN. */
    public long pan() {
        return IdentityField.PAN.get(payload);
    }

    /** The manufacturer code, as a number. */
    public int manufacturerCode() {
        return (int) IdentityField.MANUFACTURER.get(payload);
    }

    /** Pulses of the measuring element for each kilowatt-hour. */
    public int impulsesPerKilowattHour() {
        return (int) IdentityField.IMPULSES.get(payload);
    }

    /** The largest balance that a token may lead to, in milli-watt-hours; this much is allowed. */
    public long largestCredit() {
        return IdentityField.LARGEST_CREDIT.get(payload);
    }
}
