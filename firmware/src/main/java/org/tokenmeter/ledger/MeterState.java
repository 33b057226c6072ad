package org.tokenmeter.ledger;

import org.tokenmeter.sts.cipher.DecoderKey;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.cipher.KeyExposure;
import org.tokenmeter.sts.token.BaseDate;

/**
 * Everything that tokens change, in one place, so that it changes together. A view on the payload
 * of the STATE record: see {@link StateField} for its bytes.
 *
 * <p><b>Invariant.</b> The totals only grow; what was used is counted in {@link Consumption}, and
 * the balance is the difference.
 */
public final class MeterState {
    /** What {@link #supplyGroupCode} answers when a key change cleared it. */
    public static final int NO_SUPPLY_GROUP = 0xFFFFFF;

    private static final int HALF_KEY = 8;
    private static final int EXTENDED_VALUE_BYTES = 2;

    private final byte[] payload = new byte[StateField.TOTAL];
    private final TokenIdentifierList tokenIdentifiers = new TokenIdentifierList(payload);
    private final DecoderKey decoderKey = new DecoderKey();

    /** Takes the content of another state. */
    public void copy(MeterState other) {
        System.arraycopy(other.payload, 0, payload, 0, payload.length);
        decoderKey.load(other.decoderKey);
    }

    /** Takes the payload of a record. */
    void read(StoredRecord record) {
        record.read(payload);
        loadKeyBits();
    }

    private void loadKeyBits() {
        int keyAt = StateField.DECODER_KEY.offset();
        long first = Fields.get(payload, keyAt, HALF_KEY);
        if (algorithm() == EncryptionAlgorithm.EA11) {
            decoderKey.load(first, Fields.get(payload, keyAt + HALF_KEY, HALF_KEY));
        } else {
            decoderKey.load(first);
        }
    }

    /** The payload itself, for a commit. */
    byte[] payload() {
        return payload;
    }

    /**
     * Takes a key.
     *
     * @param algorithm the cipher that the key is for
     * @param key of the length that the cipher takes; copied
     * @param keyType KT, 0 to 2
     * @param keyRevisionNumber KRN, 1 to 9
     * @param keyExpiryNumber KEN, 0 to 255
     */
    public void loadKey(EncryptionAlgorithm algorithm, DecoderKey key, int keyType,
            int keyRevisionNumber, int keyExpiryNumber) {
        decoderKey.load(key);
        int keyAt = StateField.DECODER_KEY.offset();
        Fields.put(payload, keyAt, HALF_KEY, KeyExposure.first(key));
        Fields.put(payload, keyAt + HALF_KEY, HALF_KEY, KeyExposure.second(key));
        StateField.ALGORITHM.put(payload, algorithm.code());
        StateField.KEY_TYPE.put(payload, keyType);
        StateField.KEY_REVISION.put(payload, keyRevisionNumber);
        StateField.KEY_EXPIRY.put(payload, keyExpiryNumber);
    }

    /**
     * Sets the group that the meter belongs to.
     *
     * @param supplyGroupCode SGC, 0 to 999999, or {@link #NO_SUPPLY_GROUP}
     * @param tariffIndex TI, 0 to 99
     */
    public void joinGroup(int supplyGroupCode, int tariffIndex) {
        StateField.SUPPLY_GROUP.put(payload, supplyGroupCode);
        StateField.TARIFF_INDEX.put(payload, tariffIndex);
    }

    /**
     * Starts the TID list.
     *
     * @param baseDate of the TIDs
     * @param entries of the list: 1 to {@link TokenIdentifierList#CAPACITY}
     * @param tid in every entry
     */
    public void startIdentifiers(BaseDate baseDate, int entries, int tid) {
        StateField.BASE_DATE.put(payload, baseDate.code());
        tokenIdentifiers.fill(entries, tid);
    }

    /** Moves on to another base date: every entry of the TID list becomes 0. */
    public void rollOver(BaseDate baseDate) {
        StateField.BASE_DATE.put(payload, baseDate.code());
        tokenIdentifiers.fill(0);
    }

    /** Adds the credit of a token, in the credit's own unit, not negative. */
    public void accept(long credit) {
        StateField.ACCEPTED_TOTAL.put(payload, acceptedTotal() + credit);
    }

    /** Takes credit away that a token clears, not negative. */
    public void cancel(long credit) {
        StateField.CANCELLED_TOTAL.put(payload, cancelledTotal() + credit);
    }

