package org.tokenmeter.jvm;

/** The time that the firmware lives by: milliseconds that never go back. */
public interface MonotonicClock {
    /** Milliseconds since some moment. */
    long millis();

    /** The clock of this machine. */
    static MonotonicClock ofMachine() {
        return () -> System.nanoTime() / 1_000_000;
    }
}
