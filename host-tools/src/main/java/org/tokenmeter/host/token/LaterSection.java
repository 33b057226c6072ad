package org.tokenmeter.host.token;

import org.tokenmeter.host.text.BadValue;
import org.tokenmeter.sts.token.KeyChangeSection;

/**
 * Set3rdSectionDecoderKey, 2/8, or Set4thSectionDecoderKey, 2/9.
 *
 * <p>A third section reads differently in the two key lengths, and the token does not say in
 * which: EA11 has half an SGC and a key word, EA07 a whole SGC and twenty zero bits.
 *
 * @param subclass 8 or 9
 * @param supplyGroupHalf SGCLO of a third section, SGCHO of a fourth, 12 bits; in an EA07 set the
 *     upper half of the SGC
 * @param keyWord NKMO2 or NKMO1, 32 bits of the new key; in an EA07 set the rest of the body
 */
public record LaterSection(int subclass, int supplyGroupHalf, int keyWord) implements KeyChange {
    static final int THIRD = 8;

    private static final int FOURTH = 9;

    public LaterSection {
        if (subclass != THIRD && subclass != FOURTH) {
            throw new BadValue("subclass is not one of a later section", "8, 9");
        }
        Field.require("supply group", supplyGroupHalf, 12);
    }

    /** The third section of an EA07 set. */
    public static LaterSection ofSupplyGroup(int supplyGroup) {
        Field.require("supply group", supplyGroup, 24);
        long body = KeyChangeSection.thirdWithSupplyGroup(supplyGroup);
        return new LaterSection(THIRD, KeyChangeSection.supplyGroupHalf(body),
                KeyChangeSection.keyWord(body));
    }

    /** The whole SGC of an EA07 set: 24 bits. */
    public int supplyGroup() {
        return KeyChangeSection.supplyGroup(body());
    }

    @Override
    public long body() {
        return KeyChangeSection.withSupplyGroupHalf(supplyGroupHalf, keyWord);
    }

    @Override
    public String toString() {
        return "LaterSection[subclass=" + subclass + ", supplyGroupHalf=" + supplyGroupHalf + ']';
    }
}
