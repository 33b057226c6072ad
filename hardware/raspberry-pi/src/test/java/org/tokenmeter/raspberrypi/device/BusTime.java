package org.tokenmeter.raspberrypi.device;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The time that traffic on a bus takes. */
public interface BusTime {
    /** The time of this machine, in which traffic takes as long as on a real bus. */
    BusTime REAL = new BusTime() {
        @Override
        public long micros() {
            return TimeUnit.NANOSECONDS.toMicros(System.nanoTime());
        }

        @Override
        public void pass(long micros) {
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(micros));
        }
    };

    /** Microseconds since some moment. */
    long micros();

    /** Lets so many pass. */
    void pass(long micros);
}
