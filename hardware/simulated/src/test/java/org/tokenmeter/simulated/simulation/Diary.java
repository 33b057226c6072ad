package org.tokenmeter.simulated.simulation;

import java.util.ArrayDeque;
import java.util.Deque;

/** The last things that happened. */
final class Diary {
    private static final int REMEMBERED = 12;

    private final Deque<String> deeds = new ArrayDeque<>();

    void note(long now, String deed) {
        if (deeds.size() == REMEMBERED) {
            deeds.removeFirst();
        }
        deeds.addLast(now + " " + deed);
    }

    @Override
    public String toString() {
        return String.join("; ", deeds);
    }
}
