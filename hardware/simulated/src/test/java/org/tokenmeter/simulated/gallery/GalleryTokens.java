package org.tokenmeter.simulated.gallery;

import java.util.stream.IntStream;
import java.util.stream.Collectors;
import org.tokenmeter.simulated.simulation.KnownKey;
import org.tokenmeter.simulated.simulation.NewKey;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.token.ClearBlock;
import org.tokenmeter.sts.token.TestToken;
import org.tokenmeter.sts.token.TokenClass;

/** Steps that enter tokens for the meters of the gallery. */
final class GalleryTokens {
    static final KnownKey SHORT_KEY =
            new KnownKey(EncryptionAlgorithm.EA07, 0x0123456789ABCDEFL, 0);
    static final KnownKey LONG_KEY =
            new KnownKey(EncryptionAlgorithm.EA11, 0x0123456789ABCDEFL, 0x0011223344556677L);
    static final int ELECTRICITY = 0;
    static final int CURRENCY = 4;

    private static final NewKey PAIR = newKey(SHORT_KEY, 2, 123_457, false);
    private static final NewKey SET_OF_3 = newKey(SHORT_KEY, 2, 123_457, true);
    private static final NewKey SET_OF_4 = newKey(LONG_KEY, 2, 123_457, true);
    private static final NewKey OF_TYPE_3 = newKey(SHORT_KEY, 3, 123_457, false);
    private static final int NEGATIVE = 8;

    private GalleryTokens() {
    }

    private static NewKey newKey(KnownKey old, int type, int group, boolean withGroup) {
        return new NewKey(new KnownKey(old.algorithm(), ~old.first(), ~old.second()), 2, type, 1,
                255, group, withGroup, false);
    }

    /** Credit for electricity, in tenths of a kilowatt-hour below 1,638.4. */
    static String credit(int tid, int tenths) {
        return credit(ELECTRICITY, tid, tenths);
    }

    /** Credit for a register. */
    static String credit(int register, int tid, int tenths) {
        return typed(SHORT_KEY.credit(register, tid, tenths));
    }

    /** Currency for electricity: 18.19 and so many hundredths. */
    static String money(int tid, boolean negative, int hundredths) {
        return typed(SHORT_KEY.token(TokenClass.CREDIT, CURRENCY,
                ClearBlock.body(negative ? NEGATIVE : 0, tid, 3 << 14 | hundredths)));
    }

    static String management(int subclass, int tid, int value) {
        return typed(SHORT_KEY.token(TokenClass.MANAGEMENT, subclass, tid, value));
    }

    /** A section (1 to 4) of a set of two sections. */
    static String ofTwo(int section) {
        return typed(PAIR.section(SHORT_KEY, section));
    }

    /** A section of a set of three. */
    static String ofThree(int section) {
        return typed(SET_OF_3.section(SHORT_KEY, section));
    }

    /** A section of a set of four. */
    static String ofFour(int section) {
        return typed(SET_OF_4.section(LONG_KEY, section));
    }

    static String keyOfType3() {
        return typed(OF_TYPE_3.section(SHORT_KEY, 1));
    }

    /** A test token with one control bit: tests have numbers from 1. */
    static String test(int number) {
        return typed(SHORT_KEY.token(TokenClass.TEST, 0,
                TestToken.body2Digits(1L << number - 1, 0)));
    }

    static String testOfAnotherMaker() {
        return typed(SHORT_KEY.token(TokenClass.TEST, 0, TestToken.body2Digits(1, 99)));
    }

    /** Reads a value of the extended set, or of the flags behind index 63. */
    static String extendedRead(int index, int flag) {
        return typed(SHORT_KEY.token(TokenClass.TEST, 2,
                TestToken.bodyExtended((long) index << 30 | (long) flag << 21)));
    }

    static String reserved() {
        return typed(SHORT_KEY.token(TokenClass.RESERVED, 0, 0));
    }

    /** One that is not authentic. */
    static String wrong() {
        return "token 0000 0000 0000 0000 0000";
    }

    private static String typed(byte[] digits) {
        return "token " + IntStream.range(0, digits.length)
                .mapToObj(place -> (place % 4 == 0 && place > 0 ? " " : "") + digits[place])
                .collect(Collectors.joining());
    }
}
