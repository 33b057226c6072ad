package org.tokenmeter.simulated.simulation;

import java.util.Map;
import java.util.TreeMap;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;

/** The sections of a new key that a meter must hold, and when their set is complete. */
final class ModelSections {
    private static final long TIMEOUT_MILLIS = 600_000;
    private static final long WORD = 0xFFFFFFFFL;

    private final boolean isLong;
    private final Map<Integer, Long> held = new TreeMap<>();
    private long until;

    ModelSections(EncryptionAlgorithm algorithm) {
        isLong = algorithm == EncryptionAlgorithm.EA11;
    }

    void copy(ModelSections other) {
        held.putAll(other.held);
        until = other.until;
    }

    /** The time-out drops what is held. */
    void pass(long now) {
        if (now >= until) {
            held.clear();
        }
    }

    /** When that happens; 0 while nothing is held. */
    long until() {
        return held.isEmpty() ? 0 : until;
    }

    /** A section of 1 to 4 arrives. ACCEPT: the set is complete, and {@link #drop} gives it. */
    Verdict take(int section, long body, int keyType, long now) {
        if (section == 4 && !isLong) {
            return Verdict.FUNCTION_ERROR;
        }
        int newType = (int) (body >>> 32) & 3;
        if (section == 1 && (newType == 3 || newType == 0 && keyType != 0)) {
            held.clear();
            return Verdict.KEY_TYPE_ERROR;
        }
        held.put(section, body);
        until = now + TIMEOUT_MILLIS;
        if (!isInRange(section, body)) {
            held.clear();
            return Verdict.RANGE_ERROR;
        }
        return isComplete() ? Verdict.ACCEPT : switch (section) {
            case 1 -> Verdict.FIRST_KCT;
            case 2 -> Verdict.SECOND_KCT;
            case 3 -> Verdict.THIRD_KCT;
            default -> Verdict.FOURTH_KCT;
        };
    }

    private boolean isInRange(int section, long body) {
        int revision = (int) (body >>> 36) & 0xF;
        int tariff = (int) (body >>> 32) & 0xFF;
        return switch (section) {
            case 1 -> revision >= 1 && revision <= 9;
            case 2 -> tariff <= 99;
            default -> isLong && (!held.containsKey(3) || !held.containsKey(4))
                    || group() <= 999_999;
        };
    }

    private boolean isComplete() {
        return held.containsKey(1) && held.containsKey(2)
                && (!wantsGroup() || held.containsKey(3))
                && (!isLong || held.containsKey(4));
    }

    private boolean wantsGroup() {
        return isLong || (held.get(1) >>> 34 & 1) == 1;
    }

    private int group() {
        return isLong ? (int) (held.get(4) >>> 32 << 12 | held.get(3) >>> 32)
                : (int) (held.get(3) >>> 20);
    }

    /** Holds nothing any more, and answers what the set was; null if it was not complete. */
    NewKey drop() {
        NewKey set = held.containsKey(1) && isComplete() ? set(held.get(1), held.get(2)) : null;
        held.clear();
        return set;
    }

    private NewKey set(long first, long second) {
        KnownKey key = isLong
                ? new KnownKey(EncryptionAlgorithm.EA11,
                        first << 32 | held.get(3) & WORD, held.get(4) << 32 | second & WORD)
                : new KnownKey(EncryptionAlgorithm.EA07, first << 32 | second & WORD, 0);
        return new NewKey(key, (int) (first >>> 36) & 0xF, (int) (first >>> 32) & 3,
                (int) (second >>> 32) & 0xFF, (int) (first >>> 40 << 4 | second >>> 40),
                wantsGroup() ? group() : 0, wantsGroup(), (first >>> 35 & 1) == 1);
    }
}
