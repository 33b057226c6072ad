package org.tokenmeter.host.provisioning;

import java.util.Arrays;
import org.tokenmeter.link.HostLine;

/**
 * A cable between a host and a meter that something happens to, once, at one byte of all that go
 * either way. It also notes every byte that it carried.
 */
final class Cable implements HostLine {
    /** What happens. */
    enum Fault {
        /** Nothing comes through until somebody calls again. */
        PULLED,
        /** The meter's power fails and comes back. */
        POWER_LOST,
        /** The host's program ends. */
        HOST_KILLED,
        /** The host's program ends while the meter's power fails. */
        BOTH_ENDED
    }

    /** The end of a host that was killed. */
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final HostLine line;
    private final Runnable powerLoss;
    private final Fault fault;
    private final int at;
    private final byte[] single = new byte[1];
    private byte[] noted = new byte[1024];
    private int carried;
    private boolean isPulled;

    Cable(HostLine line, Fault fault, int at, Runnable powerLoss) {
        this.line = line;
        this.fault = fault;
        this.at = at;
        this.powerLoss = powerLoss;
    }

    /** Somebody plugs it in again. */
    void plug() {
        isPulled = false;
    }

    /** Bytes that went either way. */
    int carried() {
        return carried;
    }

    /** The bytes themselves. */
    byte[] transcript() {
        return Arrays.copyOf(noted, carried);
    }

    private boolean passes(byte value) {
        if (carried == noted.length) {
            noted = Arrays.copyOf(noted, 2 * carried);
        }
        noted[carried] = value;
        if (carried++ == at) {
            switch (fault) {
                case PULLED -> isPulled = true;
                case POWER_LOST -> powerLoss.run();
                case HOST_KILLED -> throw new Killed();
                case BOTH_ENDED -> {
                    powerLoss.run();
                    throw new Killed();
                }
            }
        }
        return !isPulled;
    }

    @Override
    public void send(byte[] source, int length) {
        for (int i = 0; i < length; i++) {
            if (passes(source[i])) {
                single[0] = source[i];
                line.send(single, 1);
            }
        }
    }

    @Override
    public int receive(int longestMillis) {
        int value = line.receive(longestMillis);
        if (value == NO_BYTE) {
            return value;
        }
        return passes((byte) value) ? value : NO_BYTE;
    }

    @Override
    public void configure(int baud, int format) {
        line.configure(baud, format);
    }
}
