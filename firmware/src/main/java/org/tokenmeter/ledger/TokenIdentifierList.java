package org.tokenmeter.ledger;

/**
 * The token identifiers (TIDs) that a meter keeps, so that no token counts twice.
 *
 * <p>A fixed number of entries, always full: a new meter's list holds the TID of its date of
 * manufacture in every place. A TID below the smallest kept one is old; one that is kept is used.
 *
 * <p><b>Invariant.</b> The smallest entry never falls, except when the whole list is filled anew.
 *
 * <p><b>Source.</b> IEC 62055-41, TokenCancellation and validation of the TID.
 */
public final class TokenIdentifierList {
    private final int[] entries;

    /** A list of this many entries, all of TID 0. */
    public TokenIdentifierList(int size) {
        entries = new int[size];
    }

    /** Sets every entry to one TID. */
    public void fill(int tid) {
        for (int i = 0; i < entries.length; i++) {
            entries[i] = tid;
        }
    }

    /** The smallest TID kept. */
    public int smallest() {
        return entries[indexOfSmallest()];
    }

    /** Whether the list keeps this TID. */
    public boolean contains(int tid) {
        for (int i = 0; i < entries.length; i++) {
            if (entries[i] == tid) {
                return true;
            }
        }
        return false;
    }

    /** Keeps a TID in place of the smallest one. */
    public void keep(int tid) {
        entries[indexOfSmallest()] = tid;
    }

    private int indexOfSmallest() {
        int found = 0;
        for (int i = 1; i < entries.length; i++) {
            if (entries[i] < entries[found]) {
                found = i;
            }
        }
        return found;
    }
}
