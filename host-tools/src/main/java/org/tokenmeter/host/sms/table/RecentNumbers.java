package org.tokenmeter.host.sms.table;

import java.util.Arrays;

/**
 * Numbers other than 0 that were seen last, exactly: at least so many of them, and at most twice as
 * many. Values stand beside each of them.
 *
 * <p>Two tables by open addressing: numbers go into the new one; when that has its many, it becomes
 * the old one, and the old one is forgotten. So no number is ever taken out by itself, and a look
 * into each table is all it takes. There are no objects that the garbage collector has to follow.
 */
final class RecentNumbers {
    private static final int FIRST_ROOM = 1 << 10;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final int most;
    /** An entry is a number, 0 in a free one, and its values: 1 &lt;&lt; shift longs. */
    private final int shift;
    /** At most every second entry is taken. */
    private long[] entries;
    private long[] old;
    private int count;
    private long fetched;

    /**
     * Remembers numbers.
     *
     * @param most at least so many: a power of two from 1,024 up
     * @param values longs beside each number: 0, 1, 3 or 7
     */
    RecentNumbers(int most, int values) {
        this.most = most;
        shift = Integer.bitCount(values);
        entries = new long[2 * FIRST_ROOM << shift];
        old = new long[1 << shift];
    }

    /**
     * Makes the processor fetch what {@link #remember} will look at. It fetches for many numbers at
     * once, where looking for one after the other waits for the memory each time.
     */
    void fetch(long[] numbers) {
        long sum = 0;
        for (long number : numbers) {
            sum += entries[home(number, entries)] + old[home(number, old)];
        }
        fetched += sum;
    }

    /** Remembers a number; whether it was known. */
    boolean isKnown(long number) {
        return remember(number) >= 0;
    }

    /**
     * Remembers a number.
     *
     * @return the place of the first of its values, until another number is remembered; where the
     *     number was unknown the complement of that, and the values are 0
     */
    int remember(long number) {
        makeRoom();
        int place = find(number, entries);
        if (entries[place] == number) {
            return place + 1;
        }
        count++;
        entries[place] = number;
        int known = find(number, old);
        if (old[known] != number) {
            return ~(place + 1);
        }
        System.arraycopy(old, known, entries, place, 1 << shift);
        return place + 1;
    }

    long value(int place) {
        return entries[place];
    }

    void keep(int place, long value) {
        entries[place] = value;
    }

    private void makeRoom() {
        if (count == most) {
            turn();
        } else if (2 * count << shift == entries.length) {
            grow();
        }
    }

    private void turn() {
        long[] forgotten = old.length == entries.length ? old : new long[entries.length];
        old = entries;
        entries = forgotten;
        Arrays.fill(entries, 0);
        count = 0;
    }

    private void grow() {
        long[] few = entries;
        entries = new long[2 * few.length];
        for (int place = 0; place < few.length; place += 1 << shift) {
            if (few[place] != 0) {
                System.arraycopy(few, place, entries, find(few[place], entries), 1 << shift);
            }
        }
    }

    /** Where a number is in a table, or where it belongs. */
    private int find(long number, long[] table) {
        int place = home(number, table);
        while (table[place] != 0 && table[place] != number) {
            place = place + (1 << shift) & table.length - 1;
        }
        return place;
    }

    private int home(long number, long[] table) {
        return (int) (number * MIX >>> 33) << shift & table.length - 1;
    }
}
