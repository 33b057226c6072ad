package org.tokenmeter.host.token;

import java.util.List;
import org.tokenmeter.sts.cipher.DecoderKey;
import org.tokenmeter.sts.cipher.KeyExposure;

/**
 * The tokens that bring a meter a new key, in the order in which they are typed: two or three for
 * EA07, four for EA11.
 *
 * <p><b>Source.</b> IEC 62055-41, Set1stSectionDecoderKey to Set4thSectionDecoderKey. Vectors:
 * key_change.csv.
 *
 * @param keyExpiry KEN, 8 bits
 * @param keyRevision KRN, 4 bits
 * @param keyType KT, 2 bits
 * @param tariffIndex TI in binary, 8 bits
 * @param supplyGroup SGC in binary, 24 bits; a set of two does not carry it
 * @param rollover RO: the meter moves to the next base date
 * @param announcesThird 3KCT: an EA07 set has a third token with the SGC; an EA11 set has it anyway
 */
public record KeyChangeSet(int keyExpiry, int keyRevision, int keyType, int tariffIndex,
        int supplyGroup, boolean rollover, boolean announcesThird) {
    private static final int NIBBLE = 0xF;
    private static final int HALF_GROUP_BITS = 12;
    private static final int FOURTH = 9;

    /** The sections that carry a key. */
    public List<Token> sections(DecoderKey key) {
        long first = KeyExposure.first(key);
        if (key.bits() == DecoderKey.EA07_BITS) {
            return announcesThird
                    ? List.of(first(first), second((int) first),
                            LaterSection.ofSupplyGroup(supplyGroup))
                    : List.of(first(first), second((int) first));
        }
        long second = KeyExposure.second(key);
        return List.of(first(first), second((int) second),
                new LaterSection(LaterSection.THIRD,
                        supplyGroup & (1 << HALF_GROUP_BITS) - 1, (int) first),
                new LaterSection(FOURTH, supplyGroup >>> HALF_GROUP_BITS,
                        (int) (second >>> Integer.SIZE)));
    }

    private Token first(long half) {
        return new FirstSection(keyExpiry >>> 4, keyRevision, rollover, announcesThird, keyType,
                (int) (half >>> Integer.SIZE));
    }

    private Token second(int keyWord) {
        return new SecondSection(keyExpiry & NIBBLE, tariffIndex, keyWord);
    }
}
