package org.tokenmeter.meter.acceptance;

import org.tokenmeter.ledger.MeterState;
import org.tokenmeter.sts.cipher.DecoderKey;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.token.BaseDate;
import org.tokenmeter.sts.token.KeyChangeSection;

/**
 * The sections of a new decoder key that are held until their set is complete.
 *
 * <p>EA07: first and second section, and the third with the SGC when the first announces it.
 * EA11: all four. In any order; a repeated section takes the place of the held one. Nothing of
 * the meter changes before the set is complete, and held sections do not survive a power loss.
 *
 * <p><b>Source.</b> IEC 62055-41, Set1stSectionDecoderKey to Set4thSectionDecoderKey.
 */
public final class KeyChange {
    /** Sections are numbered from 1 to this. */
    public static final int SECTIONS = 4;

    private static final int FIRST = 1;
    private static final int SECOND = 2;
    private static final int THIRD = 3;
    private static final int FOURTH = 4;
    private static final int SMALLEST_REVISION = 1;
    private static final int LARGEST_REVISION = 9;
    private static final int LARGEST_TARIFF_INDEX = 99;
    private static final int LARGEST_SUPPLY_GROUP = 999_999;
    private static final int COMMON_KEY = 3;
    private static final int HALF_GROUP_BITS = 12;
    private static final int WORD_BITS = 32;

    private final int timeoutMillis;
    private final long[] bodies = new long[SECTIONS + 1];
    private final boolean[] held = new boolean[SECTIONS + 1];
    private final DecoderKey newKey = new DecoderKey();
    private long expiresAt;

    KeyChange(int timeoutMillis) {
        this.timeoutMillis = timeoutMillis;
    }

    /**
     * Takes a section.
     *
     * @param section 1 to 4
     * @param state the state that the key is to change
     * @return ACCEPT when the set is complete, else which section is held, or why none is any more
     */
    TokenResult take(int section, long body, MeterState state, long now) {
        expire(now);
        bodies[section] = body;
        held[section] = true;
        expiresAt = now + timeoutMillis;
        TokenResult refusal = refusal(section, state);
        if (refusal != null) {
            drop();
            return refusal;
        }
        return isComplete(state.algorithm()) ? TokenResult.ACCEPT : heldResult(section);
    }

    /** Forgets every section once the time for the missing ones is over. */
    void expire(long now) {
        if (now >= deadline()) {
            drop();
        }
    }

    /** Forgets every section. */
    void drop() {
        for (int section = FIRST; section <= FOURTH; section++) {
            bodies[section] = 0;
            held[section] = false;
        }
        newKey.erase();
    }

    /** When the held sections are forgotten. */
    long deadline() {
        return holdsAny() ? expiresAt : Long.MAX_VALUE;
    }

    /** Whether a section (1 to 4) is held. */
    public boolean holds(int section) {
        return held[section];
    }

    /** Whether the set that is being entered needs a section (1 to 4), as far as is known. */
    public boolean needs(int section, int encryptionAlgorithm) {
        boolean four = encryptionAlgorithm == EncryptionAlgorithm.EA11.code();
        return section < THIRD || four
                || section == THIRD && (held[FIRST] ? announcesThird() : held[THIRD]);
    }

    /** Time left to enter the missing sections. */
    long millisLeft(long now) {
        return holdsAny() ? Math.max(0, expiresAt - now) : 0;
    }

    /** Carries a complete set out, in a draft of the state. */
    void apply(MeterState draft) {
        EncryptionAlgorithm algorithm = draft.algorithm();
        long first = bodies[FIRST];
        long second = bodies[SECOND];
        assembleKey(algorithm);
        draft.loadKey(algorithm, newKey, KeyChangeSection.keyType(first),
                KeyChangeSection.keyRevision(first),
                KeyChangeSection.keyExpiryNibble(first) << 4
                        | KeyChangeSection.keyExpiryNibble(second));
        draft.joinGroup(hasSupplyGroup(algorithm) ? supplyGroup(algorithm)
                : MeterState.NO_SUPPLY_GROUP, KeyChangeSection.tariffIndex(second));
        if (rollsOver()) {
            draft.rollOver(next(draft.baseDate()));
        }
        newKey.erase();
    }

