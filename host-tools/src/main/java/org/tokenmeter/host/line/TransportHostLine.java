package org.tokenmeter.host.line;

import java.io.UncheckedIOException;
import java.time.Duration;
import org.tokenmeter.line.LineException;
import org.tokenmeter.line.Transport;
import org.tokenmeter.link.HostLine;

/** A transport as the protocol's line. One that is gone ends the call by an unchecked failure. */
final class TransportHostLine implements HostLine {
    private static final Duration LONGEST_LEAVING = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(1);
    private static final int CHUNK = 512;

    private final Transport transport;
    private final byte[] chunk = new byte[CHUNK];
    private int count;
    private int next;

    TransportHostLine(Transport transport) {
        this.transport = transport;
    }

    @Override
    public void send(byte[] source, int length) {
        try {
            transport.write(source, 0, length);
            long end = System.nanoTime() + LONGEST_LEAVING.toNanos();
            while (!transport.isSent() && System.nanoTime() < end) {
                Thread.sleep(LOOK.toMillis());
            }
        } catch (LineException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public int receive(int longestMillis) {
        try {
            if (next == count) {
                next = 0;
                count = transport.read(chunk, Duration.ofMillis(longestMillis));
            }
            return count == 0 ? NO_BYTE : chunk[next++] & 0xFF;
        } catch (LineException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void configure(int baud, int format) {
        try {
            transport.configure(baud, format);
        } catch (LineException e) {
            throw new UncheckedIOException(e);
        }
    }
}
