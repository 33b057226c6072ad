package org.tokenmeter.line;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.impl.jni.JniNativePty;
import org.jline.terminal.impl.jni.JniTerminalProvider;

/**
 * The meter's end of a pseudo-terminal. The other end has a name in {@code /dev}; it counts as a
 * serial port, but the system enforces neither its speed nor its parity.
 *
 * <p>This end keeps the other one open too, so that hosts may come and go.
 */
final class PtyTransport implements Transport {
    private static final long LOOK_MILLIS = 2;
    private static final Size SIZE = Size.of(80, 24);

    private final JniNativePty pty;
    private final InputStream in;
    private final OutputStream out;
    private volatile boolean closed;

    private PtyTransport(JniNativePty pty) {
        this.pty = pty;
        in = pty.getMasterInput();
        out = pty.getMasterOutput();
    }

    /** Makes a pseudo-terminal that changes no byte. */
    static PtyTransport open() throws LineException {
        try {
            JniNativePty pty = (JniNativePty) new JniTerminalProvider().open(raw(), SIZE);
            return new PtyTransport(pty);
        } catch (IOException | RuntimeException | LinkageError e) {
            throw new LineException("this system makes no pseudo-terminal: " + e.getMessage(),
                    "use tcp:HOST:PORT instead; pseudo-terminals are for Linux and macOS", e);
        }
    }

    /** Every flag off: no echo, no lines, no signals; eight bits. */
    private static Attributes raw() {
        Attributes raw = new Attributes();
        raw.setControlFlag(Attributes.ControlFlag.CS8, true);
        raw.setControlFlag(Attributes.ControlFlag.CREAD, true);
        raw.setControlChar(Attributes.ControlChar.VMIN, 1);
        raw.setControlChar(Attributes.ControlChar.VTIME, 0);
        return raw;
    }

    /** What hosts open. */
    String name() {
        return pty.getName();
    }

    /** Looks again and again: a read that waits could not be ended. */
    @Override
    public int read(byte[] target, Duration longest) throws LineException {
        long end = System.nanoTime() + longest.toNanos();
        try {
            while (!closed && in.available() == 0 && System.nanoTime() < end) {
                Thread.sleep(LOOK_MILLIS);
            }
            int count = closed ? -1 : Math.min(in.available(), target.length);
            if (count < 0) {
                throw gone(null);
            }
            return count == 0 ? 0 : in.read(target, 0, count);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        } catch (LineException e) {
            throw e;
        } catch (IOException e) {
            throw gone(e);
        }
    }

    @Override
    public void write(byte[] source, int offset, int length) throws LineException {
        try {
            out.write(source, offset, length);
        } catch (IOException e) {
            throw gone(e);
        }
    }

    private LineException gone(IOException cause) {
        return new LineException("the pseudo-terminal " + name() + " is gone",
                "start the meter again", cause);
    }

    @Override
    public boolean isSent() {
        return true;
    }

    @Override
    public void configure(int baud, int format) {
        // Each host sets its own end, and nothing holds it to this one.
    }

    @Override
    public boolean hasSpeed() {
        return true;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            try {
                pty.close();
            } catch (IOException e) {
                throw new IllegalStateException("a pseudo-terminal can not be closed", e);
            }
        }
    }
}
