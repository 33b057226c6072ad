package org.tokenmeter.jvm.selftest;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.tokenmeter.hal.SerialLine;
import org.tokenmeter.line.LineAddress;
import org.tokenmeter.line.MemoryTransport;
import org.tokenmeter.line.Transport;

/**
 * A serial line whose output is joined to its input.
 *
 * @param output where bytes go in
 * @param input where they should come out; on a real port the same
 */
public record SerialLoop(Transport output, Transport input) implements Closeable {
    private static final int BAUD = 9_600;
    private static final Duration LONGEST = Duration.ofMillis(500);

    /** A serial port of this machine, by its name. */
    public static SerialLoop ofPort(String name) throws IOException {
        Transport port = LineAddress.parse(name).connect();
        port.configure(BAUD, SerialLine.EIGHT_NONE);
        return new SerialLoop(port, port);
    }

    /** A line within this program. */
    public static SerialLoop inMemory() {
        var ends = MemoryTransport.pair();
        return new SerialLoop(ends.get(0), ends.get(1));
    }

    /** Sends bytes, and answers those that came back, which may be fewer. */
    byte[] echo(byte[] sent) throws IOException {
        byte[] came = new byte[sent.length];
        byte[] part = new byte[sent.length];
        output.write(sent, 0, sent.length);
        int total = 0;
        for (int count = 1; count > 0 && total < sent.length; total += count) {
            count = input.read(part, LONGEST);
            System.arraycopy(part, 0, came, total, Math.min(count, sent.length - total));
        }
        return Arrays.copyOf(came, Math.min(total, sent.length));
    }

    @Override
    public void close() {
        output.close();
        input.close();
    }
}
