package org.tokenmeter.ledger;

/**
 * What a factory fixes once in a meter's life. A view on the payload of the IDENTITY record: see
 * {@link IdentityField}.
 */
public final class MeterSettings {
    private static final int CURRENCY = 4;

    private final byte[] payload = new byte[IdentityField.TOTAL];

    /** Settings of a meter that is not made yet. */
    public MeterSettings() {
    }

    /**
     * Settings of a new meter.
     *
     * @param pan MeterPAN
     * @param manufacturerCode two or four digits, as a number
     * @param creditRegister what the meter counts: see {@link #creditRegister}
     * @param impulsesPerUnit pulses for each kilowatt-hour or cubic metre: 1 to 1,000,000
     * @param largestCredit the largest balance that a token may lead to, in millionths
     */
    public MeterSettings(long pan, int manufacturerCode, int creditRegister, int impulsesPerUnit,
            long largestCredit) {
        identify(pan, manufacturerCode, creditRegister, impulsesPerUnit, largestCredit);
        setLifeCycle(LifeCycle.IN_SERVICE);
    }

    /** Sets what the constructor takes; nothing else changes. */
    public void identify(long pan, int manufacturerCode, int creditRegister, int impulsesPerUnit,
            long largestCredit) {
        IdentityField.PAN.put(payload, pan);
        IdentityField.MANUFACTURER.put(payload, manufacturerCode);
        IdentityField.UTILITY.put(payload, creditRegister % CURRENCY);
        IdentityField.CURRENCY.put(payload, creditRegister / CURRENCY);
        IdentityField.IMPULSES.put(payload, impulsesPerUnit);
        IdentityField.LARGEST_CREDIT.put(payload, largestCredit);
    }

    /**
     * Chooses how the meter behaves where makes differ.
     *
     * @param pack number of the vendor pack
     * @param language number of the language
     * @param lab whether the meter took a test key directly
     */
    public void choose(int pack, int language, boolean lab) {
        IdentityField.PACK.put(payload, pack);
        IdentityField.LANGUAGE.put(payload, language);
        IdentityField.LAB.put(payload, lab ? 1 : 0);
    }

    /**
     * Says when the meter was made.
     *
     * @param civilMinute see CivilTime
     */
    public void setMade(int civilMinute) {
        IdentityField.MADE.put(payload, civilMinute);
    }

    /** Says that the meter took a test key directly, for good. */
    public void markLab() {
        IdentityField.LAB.put(payload, 1);
    }

    /** Sets where the meter stands when it gets this identity. */
    public void setLifeCycle(LifeCycle stage) {
        IdentityField.LIFE_CYCLE.put(payload, stage.code());
    }

    /** Takes the payload of a record. */
    void read(StoredRecord record) {
        record.read(payload);
    }

    /** The payload itself, for a commit. */
    byte[] payload() {
        return payload;
    }

    /** When the meter was made, a civil minute. */
    public int made() {
        return (int) IdentityField.MADE.get(payload);
    }

    /** Where the meter stood when it got this identity. */
    LifeCycle lifeCycle() {
        return LifeCycle.ofCode((int) IdentityField.LIFE_CYCLE.get(payload));
    }

    /** MeterPAN. */
    public long pan() {
        return IdentityField.PAN.get(payload);
    }

    /** The manufacturer code, as a number. */
    public int manufacturerCode() {
        return (int) IdentityField.MANUFACTURER.get(payload);
    }

    /**
     * What the meter counts its credit in, numbered as the registers of a ClearCredit token and
     * the subclasses of credit tokens are: 0 to 3 units of electricity, water, gas or time; 4 to 7
     * currency for them.
     */
    public int creditRegister() {
        return (int) (IdentityField.UTILITY.get(payload)
                + CURRENCY * IdentityField.CURRENCY.get(payload));
    }

    /** Number of the vendor pack; 0 for this project's own. */
    public int pack() {
        return (int) IdentityField.PACK.get(payload);
    }

    /** Number of the language; 0 for English. */
    public int language() {
        return (int) IdentityField.LANGUAGE.get(payload);
    }

    /** Whether the meter took a test key directly, which marks it for good. */
    public boolean isLab() {
        return IdentityField.LAB.get(payload) != 0;
    }

    /** Pulses of the measuring element for each kilowatt-hour or cubic metre. */
    public int impulsesPerUnit() {
        return (int) IdentityField.IMPULSES.get(payload);
    }

    /** The largest balance that a token may lead to, in millionths; this much is allowed. */
    public long largestCredit() {
        return IdentityField.LARGEST_CREDIT.get(payload);
    }
}
