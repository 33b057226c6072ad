package org.tokenmeter.host.sms.table;

import java.util.Arrays;

/**
 * The last so many different numbers, exactly. Each has a slot of its own while it is remembered:
 * slots are filled from 1 up, and then anew in the same order.
 *
 * <p>A ring of numbers, and a table of slots by open addressing: 16 bytes a number and no objects,
 * so that millions of them fit and the garbage collector has nothing to follow. Both start small.
 */
final class RecentNumbers {
    /** The number is not remembered. */
    static final int UNKNOWN = 0;

    private static final int FIRST_ROOM = 1 << 10;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final int most;
    /** By slots; nothing in the place of slot 0. */
    private long[] ring = new long[1 + FIRST_ROOM];
    /** Slots; 0 is a free place. Twice as long as the ring. */
    private int[] table = new int[2 * FIRST_ROOM];
    private int count;
    private int oldest = 1;
    private long fetched;

    /** Remembers so many numbers: a power of two from 1,024 up. */
    RecentNumbers(int most) {
        this.most = most;
    }

    /** The slot of a number, or {@link #UNKNOWN}. */
    int slot(long number) {
        return table[find(number)];
    }

    /**
     * Makes the processor fetch what {@link #slot} will look at. It fetches for many numbers at
     * once, where looking for one after the other waits for the memory each time.
     */
    void fetch(long number) {
        fetched += ring[table[home(number)]];
    }

    /** Remembers a number that is unknown, if need be in the slot of the oldest one. */
    int add(long number) {
        int slot = count < most ? freeSlot() : oldestSlot();
        ring[slot] = number;
        table[find(number)] = slot;
        return slot;
    }

    private int freeSlot() {
        if (count == ring.length - 1) {
            grow();
        }
        return ++count;
    }

    private int oldestSlot() {
        int slot = oldest;
        remove(ring[slot]);
        oldest = slot == most ? 1 : slot + 1;
        return slot;
    }

    /** Where a number is, or where it belongs. */
    private int find(long number) {
        int place = home(number);
        while (table[place] != 0 && ring[table[place]] != number) {
            place = place + 1 & table.length - 1;
        }
        return place;
    }

    private int home(long number) {
        return (int) (number * MIX >>> 33) & table.length - 1;
    }

    private void grow() {
        ring = Arrays.copyOf(ring, 1 + 2 * count);
        table = new int[4 * count];
        for (int slot = 1; slot <= count; slot++) {
            table[find(ring[slot])] = slot;
        }
    }

    /** Takes a number out and closes the gap, so that others are still found. */
    private void remove(long number) {
        int gap = find(number);
        int place = gap + 1 & table.length - 1;
        while (table[place] != 0) {
            int home = home(ring[table[place]]);
            if ((place - home & table.length - 1) >= (place - gap & table.length - 1)) {
                table[gap] = table[place];
                gap = place;
            }
            place = place + 1 & table.length - 1;
        }
        table[gap] = 0;
    }
}
