package org.tokenmeter.ledger;

import org.tokenmeter.hal.Memory;

/** The two places where a state can stand: a migration moves it from one to the other. */
final class StatePlaces {
    private static final int STATE_KIND = 2;

    private final StoredRecord first;
    private final StoredRecord second;

    /** Both places, for states of one format. */
    StatePlaces(Memory memory, int format, int payload) {
        first = new StoredRecord(memory, MemoryMap.STATE_0, STATE_KIND, format, payload);
        second = new StoredRecord(memory, MemoryMap.STATE_1, STATE_KIND, format, payload);
    }

    /** The record at place 0 or 1. */
    StoredRecord at(int place) {
        return place == 0 ? first : second;
    }
}
