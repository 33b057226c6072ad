package org.tokenmeter.host.token;

import org.tokenmeter.sts.token.KeyChangeSection;
import org.tokenmeter.sts.token.TokenClass;

/**
 * A section of a new decoder key: class 2, subclass 3, 4, 8 or 9.
 *
 * <p><b>Secret.</b> Each section holds a word of the key, so no {@code toString} shows it, and
 * there is no field to show either.
 *
 * <p><b>Source.</b> IEC 62055-41, Set1stSectionDecoderKey to Set4thSectionDecoderKey. Vectors:
 * key_change.csv.
 */
public sealed interface KeyChange extends Token permits FirstSection, SecondSection, LaterSection {
    /** 32 bits of the new key; in the third section of an EA07 set, SGC bits and zeros. */
    int keyWord();

    @Override
    default int tokenClass() {
        return TokenClass.MANAGEMENT;
    }

    /** The section of a subclass and body. */
    static KeyChange of(int subclass, long body) {
        int keyWord = KeyChangeSection.keyWord(body);
        return switch (subclass) {
            case FirstSection.SUBCLASS -> new FirstSection(KeyChangeSection.keyExpiryNibble(body),
                    KeyChangeSection.keyRevision(body), KeyChangeSection.isRollover(body),
                    KeyChangeSection.announcesThird(body), KeyChangeSection.keyType(body),
                    keyWord);
            case SecondSection.SUBCLASS -> new SecondSection(
                    KeyChangeSection.keyExpiryNibble(body), KeyChangeSection.tariffIndex(body),
                    keyWord);
            default -> new LaterSection(subclass, KeyChangeSection.supplyGroupHalf(body), keyWord);
        };
    }
}
