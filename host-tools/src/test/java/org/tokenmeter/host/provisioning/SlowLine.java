package org.tokenmeter.host.provisioning;

import org.tokenmeter.link.HostLine;
import org.tokenmeter.simulated.SimMeter;

/** A line on which each byte takes as long as its speed says: the meter's time passes meanwhile. */
final class SlowLine implements HostLine {
    private static final int BITS_OF_A_BYTE = 10;
    private static final int MICROS_PER_SECOND = 1_000_000;
    private static final int MICROS_PER_MILLI = 1_000;

    private final HostLine line;
    private final SimMeter meter;
    private final byte[] single = new byte[1];
    private int baud = 300;
    private int micros;

    SlowLine(HostLine line, SimMeter meter) {
        this.line = line;
        this.meter = meter;
    }

    private void pass() {
        micros += BITS_OF_A_BYTE * MICROS_PER_SECOND / baud;
        meter.advance(micros / MICROS_PER_MILLI);
        micros %= MICROS_PER_MILLI;
    }

    @Override
    public void send(byte[] source, int length) {
        for (int i = 0; i < length; i++) {
            pass();
            single[0] = source[i];
            line.send(single, 1);
        }
    }

    @Override
    public int receive(int longestMillis) {
        int value = line.receive(longestMillis);
        if (value != NO_BYTE) {
            pass();
        }
        return value;
    }

    @Override
    public void configure(int newBaud, int format) {
        baud = newBaud;
    }
}
