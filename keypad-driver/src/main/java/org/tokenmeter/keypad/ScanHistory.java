package org.tokenmeter.keypad;

/** The last scans of a keypad, as sets of contacts. Before the first one all were open. */
final class ScanHistory {
    /** How many scans must agree. */
    static final int SCANS = 4;

    private final int[] scans = new int[SCANS];
    private int next;

    void add(int contacts) {
        scans[next] = contacts;
        next = (next + 1) % SCANS;
    }

    /** The contacts that were closed in all of them. */
    int closed() {
        int closed = -1;
        for (int i = 0; i < SCANS; i++) {
            closed &= scans[i];
        }
        return closed;
    }

    /** The contacts that were closed in any of them. */
    int touched() {
        int touched = 0;
        for (int i = 0; i < SCANS; i++) {
            touched |= scans[i];
        }
        return touched;
    }
}
