package org.tokenmeter.ledger;

/**
 * The token identifiers (TIDs) that a meter keeps, so that no token counts twice. A view on the
 * bytes of a state.
 *
 * <p>A fixed number of entries, always full: a new meter's list holds the TID of its date of
 * manufacture in every place. A TID below the smallest kept one is old; one that is kept is used.
 *
 * <p><b>Invariant.</b> The smallest entry never falls, except when the whole list is filled anew.
 *
 * <p><b>Source.</b> IEC 62055-41, TokenCancellation and validation of the TID.
 */
public final class TokenIdentifierList {
    /** The most entries that a state has room for. */
    public static final int CAPACITY = 50;

    private static final int ENTRY_BYTES = 3;

    private final byte[] state;

    TokenIdentifierList(byte[] state) {
        this.state = state;
    }

    /** Sets the number of entries, and every entry to one TID. */
    public void fill(int entries, int tid) {
        StateField.KEPT_IDENTIFIERS.put(state, entries);
        for (int i = 0; i < entries; i++) {
            put(i, tid);
        }
    }

    /** Sets every entry to one TID. */
    public void fill(int tid) {
        fill(size(), tid);
    }

    /** The smallest TID kept. */
    public int smallest() {
        return get(indexOfSmallest());
    }

    /** Whether the list keeps this TID. */
    public boolean contains(int tid) {
        for (int i = 0; i < size(); i++) {
            if (get(i) == tid) {
                return true;
            }
        }
        return false;
    }

    /** Keeps a TID in place of the smallest one. */
    public void keep(int tid) {
        put(indexOfSmallest(), tid);
    }

    private int indexOfSmallest() {
        int found = 0;
        for (int i = 1; i < size(); i++) {
            if (get(i) < get(found)) {
                found = i;
            }
        }
        return found;
    }

    private int size() {
        return (int) StateField.KEPT_IDENTIFIERS.get(state);
    }

    private int get(int index) {
        return (int) Fields.get(state, at(index), ENTRY_BYTES);
    }

    private void put(int index, int tid) {
        Fields.put(state, at(index), ENTRY_BYTES, tid);
    }

    private static int at(int index) {
        return StateField.IDENTIFIERS.offset() + index * ENTRY_BYTES;
    }
}