    /** Sets the maximum power limit, in watts; 0 for none. */
    public void limitPower(int watts) {
        StateField.MAXIMUM_POWER.put(payload, watts);
    }

    /** Sets the maximum phase power unbalance limit, in watts; 0 for none. */
    public void limitUnbalance(int watts) {
        StateField.PHASE_UNBALANCE.put(payload, watts);
    }

    /** Sets the tariff rate: 16 bits as its token gives them. */
    public void setTariffRate(int rate) {
        StateField.TARIFF_RATE.put(payload, rate);
    }

    /** Sets the water meter factor: 16 bits as its token gives them. */
    public void setWaterFactor(int factor) {
        StateField.WATER_FACTOR.put(payload, factor);
    }

    /** Sets the tamper conditions that stand, one bit each; 0 ends them. */
    public void setTamperFlags(int flags) {
        StateField.TAMPER_FLAGS.put(payload, flags);
    }

    /** Keeps what the supply must know after a power loss: 16 bits of its own. */
    public void keepSwitchFlags(int flags) {
        StateField.SWITCH_FLAGS.put(payload, flags);
    }

    /** Keeps how often limits were exceeded: 8 bits of the supply's own. */
    public void keepOverloadTries(int tries) {
        StateField.OVERLOAD_TRIES.put(payload, tries);
    }

    /** Says whether emergency credit is given. */
    public void setEmergencyCredit(boolean given) {
        StateField.EMERGENCY_STATE.put(payload, given ? 1 : 0);
    }

    /** Says whether the supply is open for want of credit. */
    public void setCreditOpen(boolean open) {
        StateField.CREDIT_CLOSED.put(payload, open ? 0 : 1);
    }

    /** Sets a value of the extended token set: index 0 to 62, ten bits. */
    public void setExtendedValue(int index, int value) {
        Fields.put(payload, extendedValueAt(index), EXTENDED_VALUE_BYTES, value);
    }

    /** Sets or clears a flag of the extended token set: index 0 to 511. */
    public void setExtendedFlag(int index, boolean flag) {
        int at = StateField.EXTENDED_FLAGS.offset() + index / Byte.SIZE;
        int bit = 1 << index % Byte.SIZE;
        payload[at] = (byte) (flag ? payload[at] | bit : payload[at] & ~bit);
    }

    /**
     * Sets the count of consecutive tokens that were not authentic, and whether their penalty is
     * still to be served.
     *
     * @param failures 0 to 255
     */
    public void countFailures(int failures, boolean penaltyPending) {
        StateField.LOCK_OUT_COUNT.put(payload, failures);
        StateField.PENALTY_PENDING.put(payload, penaltyPending ? 1 : 0);
    }

    /** Notes what a command from the line did, and the id that it carried. */
    public void sign(int result, byte[] id, int offset) {
        System.arraycopy(id, offset, payload, StateField.TRANSACTION.offset(),
                StateField.TRANSACTION.size());
        StateField.TRANSACTION_RESULT.put(payload, result);
    }

    /** Erases the decoder key; its attributes stay. */
    public void eraseKey() {
        for (int i = 0; i < StateField.DECODER_KEY.size(); i++) {
            payload[StateField.DECODER_KEY.offset() + i] = 0;
        }
        loadKeyBits();
    }

    /** Whether no bit of the decoder key is set. */
    public boolean isKeyErased() {
        int any = 0;
        for (int i = 0; i < StateField.DECODER_KEY.size(); i++) {
            any |= payload[StateField.DECODER_KEY.offset() + i];
        }
        return any == 0;
    }

    /** Whether the last command from the line carried the id at a place of a message. */
    public boolean isSignedBy(byte[] id, int offset) {
        return Fields.equal(payload, StateField.TRANSACTION.offset(), id, offset,
                StateField.TRANSACTION.size());
    }

    /** What the last command from the line did: the number of a token's result, or 0. */
    public int commandResult() {
        return (int) StateField.TRANSACTION_RESULT.get(payload);
    }

    /** The decoder key, of the length that {@link #algorithm} takes. */
    public DecoderKey decoderKey() {
        return decoderKey;
    }

    /** The TIDs kept. */
    public TokenIdentifierList tokenIdentifiers() {
        return tokenIdentifiers;
    }

