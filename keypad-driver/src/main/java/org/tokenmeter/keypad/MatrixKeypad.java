package org.tokenmeter.keypad;

/**
 * A matrix keypad: scans its wires and says which keys go down and come up.
 *
 * <ul>
 *   <li>While a key is touched the wires are scanned every {@link #SCAN_MILLIS}; a scan that comes
 *       late does not put the next ones off. A key is down after {@link #SCANS} scans that found it
 *       closed, and up after as many that found it open.
 *   <li>Two keys may overlap. A third one, and what could be a ghost of three, is ignored, and so
 *       is every other until all keys are open.
 *   <li>A key that stays closed too long is stuck: it is said to come up and then ignored until it
 *       opens. The other keys work on, in pairs too, unless a stuck key makes one ambiguous.
 *   <li>When all keys are open all rows are driven, and nothing happens until a column's edge.
 * </ul>
 *
 * <p><b>Units.</b> Milliseconds of any clock that never steps back. Keys as {@link KeyLayout}
 * numbers them.
 *
 * <p><b>Threads.</b> {@link #tick} belongs to one thread; {@link #poll} to that one or one other.
 *
 * <p><b>Does not promise</b> to see a press shorter than {@code SCANS * SCAN_MILLIS} after its last
 * bounce, or to tell three keys from four. Nothing is allocated after construction.
 */
public final class MatrixKeypad {
    /** How long one scan is after the other. */
    public static final int SCAN_MILLIS = 5;
    /** How many scans must agree. */
    public static final int SCANS = ScanHistory.SCANS;
    /** How long a key may be down before it counts as stuck, when nothing else is said. */
    public static final int STUCK_MILLIS = 30_000;
    /** Presses that are kept until they are polled. */
    public static final int QUEUE = EventQueue.PRESSES;

    private static final int MOST_KEYS = 2;
    /** How long a scan that came late is before the next one at least. */
    private static final int LEAST_SCAN_MILLIS = 3;

    private final KeyMatrix matrix;
    private final KeyLayout layout;
    private final int stuckMillis;
    private final ScanHistory history = new ScanHistory();
    private final EventQueue queue = new EventQueue();
    /** When each contact was found closed; says nothing about open ones. */
    private final long[] closedAtMillis;

    /** Contacts that were closed for all scans, and since then not open for as many. */
    private int closed;
    /** Of these, the keys that are said to be down. */
    private int down;
    /** Of these, the keys that are stuck. */
    private int stuck;
    /** Whether every key is ignored until all are open. */
    private boolean blocked;
    private boolean idle;
    private int scansSinceWake;
    private long nextScanMillis = Long.MIN_VALUE;
    private int ignoredPresses;

    /** A keypad whose keys are stuck after {@link #STUCK_MILLIS}. */
    public MatrixKeypad(KeyMatrix matrix, KeyLayout layout) {
        this(matrix, layout, STUCK_MILLIS);
    }

    /** A keypad whose keys are stuck after a time of one's own. */
    public MatrixKeypad(KeyMatrix matrix, KeyLayout layout, int stuckMillis) {
        this.matrix = matrix;
        this.layout = layout;
        this.stuckMillis = stuckMillis;
        closedAtMillis = new long[layout.positions()];
    }

    /**
     * Does what is due. Call it at the moment that it returned the last time, or later, and when
     * the matrix has seen an edge; calling it more often does no harm.
     *
     * @return when it must be called again; {@code Long.MAX_VALUE} when only an edge counts
     */
    public long tick(long nowMillis) {
        if (idle && isTouched()) {
            idle = false;
            scansSinceWake = 0;
            nextScanMillis = nowMillis;
        }
        if (!idle && nowMillis >= nextScanMillis) {
            scan(nowMillis);
        }
        return idle ? Long.MAX_VALUE : nextScanMillis;
    }

    /** The oldest event not polled yet, or {@link Key#NO_EVENT}. Never blocks. */
    public int poll() {
        return queue.poll();
    }

