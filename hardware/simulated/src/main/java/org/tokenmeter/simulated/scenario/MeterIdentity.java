package org.tokenmeter.simulated.scenario;

import org.tokenmeter.ledger.MeterSettings;
import org.tokenmeter.ledger.MeterState;
import org.tokenmeter.pack.Language;
import org.tokenmeter.pack.PackId;
import org.tokenmeter.sts.cipher.DecoderKey;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.token.BaseDate;
import org.tokenmeter.sts.token.PrimaryAccountNumber;
import org.tokenmeter.sts.token.TokenIdentifier;

/**
 * The identity of a meter, as one {@code meter} line gives it. For test keys: the key stands in
 * the line in clear.
 *
 * @param pan MeterPAN, 18 digits: see {@link PrimaryAccountNumber}
 * @param algorithm EA
 * @param key the decoder key
 * @param keyType KT, 0 to 2
 * @param supplyGroupCode SGC, 0 to 999999
 * @param tariffIndex TI, 0 to 99
 * @param keyRevisionNumber KRN, 1 to 9
 * @param keyExpiryNumber KEN, 0 to 255
 * @param baseDate BDT
 * @param madeMinute date of manufacture, a civil minute; before the base date it counts as TID 0
 * @param manufacturerCode two or four digits, as a number
 * @param creditRegister what credit is counted in: see {@link MeterSettings#creditRegister}
 * @param impulsesPerUnit pulses for each kilowatt-hour or cubic metre: 1 to 1,000,000
 * @param largestCredit the largest balance that a token may lead to, in millionths
 * @param commitPerPulse whether its memory affords a commit for every pulse (kind fram)
 * @param pack how its make behaves
 * @param language what its display speaks
 * @param lab whether it took a test key directly, which its display says for good
 */
public record MeterIdentity(
        long pan,
        EncryptionAlgorithm algorithm,
        DecoderKey key,
        int keyType,
        int supplyGroupCode,
        int tariffIndex,
        int keyRevisionNumber,
        int keyExpiryNumber,
        BaseDate baseDate,
        int madeMinute,
        int manufacturerCode,
        int creditRegister,
        int impulsesPerUnit,
        long largestCredit,
        boolean commitPerPulse,
        PackId pack,
        Language language,
        boolean lab) {

    /** A meter of the default pack that speaks English. */
    public MeterIdentity(long pan, EncryptionAlgorithm algorithm, DecoderKey key, int keyType,
            int supplyGroupCode, int tariffIndex, int keyRevisionNumber, int keyExpiryNumber,
            BaseDate baseDate, int madeMinute, int manufacturerCode, int creditRegister,
            int impulsesPerUnit, long largestCredit, boolean commitPerPulse) {
        this(pan, algorithm, key, keyType, supplyGroupCode, tariffIndex, keyRevisionNumber,
                keyExpiryNumber, baseDate, madeMinute, manufacturerCode, creditRegister,
                impulsesPerUnit, largestCredit, commitPerPulse, PackId.DEFAULT, Language.ENGLISH,
                false);
    }

    /** The state of a meter that has just been made and given its key. */
    public MeterState newState() {
        MeterState state = new MeterState();
        state.loadKey(algorithm, key, keyType, keyRevisionNumber, keyExpiryNumber);
        state.joinGroup(supplyGroupCode, tariffIndex);
        state.startIdentifiers(baseDate, pack.pack().tokenIdentifiers(),
                Math.max(0, TokenIdentifier.of(baseDate, madeMinute)));
        return state;
    }

    /** The settings of its factory. */
    public MeterSettings settings() {
        MeterSettings settings = new MeterSettings(
                pan, manufacturerCode, creditRegister, impulsesPerUnit, largestCredit);
        settings.choose(pack.number(), language.number(), lab);
        return settings;
    }
}