    /** The cipher of the decoder key. */
    public EncryptionAlgorithm algorithm() {
        return EncryptionAlgorithm.ofCode((int) StateField.ALGORITHM.get(payload));
    }

    /** The base date of the TIDs. */
    public BaseDate baseDate() {
        return BaseDate.ofCode((int) StateField.BASE_DATE.get(payload));
    }

    /** KT: 0 to 2. */
    public int keyType() {
        return (int) StateField.KEY_TYPE.get(payload);
    }

    /** KRN: 1 to 9. */
    public int keyRevisionNumber() {
        return (int) StateField.KEY_REVISION.get(payload);
    }

    /** KEN: 0 to 255; 255 never expires. */
    public int keyExpiryNumber() {
        return (int) StateField.KEY_EXPIRY.get(payload);
    }

    /** TI: 0 to 99. */
    public int tariffIndex() {
        return (int) StateField.TARIFF_INDEX.get(payload);
    }

    /** SGC: 0 to 999999, or {@link #NO_SUPPLY_GROUP}. */
    public int supplyGroupCode() {
        return (int) StateField.SUPPLY_GROUP.get(payload);
    }

    /** All credit that tokens ever brought. */
    public long acceptedTotal() {
        return StateField.ACCEPTED_TOTAL.get(payload);
    }

    /** All credit that tokens ever cleared. */
    public long cancelledTotal() {
        return StateField.CANCELLED_TOTAL.get(payload);
    }

    /** The maximum power limit in watts; 0 for none. */
    public int maximumPower() {
        return (int) StateField.MAXIMUM_POWER.get(payload);
    }

    /** The maximum phase power unbalance limit in watts; 0 for none. */
    public int unbalanceLimit() {
        return (int) StateField.PHASE_UNBALANCE.get(payload);
    }

    /** The tariff rate as its token gave it; 0 before the first. */
    public int tariffRate() {
        return (int) StateField.TARIFF_RATE.get(payload);
    }

    /** The water meter factor as its token gave it; 0 before the first. */
    public int waterFactor() {
        return (int) StateField.WATER_FACTOR.get(payload);
    }

    /** The tamper conditions that stand, one bit each; 0 for none. */
    public int tamperFlags() {
        return (int) StateField.TAMPER_FLAGS.get(payload);
    }

    /** What the supply kept for after a power loss. */
    public int switchFlags() {
        return (int) StateField.SWITCH_FLAGS.get(payload);
    }

    /** How often limits were exceeded. */
    public int overloadTries() {
        return (int) StateField.OVERLOAD_TRIES.get(payload);
    }

    /** Whether emergency credit is given. */
    public boolean hasEmergencyCredit() {
        return StateField.EMERGENCY_STATE.get(payload) != 0;
    }

    /** Whether the supply is open for want of credit, as that of a new meter is. */
    public boolean isCreditOpen() {
        return StateField.CREDIT_CLOSED.get(payload) == 0;
    }

    /** Where the low-credit alarm begins: tenths of the credit's unit; 0 for the pack's. */
    public int lowCreditLevel() {
        return (int) StateField.LOW_CREDIT_LEVEL.get(payload);
    }

    /** Sets where the low-credit alarm begins, in tenths of the credit's unit; 0 for the pack's. */
    public void setLowCreditLevel(int tenths) {
        StateField.LOW_CREDIT_LEVEL.put(payload, tenths);
    }

    /** A value of the extended token set: index 0 to 62; 0 before it was set. */
    public int extendedValue(int index) {
        return (int) Fields.get(payload, extendedValueAt(index), EXTENDED_VALUE_BYTES);
    }

    /** A flag of the extended token set: index 0 to 511. */
    public boolean extendedFlag(int index) {
        int flags = payload[StateField.EXTENDED_FLAGS.offset() + index / Byte.SIZE];
        return (flags >>> index % Byte.SIZE & 1) != 0;
    }

    /** Consecutive tokens that were not authentic: 0 to 255. */
    public int failures() {
        return (int) StateField.LOCK_OUT_COUNT.get(payload);
    }

    /** Whether the penalty for the last of them is still to be served. */
    public boolean isPenaltyPending() {
        return StateField.PENALTY_PENDING.get(payload) != 0;
    }

    private static int extendedValueAt(int index) {
        return StateField.EXTENDED_VALUES.offset() + index * EXTENDED_VALUE_BYTES;
    }
}