    /** The keys that are stuck: bit 0 is the key of number 0. */
    public int stuckKeys() {
        int keys = 0;
        for (int rest = stuck; rest != 0; rest &= rest - 1) {
            keys |= 1 << key(rest);
        }
        return keys;
    }

    /** How many presses found no room in the queue. */
    public int lostPresses() {
        return queue.lost();
    }

    /** How many keys have opened that were closed and ignored, as third ones or as ghosts. */
    public int ignoredPresses() {
        return ignoredPresses;
    }

    /** An edge that got lost costs time, and not the key: its level is seen by the next tick. */
    private boolean isTouched() {
        return matrix.takeEdge() || matrix.columns() != 0;
    }

    private void scan(long nowMillis) {
        history.add(contacts());
        noteOpened(closed & ~history.touched());
        noteClosed(history.closed() & ~closed, nowMillis);
        noteStuck(nowMillis);
        judge();
        nextScanMillis = nextScan(nowMillis);
        scansSinceWake++;
        // A bouncing contact may be open just now, and its next edges may get lost.
        if (history.touched() == 0 && scansSinceWake >= SCANS) {
            rest();
        }
    }

    /** A scan that comes late does not put the next one off, unless a whole one was missed. */
    private long nextScan(long nowMillis) {
        long planned = nextScanMillis + SCAN_MILLIS;
        return planned > nowMillis
                ? Math.max(planned, nowMillis + LEAST_SCAN_MILLIS) : nowMillis + SCAN_MILLIS;
    }

    private int contacts() {
        int contacts = 0;
        for (int row = 0; row < layout.rows(); row++) {
            matrix.drive(1 << row);
            contacts |= layout.contacts(row, matrix.columns());
        }
        return contacts;
    }

    private void noteOpened(int opened) {
        ignoredPresses += Integer.bitCount(opened & ~down & ~stuck);
        release(opened & down);
        closed &= ~opened;
        stuck &= ~opened;
    }

    private void noteClosed(int newlyClosed, long nowMillis) {
        closed |= newlyClosed;
        for (int rest = newlyClosed; rest != 0; rest &= rest - 1) {
            closedAtMillis[Integer.numberOfTrailingZeros(rest)] = nowMillis;
        }
    }

    private void noteStuck(long nowMillis) {
        for (int rest = closed & ~stuck; rest != 0; rest &= rest - 1) {
            if (nowMillis - closedAtMillis[Integer.numberOfTrailingZeros(rest)] >= stuckMillis) {
                stuck |= Integer.lowestOneBit(rest);
            }
        }
        release(stuck & down);
    }

    /**
     * Decides which closed keys are down. A contact that still bounces counts as touched, so that a
     * key waits for the end of another's release; only keys that are closed together block.
     */
    private void judge() {
        int touched = history.touched();
        if ((touched & ~stuck) == 0) {
            blocked = false;
        } else if (isAmbiguous(history.closed(), ~stuck)) {
            blocked = true;
        }
        int waiting = closed & ~down & ~stuck;
        if (!blocked && !isAmbiguous(touched, waiting)) {
            press(waiting);
        }
    }

    /** Whether too many contacts are closed, or some of these could be a ghost's. */
    private boolean isAmbiguous(int contacts, int which) {
        return Integer.bitCount(contacts & ~stuck) > MOST_KEYS
                || (layout.corners(contacts) & which) != 0;
    }

    private void press(int contacts) {
        down |= contacts;
        for (int rest = contacts; rest != 0; rest &= rest - 1) {
            queue.put(key(rest));
        }
    }

    private void release(int contacts) {
        down &= ~contacts;
        for (int rest = contacts; rest != 0; rest &= rest - 1) {
            queue.put(key(rest) + Key.UP);
        }
    }

    /** The key of the lowest contact. */
    private int key(int contacts) {
        return layout.key(Integer.numberOfTrailingZeros(contacts));
    }

    /** The scan itself made edges: they are forgotten before those that count can come. */
    private void rest() {
        matrix.takeEdge();
        matrix.drive((1 << layout.rows()) - 1);
        idle = matrix.columns() == 0;
    }
}
