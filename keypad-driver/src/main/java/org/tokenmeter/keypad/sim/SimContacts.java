package org.tokenmeter.keypad.sim;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * The contacts and wires of a matrix keypad as electricity sees them.
 *
 * <p><b>Fault model.</b>
 *
 * <ul>
 *   <li>A contact that closes or opens bounces up to ten times within {@link #BOUNCE_MICROS}.
 *   <li>Without diodes at the keys a low level runs along every closed contact in both directions:
 *       three corners of a rectangle make the fourth one look closed.
 *   <li>Without diodes in the rows either, a key may short a driven row to a released one, which is
 *       high: the low level wins, and {@link #isShorted} tells.
 *   <li>A contact may be stuck, closed whatever the finger does; the wire of a row may be broken
 *       between the output and the keys.
 * </ul>
 *
 * <p>Not modelled: contact resistance, the time that a wire takes to settle, columns that break.
 *
 * <p><b>Units.</b> Virtual microseconds; positions and sets as in
 * {@link org.tokenmeter.keypad.KeyLayout}. <b>Threads.</b> One. The same seed and the same calls
 * give the same bounces.
 */
public final class SimContacts {
    /** How long a contact bounces at most. */
    public static final int BOUNCE_MICROS = 20_000;

    private static final int MOST_BOUNCES = 10;

    private final int rows;
    private final int columns;
    private final Wiring wiring;
    private final SplittableRandom random;
    private final PriorityQueue<Move> moves =
            new PriorityQueue<>(Comparator.comparingLong((Move move) -> move.atMicros)
                    .thenComparingInt(move -> move.order));
    private Runnable onChange = () -> { };
    private int bounceMicros = BOUNCE_MICROS;
    private long nowMicros;
    private int closed;
    private int stuck;
    private int brokenRows;

    /** A contact that is going to change. */
    private static final class Move {
        private final long atMicros;
        private final int order;
        private final int position;
        private final boolean closes;

        Move(long atMicros, int order, int position, boolean closes) {
            this.atMicros = atMicros;
            this.order = order;
            this.position = position;
            this.closes = closes;
        }
    }

    /** Open contacts at time 0. */
    public SimContacts(int rows, int columns, Wiring wiring, long seed) {
        this.rows = rows;
        this.columns = columns;
        this.wiring = wiring;
        random = new SplittableRandom(seed);
    }

    /** Who is told after each change of a contact. */
    public void watch(Runnable listener) {
        onChange = listener;
    }

    /** Lets contacts bounce for at most this time from now on; 0 for clean ones. */
    public void bounceAtMost(int micros) {
        bounceMicros = micros;
    }

    /** The time. */
    public long nowMicros() {
        return nowMicros;
    }

    /** Lets time pass, and contacts with it. A time gone by is no matter. */
    public void advanceTo(long micros) {
        while (!moves.isEmpty() && moves.peek().atMicros <= micros) {
            Move move = moves.remove();
            nowMicros = Math.max(nowMicros, move.atMicros);
            set(move.position, move.closes);
        }
        nowMicros = Math.max(nowMicros, micros);
    }

    /** A finger comes down on a key. */
    public void press(int position) {
        move(position, true);
    }

    /** The finger leaves it. */
    public void release(int position) {
        move(position, false);
    }

    /** A contact closes for good. */
    public void stick(int position) {
        stuck |= 1 << position;
        onChange.run();
    }

    /** A stuck contact obeys the finger again. */
    public void free(int position) {
        stuck &= ~(1 << position);
        onChange.run();
    }

    /** The wire of a row breaks. */
    public void breakRow(int row) {
        brokenRows |= 1 << row;
        onChange.run();
    }

    /** The wire of a row is mended. */
    public void mendRow(int row) {
        brokenRows &= ~(1 << row);
        onChange.run();
    }

    /** The columns that are low while these rows are driven. */
    public int columns(int drivenRows) {
        int live = drivenRows & ~brokenRows;
        return wiring == Wiring.KEY_DIODES ? columnsOf(live) : columnsOf(net(live));
    }

    /** Whether a driven row is shorted to a released one. */
    public boolean isShorted(int drivenRows) {
        int live = drivenRows & ~brokenRows;
        return wiring == Wiring.NO_DIODES && (net(live) & ~live & ~brokenRows) != 0;
    }

    private void move(int position, boolean closes) {
        moves.removeIf(move -> move.position == position);
        long[] bounces = new long[2 * random.nextInt(MOST_BOUNCES + 1)];
        for (int i = 0; i < bounces.length; i++) {
            bounces[i] = nowMicros + random.nextInt(bounceMicros + 1);
        }
        Arrays.sort(bounces);
        for (int i = 0; i < bounces.length; i++) {
            moves.add(new Move(bounces[i], i, position, closes ^ i % 2 == 0));
        }
        set(position, closes);
    }

    private void set(int position, boolean closes) {
        closed = closes ? closed | 1 << position : closed & ~(1 << position);
        onChange.run();
    }

    /** All rows that closed contacts join to some. */
    private int net(int someRows) {
        int net = someRows;
        for (int known = 0; known != net;) {
            known = net;
            net |= rowsOf(columnsOf(known));
        }
        return net;
    }

    private int columnsOf(int someRows) {
        int found = 0;
        for (int row = 0; row < rows; row++) {
            found |= (someRows >> row & 1) != 0 ? columnsOfRow(row) : 0;
        }
        return found;
    }

    private int rowsOf(int someColumns) {
        int found = 0;
        for (int row = 0; row < rows; row++) {
            found |= (columnsOfRow(row) & someColumns) != 0 ? 1 << row : 0;
        }
        return found;
    }

    private int columnsOfRow(int row) {
        return (closed | stuck) >>> row * columns & (1 << columns) - 1;
    }
}
