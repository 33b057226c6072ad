package org.tokenmeter.ledger;

/**
 * What a byte can hold when the power failed while it was written.
 *
 * <p>{@link #EVERY} mix of its old and new bits, 00 and FF; or {@link #SOME}: old, 00, FF and one
 * mix, another one at each place; or {@link #ONE} of these four, another one at each place.
 */
enum TornByte {
    EVERY {
        @Override
        int fill(int[] values, int old, int now, int place) {
            int differing = old ^ now;
            int count = 0;
            int mix = 0;
            do {
                values[count++] = old ^ mix;
                mix = mix - differing & differing;
            } while (mix != 0);
            values[count++] = 0x00;
            values[count++] = 0xFF;
            return count;
        }

        @Override
        long count(int old, int now) {
            return (1L << Integer.bitCount(old ^ now)) + 2;
        }
    },
    SOME {
        @Override
        int fill(int[] values, int old, int now, int place) {
            values[0] = old;
            values[1] = 0x00;
            values[2] = 0xFF;
            values[3] = old ^ (old ^ now) & place * 0x9E3779B1 >>> 24;
            return FEW;
        }

        @Override
        long count(int old, int now) {
            return FEW;
        }
    },
    ONE {
        @Override
        int fill(int[] values, int old, int now, int place) {
            SOME.fill(values, old, now, place / FEW);
            values[0] = values[place % FEW];
            return 1;
        }

        @Override
        long count(int old, int now) {
            return 1;
        }
    };

    /** The most values of one byte. */
    static final int MOST = 256 + 2;

    private static final int FEW = 4;

    /** Writes the values, and answers how many. */
    abstract int fill(int[] values, int old, int now, int place);

    /** How many values there are. */
    abstract long count(int old, int now);
}
