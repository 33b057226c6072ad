package org.tokenmeter.ledger;

import org.tokenmeter.sts.cipher.DecoderKey;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.token.BaseDate;

/**
 * Everything that tokens change, in one place, so that it changes together.
 *
 * <p><b>Invariant.</b> The accepted total only grows; what was used is counted elsewhere, and the
 * balance is the difference.
 */
public final class MeterState {
    private final DecoderKey decoderKey = new DecoderKey();
    private final TokenIdentifierList tokenIdentifiers;
    private EncryptionAlgorithm algorithm;
    private BaseDate baseDate;
    private int keyType;
    private int keyRevisionNumber;
    private int keyExpiryNumber;
    private int tariffIndex;
    private int supplyGroupCode;
    private long acceptedMilliWattHours;
    private int lastResult;

    /** A state without a key, with room for this many TIDs. */
    public MeterState(int tokenIdentifiers) {
        this.tokenIdentifiers = new TokenIdentifierList(tokenIdentifiers);
    }

    /**
     * Names the key that was put into {@link #decoderKey}.
     *
     * @param algorithm the cipher that the key is for
     * @param keyType KT, 0 to 2
     * @param keyRevisionNumber KRN, 1 to 9
     * @param keyExpiryNumber KEN, 0 to 255
     */
    public void nameKey(EncryptionAlgorithm algorithm, int keyType, int keyRevisionNumber,
            int keyExpiryNumber) {
        this.algorithm = algorithm;
        this.keyType = keyType;
        this.keyRevisionNumber = keyRevisionNumber;
        this.keyExpiryNumber = keyExpiryNumber;
    }

    /**
     * Sets the group that the meter belongs to.
     *
     * @param supplyGroupCode SGC, 0 to 999999
     * @param tariffIndex TI, 0 to 99
     */
    public void joinGroup(int supplyGroupCode, int tariffIndex) {
        this.supplyGroupCode = supplyGroupCode;
        this.tariffIndex = tariffIndex;
    }

    /** Starts the TID list: every entry is this TID of this base date. */
    public void startIdentifiers(BaseDate baseDate, int tid) {
        this.baseDate = baseDate;
        tokenIdentifiers.fill(tid);
    }

    /** Adds the energy of an accepted token, in milli-watt-hours, not negative. */
    public void accept(long milliWattHours) {
        acceptedMilliWattHours += milliWattHours;
    }

    /** Notes the number of the last token's result. */
    public void noteResult(int number) {
        lastResult = number;
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
        return algorithm;
    }

    /** The base date of the TIDs. */
    public BaseDate baseDate() {
        return baseDate;
    }

    /** KT: 0 to 2. */
    public int keyType() {
        return keyType;
    }

    /** KRN: 1 to 9. */
    public int keyRevisionNumber() {
        return keyRevisionNumber;
    }

    /** KEN: 0 to 255; 255 never expires. */
    public int keyExpiryNumber() {
        return keyExpiryNumber;
    }

    /** TI: 0 to 99. */
    public int tariffIndex() {
        return tariffIndex;
    }

    /** SGC: 0 to 999999. */
    public int supplyGroupCode() {
        return supplyGroupCode;
    }

    /** All energy that tokens ever credited. */
    public long acceptedMilliWattHours() {
        return acceptedMilliWattHours;
    }

    /** The number of the last token's result, 0 before the first token. */
    public int lastResult() {
        return lastResult;
    }
}
