package org.tokenmeter.keypad;

/**
 * How many rows and columns a keypad has, and which key is where.
 *
 * <p><b>Units.</b> A position is {@code row * columns() + column}, from 0 to 15; keys are numbered
 * as {@link Key} says. A set of contacts has one bit for each position.
 *
 * <p><b>Invariants.</b> At most 16 positions; each key has a number of its own, from 0 to 15.
 */
public final class KeyLayout {
    /** Positions that a keypad may have at most. */
    public static final int MOST_POSITIONS = 16;

    /** Three columns, four rows: 123, 456, 789, *0#. */
    public static final KeyLayout KEYS_3X4 = new KeyLayout(3, new int[] {
        1, 2, 3,
        4, 5, 6,
        7, 8, 9,
        Key.STAR, 0, Key.HASH});

    /** Four columns, four rows: 123A, 456B, 789C, *0#D. */
    public static final KeyLayout KEYS_4X4 = new KeyLayout(4, new int[] {
        1, 2, 3, Key.A,
        4, 5, 6, Key.B,
        7, 8, 9, Key.C,
        Key.STAR, 0, Key.HASH, Key.D});

    private final int columns;
    private final int[] keys;

    /** Keys that are numbered by their position. */
    public KeyLayout(int rows, int columns) {
        this.columns = columns;
        keys = new int[rows * columns];
        for (int position = 0; position < keys.length; position++) {
            keys[position] = position;
        }
        assert isSound();
    }

    /** Keys that are numbered by a table, row by row; it is copied. */
    public KeyLayout(int columns, int[] keys) {
        this.columns = columns;
        this.keys = new int[keys.length];
        System.arraycopy(keys, 0, this.keys, 0, keys.length);
        assert isSound();
    }

    /** How many rows there are. */
    public int rows() {
        return keys.length / columns;
    }

    /** How many columns there are. */
    public int columns() {
        return columns;
    }

    /** How many positions there are. */
    public int positions() {
        return keys.length;
    }

    /** The number of the key at a position. */
    public int key(int position) {
        return keys[position];
    }

    /** The contacts of one row, when these are its columns; columns that it lacks are no matter. */
    int contacts(int row, int columnsOfRow) {
        return (columnsOfRow & (1 << columns) - 1) << row * columns;
    }

    /**
     * Of some closed contacts, those that are corners of a rectangle. Three of its corners make the
     * fourth one look closed, so nobody can say which of the four are. Contacts outside every
     * rectangle are closed without doubt.
     */
    int corners(int contacts) {
        int corners = 0;
        for (int row = 1; row < rows(); row++) {
            for (int other = 0; other < row; other++) {
                int common = columnsOf(contacts, row) & columnsOf(contacts, other);
                if ((common & common - 1) != 0) {
                    corners |= contacts(row, common) | contacts(other, common);
                }
            }
        }
        return corners;
    }

    private int columnsOf(int contacts, int row) {
        return contacts >>> row * columns & (1 << columns) - 1;
    }

    private boolean isSound() {
        boolean sound = columns > 0 && keys.length > 0 && keys.length <= MOST_POSITIONS
                && keys.length % columns == 0;
        int known = 0;
        for (int position = 0; position < keys.length; position++) {
            int key = keys[position];
            sound &= key >= 0 && key < Key.UP && (known & 1 << key) == 0;
            known |= 1 << key;
        }
        return sound;
    }
}
