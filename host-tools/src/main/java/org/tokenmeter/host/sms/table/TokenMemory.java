package org.tokenmeter.host.sms.table;

import java.util.Arrays;
import org.tokenmeter.sts.token.TokenDigits;

/**
 * Which tokens were seen before, exactly, among the last {@link #KEPT} ones: a set of 66-bit
 * numbers by open addressing, and a ring that says which one to forget.
 */
final class TokenMemory {
    /** So many tokens are remembered. */
    static final int KEPT = 1 << 21;

    private static final int FIRST_ROOM = 1 << 10;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final byte[] values = new byte[TokenDigits.COUNT];
    private final Half[] halves = {new Half(), new Half(), new Half(), new Half()};

    /** Remembers a token; whether it was known. */
    boolean isKnown(String digits) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) (digits.charAt(i) - '0');
        }
        return !halves[TokenDigits.high(values)].add(TokenDigits.low(values));
    }

    /** The tokens with the same two highest bits. */
    private static final class Half {
        private static final int MOST = KEPT / 4;

        private long[] table = new long[FIRST_ROOM];
        private long[] ring = new long[FIRST_ROOM / 2];
        private boolean hasZero;
        private int count;
        private int oldest;

        boolean add(long token) {
            if (token == 0) {
                boolean added = !hasZero;
                hasZero = true;
                return added;
            }
            int place = find(token);
            if (table[place] != 0) {
                return false;
            }
            if (count == ring.length && count < MOST) {
                grow();
                place = find(token);
            } else if (count == MOST) {
                remove(ring[oldest]);
                place = find(token);
            }
            table[place] = token;
            remember(token);
            return true;
        }

        private void remember(long token) {
            if (count < MOST) {
                ring[count++] = token;
            } else {
                ring[oldest] = token;
                oldest = (oldest + 1) % MOST;
            }
        }

        /** Where a token is, or where it belongs. */
        private int find(long token) {
            int place = home(token);
            while (table[place] != 0 && table[place] != token) {
                place = place + 1 & table.length - 1;
            }
            return place;
        }

        private int home(long token) {
            return (int) (token * MIX >>> 33) & table.length - 1;
        }

        private void grow() {
            ring = Arrays.copyOf(ring, ring.length * 2);
            table = new long[table.length * 2];
            for (int i = 0; i < count; i++) {
                table[find(ring[i])] = ring[i];
            }
        }

        /** Takes a token out and closes the gap, so that others are still found. */
        private void remove(long token) {
            int gap = find(token);
            table[gap] = 0;
            int place = gap + 1 & table.length - 1;
            while (table[place] != 0) {
                int home = home(table[place]);
                if ((place - home & table.length - 1) >= (place - gap & table.length - 1)) {
                    table[gap] = table[place];
                    table[place] = 0;
                    gap = place;
                }
                place = place + 1 & table.length - 1;
            }
        }
    }
}
