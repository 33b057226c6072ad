package org.tokenmeter.line;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.tokenmeter.hal.SerialLine;

/**
 * The meter's end of a line, as the firmware's port: hosts come and go, devices are unplugged and
 * plugged in again, and the firmware need not know.
 *
 * <p>Two threads carry bytes between the transport and two buffers; the loop thread never waits
 * for either. A host that is silent for a minute gives way to one that waits.
 *
 * <p><b>Threads.</b> The port's methods on the loop thread; {@code wake} and {@code says} are run
 * on the threads of this object.
 */
public final class ServedLine implements SerialLine, AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration AT_ONCE = Duration.ofMillis(1);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration SILENCE = Duration.ofMinutes(1);
    private static final int CHUNK = 256;

    private final Listener listener;
    private final Duration retry;
    private final long silenceNanos;
    private final ByteQueue incoming = new ByteQueue(4 * QUEUE);
    private final ByteQueue outgoing = new ByteQueue(16 * QUEUE);
    private final Thread reader = new Thread(this::serve, "line-in");
    private final Thread writer = new Thread(this::send, "line-out");
    private volatile Transport transport;
    private volatile boolean closed;
    private Runnable wake;
    private Consumer<String> says;
    private int baud;
    private int format;
    private boolean saidFailure;

    /** A line that will serve whoever comes. */
    public ServedLine(Listener listener) {
        this(listener, RETRY, SILENCE);
    }

    /**
     * A line of less patience.
     *
     * @param retry how long a device that is gone is left alone
     * @param silence after which a host gives way to one that waits
     */
    ServedLine(Listener listener, Duration retry, Duration silence) {
        this.listener = listener;
        this.retry = retry;
        silenceNanos = silence.toNanos();
    }

    /**
     * Begins to serve.
     *
     * @param newWake makes the loop thread look
     * @param newSays told when a device can not be used, and when it is back
     */
    public void start(Runnable newWake, Consumer<String> newSays) {
        wake = newWake;
        says = newSays;
        reader.setDaemon(true);
        writer.setDaemon(true);
        reader.start();
        writer.start();
    }

    @Override
    public int read() {
        return incoming.poll();
    }

    /** What nobody is there to take is lost. */
    @Override
    public int write(byte[] source, int offset, int length) {
        return transport == null ? length : outgoing.offer(source, offset, length);
    }

    @Override
    public boolean isSent() {
        Transport open = transport;
        return open == null || outgoing.isIdle() && open.isSent();
    }

    @Override
    public synchronized void configure(int newBaud, int newFormat) {
        baud = newBaud;
        format = newFormat;
        Transport open = transport;
        try {
            if (open != null) {
                open.configure(newBaud, newFormat);
            }
        } catch (LineException e) {
            drop(open, e);
        }
    }

    /** Ends both threads and the line. */
    @Override
    public void close() {
        closed = true;
        listener.close();
        Transport open = transport;
        if (open != null) {
            open.close();
        }
        outgoing.close();
    }

    private void serve() {
        byte[] chunk = new byte[CHUNK];
        while (!closed) {
            try {
                Optional<Transport> accepted = listener.accept(LOOK);
                if (accepted.isPresent()) {
                    take(accepted.get());
                    receive(chunk);
                }
            } catch (LineException e) {
                complain(e);
                pause();
            }
        }
    }

    private synchronized void take(Transport accepted) throws LineException {
        incoming.clear();
        outgoing.clear();
        if (baud != 0) {
            accepted.configure(baud, format);
        }
        transport = accepted;
        if (saidFailure) {
            saidFailure = false;
            says.accept("the serial line " + listener.address() + " is back");
        }
    }

    /** Reads until the line is gone, or another host waits for one that says nothing. */
    private void receive(byte[] chunk) throws LineException {
        Transport open = transport;
        long heardAt = System.nanoTime();
        try {
            while (!closed && transport == open) {
                int count = open.read(chunk, LOOK);
                if (count > 0) {
                    heardAt = System.nanoTime();
                    put(chunk, count);
                } else if (System.nanoTime() - heardAt > silenceNanos && giveWay(open)) {
                    open = transport;
                    heardAt = System.nanoTime();
                }
            }
        } catch (LineException e) {
            drop(open, e);
        }
    }

    /** Waits for the loop thread while there is no room, so that a flood loses nothing but time. */
    private void put(byte[] chunk, int count) {
        int done = 0;
        while (done < count && !closed) {
            done += incoming.offer(chunk, done, count - done);
            wake.run();
            if (done < count) {
                incoming.awaitRoom();
            }
        }
    }

    private boolean giveWay(Transport silent) throws LineException {
        if (!listener.takesTurns()) {
            return false;
        }
        Optional<Transport> next = listener.accept(AT_ONCE);
        if (next.isEmpty()) {
            return false;
        }
        silent.close();
        take(next.get());
        return true;
    }

    /** Lets a line go; a host that leaves is nothing to speak of, a device that leaves is. */
    private synchronized void drop(Transport gone, LineException why) {
        if (transport == gone) {
            transport = null;
            outgoing.clear();
        }
        gone.close();
        if (!listener.takesTurns()) {
            complain(why);
        }
    }

    private synchronized void complain(LineException failure) {
        if (!saidFailure && !closed) {
            saidFailure = true;
            says.accept(failure.getMessage() + ": " + failure.hint()
                    + "; the meter goes on meanwhile");
        }
    }

    private void pause() {
        try {
            Thread.sleep(retry.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send() {
        byte[] chunk = new byte[CHUNK];
        while (!closed) {
            int count = outgoing.take(chunk);
            Transport open = transport;
            try {
                if (count > 0 && open != null) {
                    open.write(chunk, 0, count);
                }
            } catch (LineException e) {
                drop(open, e);
            }
            outgoing.done();
            wake.run();
        }
    }
}
