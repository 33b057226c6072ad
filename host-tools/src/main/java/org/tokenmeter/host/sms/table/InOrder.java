package org.tokenmeter.host.sms.table;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Does something with the things of the numbers 0, 1, 2, ... in this order, one at a time, whatever
 * order they come in. Nobody waits: who comes too early leaves his thing behind, and who brings the
 * one that is missing goes on with those behind it.
 */
final class InOrder<T> {
    private final Map<Long, T> early = new HashMap<>();
    private long next;
    private boolean busy;

    /** What is done with a thing. */
    interface Step<T> {
        void take(long number, T thing) throws IOException;
    }

    /** Brings a thing, and does whatever can be done now. Nothing follows a step that failed. */
    void bring(long number, T thing, Step<T> step) throws IOException {
        leave(number, thing);
        for (T now = start(); now != null; now = start()) {
            step.take(next, now);
            end();
        }
    }

    private synchronized void leave(long number, T thing) {
        early.put(number, thing);
    }

    /** The next thing; null where it is not here, or somebody else does one. */
    private synchronized T start() {
        T thing = busy ? null : early.remove(next);
        busy |= thing != null;
        return thing;
    }

    private synchronized void end() {
        next++;
        busy = false;
    }
}
