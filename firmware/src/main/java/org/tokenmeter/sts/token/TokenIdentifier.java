package org.tokenmeter.sts.token;

/**
 * The token identifier (TID): whole minutes since a base date, 24 bits.
 *
 * <p><b>Reserved.</b> 00:01 of every day belongs to special tokens; an ordinary token issued in
 * that minute takes 00:02.
 *
 * <p><b>Source.</b> IEC 62055-41, TID and special reserved token identifier. Vectors: tokens.csv.
 */
public final class TokenIdentifier {
    /** The last minute of a base date's range. */
    public static final int LAST = (1 << 24) - 1;
    /** What {@link #of} answers for a minute outside the base date's range. */
    public static final int OUT_OF_RANGE = -1;

    private static final int MINUTES_PER_DAY = 1440;
    private static final int RESERVED_MINUTE = 1;

    private TokenIdentifier() {
    }

    /** The TID of a civil minute (see {@link CivilTime}), or {@link #OUT_OF_RANGE}. */
    public static int of(BaseDate baseDate, int civilMinute) {
        int tid = civilMinute - baseDate.firstMinute();
        return tid < 0 || tid > LAST ? OUT_OF_RANGE : tid;
    }

    /** The civil minute in which a token with this TID was issued. */
    public static int civilMinute(BaseDate baseDate, int tid) {
        return baseDate.firstMinute() + tid;
    }

    /** The TID for an ordinary token issued at this TID's minute: the next one at 00:01. */
    public static int ordinary(int tid) {
        return tid % MINUTES_PER_DAY == RESERVED_MINUTE ? tid + 1 : tid;
    }
}
