package org.tokenmeter.host.sms.table;

/** Lets the threads that hold the numbers 0, 1, 2, ... through in this order, one at a time. */
final class Turns {
    private long next;

    /** Waits until every smaller number has passed. */
    synchronized void await(long number) throws InterruptedException {
        while (next != number) {
            wait();
        }
    }

    /** Lets the next number through. */
    synchronized void pass() {
        next++;
        notifyAll();
    }
}