    /** Whether the complete set moves the base date. */
    boolean rollsOver() {
        return KeyChangeSection.isRollover(bodies[FIRST]);
    }

    private TokenResult refusal(int section, MeterState state) {
        if (section == FIRST && !mayBecome(state.keyType(),
                KeyChangeSection.keyType(bodies[FIRST]))) {
            return TokenResult.KEY_TYPE_ERROR;
        }
        return isInRange(section, state.algorithm()) ? null : TokenResult.RANGE_ERROR;
    }

    private static boolean mayBecome(int keyType, int newKeyType) {
        return newKeyType != COMMON_KEY && (newKeyType != 0 || keyType == 0);
    }

    private boolean isInRange(int section, EncryptionAlgorithm algorithm) {
        switch (section) {
            case FIRST:
                int revision = KeyChangeSection.keyRevision(bodies[FIRST]);
                return revision >= SMALLEST_REVISION && revision <= LARGEST_REVISION;
            case SECOND:
                return KeyChangeSection.tariffIndex(bodies[SECOND]) <= LARGEST_TARIFF_INDEX;
            default:
                return !isGroupWhole(algorithm) || supplyGroup(algorithm) <= LARGEST_SUPPLY_GROUP;
        }
    }

    private boolean isGroupWhole(EncryptionAlgorithm algorithm) {
        return held[THIRD] && (algorithm == EncryptionAlgorithm.EA07 || held[FOURTH]);
    }

    private int supplyGroup(EncryptionAlgorithm algorithm) {
        return algorithm == EncryptionAlgorithm.EA07
                ? KeyChangeSection.supplyGroup(bodies[THIRD])
                : KeyChangeSection.supplyGroupHalf(bodies[FOURTH]) << HALF_GROUP_BITS
                        | KeyChangeSection.supplyGroupHalf(bodies[THIRD]);
    }

    private boolean isComplete(EncryptionAlgorithm algorithm) {
        for (int section = FIRST; section <= FOURTH; section++) {
            if (needs(section, algorithm.code()) && !held[section]) {
                return false;
            }
        }
        return true;
    }

    private boolean hasSupplyGroup(EncryptionAlgorithm algorithm) {
        return algorithm == EncryptionAlgorithm.EA11 || announcesThird();
    }

    private boolean announcesThird() {
        return KeyChangeSection.announcesThird(bodies[FIRST]);
    }

    private void assembleKey(EncryptionAlgorithm algorithm) {
        if (algorithm == EncryptionAlgorithm.EA11) {
            newKey.load(words(FIRST, THIRD), words(FOURTH, SECOND));
        } else {
            newKey.load(words(FIRST, SECOND));
        }
    }

    private long words(int high, int low) {
        return (long) KeyChangeSection.keyWord(bodies[high]) << WORD_BITS
                | KeyChangeSection.keyWord(bodies[low]) & 0xFFFFFFFFL;
    }

    private boolean holdsAny() {
        return held[FIRST] || held[SECOND] || held[THIRD] || held[FOURTH];
    }

    private static TokenResult heldResult(int section) {
        switch (section) {
            case FIRST:
                return TokenResult.FIRST_KCT;
            case SECOND:
                return TokenResult.SECOND_KCT;
            case THIRD:
                return TokenResult.THIRD_KCT;
            default:
                return TokenResult.FOURTH_KCT;
        }
    }

    /** The base date travels in no token: a rollover moves to the next one, the last one stays. */
    private static BaseDate next(BaseDate baseDate) {
        return baseDate == BaseDate.BASE_1993 ? BaseDate.BASE_2014 : BaseDate.BASE_2035;
    }
}
