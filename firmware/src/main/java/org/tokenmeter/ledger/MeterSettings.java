package org.tokenmeter.ledger;

/** What a factory fixes once in a meter's life. */
public final class MeterSettings {
    private final int manufacturerCode;
    private final int impulsesPerKilowattHour;
    private final long largestCreditMilliWattHours;

    /**
     * @param manufacturerCode two or four digits, as a number
     * @param impulsesPerKilowattHour 1 to 1,000,000
     * @param largestCreditMilliWattHours the largest balance that a token may lead to
     */
    public MeterSettings(int manufacturerCode, int impulsesPerKilowattHour,
            long largestCreditMilliWattHours) {
        this.manufacturerCode = manufacturerCode;
        this.impulsesPerKilowattHour = impulsesPerKilowattHour;
        this.largestCreditMilliWattHours = largestCreditMilliWattHours;
    }

    /** The manufacturer code, as a number. */
    public int manufacturerCode() {
        return manufacturerCode;
    }

    /** Pulses of the measuring element for each kilowatt-hour. */
    public int impulsesPerKilowattHour() {
        return impulsesPerKilowattHour;
    }

    /** The largest balance that a token may lead to; exactly this much is allowed. */
    public long largestCreditMilliWattHours() {
        return largestCreditMilliWattHours;
    }
}
