package org.tokenmeter.simulated.simulation;

import java.util.ArrayList;
import java.util.List;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.token.KeyChangeSection;
import org.tokenmeter.sts.token.TokenClass;

/**
 * A key that a meter is to take, and what comes with it. Nothing keeps a value in its range.
 *
 * @param withGroup whether an EA07 set has a third section; an EA11 set always has the SGC
 */
public record NewKey(KnownKey key, int revision, int type, int tariff, int expiry, int group,
        boolean withGroup, boolean rollover) {

    /** Subclasses of the sections, the first section first. */
    private static final int[] SUBCLASSES = {3, 4, 8, 9};

    /** How many sections the set has. */
    public int size() {
        return isLong() ? SUBCLASSES.length : withGroup ? SUBCLASSES.length - 1 : 2;
    }

    /** The digits of all sections under the key that the meter has now. */
    public List<byte[]> sections(KnownKey old) {
        List<byte[]> sections = new ArrayList<>();
        for (int section = 1; section <= size(); section++) {
            sections.add(section(old, section));
        }
        return sections;
    }

    /** The digits of a section: 1 to 4. */
    public byte[] section(KnownKey old, int section) {
        return old.token(TokenClass.MANAGEMENT, SUBCLASSES[section - 1], body(section));
    }

    private long body(int section) {
        int low = (int) (isLong() ? key.second() : key.first());
        return switch (section) {
            case 1 -> KeyChangeSection.first(expiry >>> 4, revision, rollover,
                    !isLong() && withGroup, type, (int) (key.first() >>> 32));
            case 2 -> KeyChangeSection.second(expiry & 0xF, tariff, low);
            case 3 -> isLong()
                    ? KeyChangeSection.withSupplyGroupHalf(group & 0xFFF, (int) key.first())
                    : KeyChangeSection.thirdWithSupplyGroup(group);
            default -> KeyChangeSection.withSupplyGroupHalf(
                    group >>> 12, (int) (key.second() >>> 32));
        };
    }

    private boolean isLong() {
        return key.algorithm() == EncryptionAlgorithm.EA11;
    }
}
