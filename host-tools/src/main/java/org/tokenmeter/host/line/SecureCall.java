package org.tokenmeter.host.line;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.tokenmeter.hal.SerialLine;
import org.tokenmeter.line.LineAddress;
import org.tokenmeter.line.LineException;
import org.tokenmeter.line.Transport;
import org.tokenmeter.line.tls.TlsCaller;
import org.tokenmeter.link.EndReason;
import org.tokenmeter.link.FrameLink;
import org.tokenmeter.link.HostLine;
import org.tokenmeter.link.HostResult;
import org.tokenmeter.link.ModeCHost;
import org.tokenmeter.meter.provision.MessageBuffer;

/**
 * A call to a meter whose line key the host has: commands that nobody on the line can read, change
 * or say again.
 *
 * <p><b>Failure.</b> {@link RefusedCallException} when the meter is there and will not;
 * {@link LineException} when it can not be heard. Either ends the call. A command that was asked
 * then may have been done or not: ask again with its transaction.
 */
public final class SecureCall implements AutoCloseable {
    private static final int OFFERED_BAUD = 9_600;
    private static final int OPENING_MILLIS = 20_000;
    private static final int ANSWER_MILLIS = 15_000;
    private static final int LOOK_MILLIS = 20;
    private static final int QUIET_MILLIS = 100;
    private static final int LONGEST_REST_MILLIS = 3_000;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final HostLine line;
    private final LongSupplier clock;
    private final FrameLink frames = new FrameLink();
    private final SerialLine port = new FramePort();
    private final byte[] piece = new byte[FrameLink.PAYLOAD];
    private final byte[] answer = new byte[2 * FrameLink.PAYLOAD];
    /** What is closed with the call. */
    private final Runnable hangUp;
    private TlsCaller tls;
    private int length;
    private int carried;

    private SecureCall(HostLine line, LongSupplier clock, Runnable hangUp) {
        this.line = line;
        this.clock = clock;
        this.hangUp = hangUp;
    }

    /**
     * Opens a line and calls the meter on it; closing the call closes the line.
     *
     * @param meter its number; empty for whoever is there
     * @param startBaud the speed of the sign-on
     * @param key of the line; it stays the caller's, who erases it
     */
    public static SecureCall open(LineAddress address, String meter, int startBaud, byte[] key)
            throws IOException {
        Transport transport = address.connect();
        return begin(new SecureCall(new TransportHostLine(transport),
                () -> System.nanoTime() / NANOS_PER_MILLI, transport::close),
                meter, startBaud, key);
    }

    /**
     * Calls a meter on a line of the caller's, in the caller's time.
     *
     * @param clock milliseconds that never go back
     */
    public static SecureCall open(HostLine line, LongSupplier clock, String meter, int startBaud,
            byte[] key) throws IOException {
        return begin(new SecureCall(line, clock, () -> { }), meter, startBaud, key);
    }

    private static SecureCall begin(SecureCall call, String meter, int startBaud, byte[] key)
            throws IOException {
        boolean open = false;
        try {
            call.endWhatWasLeftOpen(startBaud);
            call.signOn(meter, startBaud);
            call.shakeHands(key);
            open = true;
            return call;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            if (!open) {
                call.hangUp.run();
            }
        }
    }

    /**
     * Asks the meter to do something, and waits for its answer.
     *
     * @param command complete but for its end; erased when it is sent
     */
    public Answer ask(MessageBuffer command) throws IOException {
        try {
            tls.seal(command.bytes(), command.end());
            command.erase();
            run(this::hasAnswer, ANSWER_MILLIS, "an answer");
            return takeAnswer();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            Arrays.fill(piece, (byte) 0);
        }
    }

    /** Bytes of the handshake, both ways. */
    public int handshakeBytes() {
        return carried;
    }

    /** Says goodbye, so that the next host need not wait. */
    @Override
    public void close() {
        try {
            if (frames.isOpen()) {
                frames.end(EndReason.DONE, 0);
                frames.tick(port, clock.getAsLong());
                // A port that is closed at once may drop what the meter has not read yet.
                line.receive(QUIET_MILLIS);
            }
        } catch (UncheckedIOException e) {
            // The line is gone, and with it the call.
            length = 0;
        }
        Arrays.fill(answer, (byte) 0);
        hangUp.run();
    }

    /** A host that was killed left the meter waiting for frames, at another speed than 300. */
    private void endWhatWasLeftOpen(int startBaud) {
        line.configure(Math.max(startBaud, OFFERED_BAUD), SerialLine.EIGHT_NONE);
        FrameLink leftOver = new FrameLink();
        leftOver.end(EndReason.DONE, 0);
        leftOver.tick(port, clock.getAsLong());
        // What the meter said to the host before is no answer to this one.
        long end = clock.getAsLong() + LONGEST_REST_MILLIS;
        while (line.receive(QUIET_MILLIS) != HostLine.NO_BYTE && clock.getAsLong() < end) {
            length = 0;
        }
    }

    private void signOn(String meter, int startBaud) throws LineException {
        HostResult result = new ModeCHost(line, startBaud).beginManufacturerMode(meter);
        if (result != HostResult.ANSWERED) {
            throw new LineException("the meter does not answer a request",
                    "check the cable, the meter's number, and --fixed-baud if the meter has it",
                    null);
        }
    }

    private void shakeHands(byte[] key) throws IOException {
        frames.call(clock.getAsLong());
        run(frames::isOpen, OPENING_MILLIS, "a greeting");
        tls = new TlsCaller(key);
        run(tls::isOpen, OPENING_MILLIS, "a handshake");
        while (sendPiece()) {
            run(frames::canSend, OPENING_MILLIS, "a handshake");
        }
    }

    /** Carries bytes both ways until something is true, or too long was waited for it. */
    private void run(BooleanSupplier done, int longestMillis, String awaited)
            throws IOException {
        long end = clock.getAsLong() + longestMillis;
        while (!done.getAsBoolean()) {
            frames.tick(port, clock.getAsLong());
            requireOpen(awaited);
            if (clock.getAsLong() >= end) {
                throw silence(awaited);
            }
            int value = line.receive(LOOK_MILLIS);
            if (value != HostLine.NO_BYTE) {
                frames.take(value, clock.getAsLong());
            }
            if (tls != null) {
                takePiece();
                sendPiece();
            }
        }
        frames.tick(port, clock.getAsLong());
    }

    private void requireOpen(String awaited) throws IOException {
        if (!frames.isOver()) {
            return;
        }
        if (frames.reason() == EndReason.SILENCE) {
            throw silence(awaited);
        }
        throw RefusedCallException.of(frames.reason(), frames.argument());
    }

    private static LineException silence(String awaited) {
        return new LineException("waited for " + awaited + " of the meter, and nothing came",
                "check the cable, and try again: nothing is done twice", null);
    }

    private void takePiece() throws IOException {
        int count = frames.receive(piece);
        if (count == 0) {
            return;
        }
        carried += tls.isOpen() ? 0 : count;
        try {
            tls.take(piece, count);
        } catch (IOException e) {
            throw RefusedCallException.of(EndReason.REFUSED, 0);
        }
        byte[] opened = new byte[answer.length - length];
        int plain = tls.open(opened);
        System.arraycopy(opened, 0, answer, length, plain);
        length += plain;
        Arrays.fill(opened, (byte) 0);
    }

    private boolean sendPiece() {
        if (!frames.canSend()) {
            return false;
        }
        boolean shaking = !tls.isOpen();
        int count = tls.send(piece);
        if (count == 0) {
            return false;
        }
        carried += shaking ? count : 0;
        frames.send(piece, count);
        frames.tick(port, clock.getAsLong());
        return true;
    }

    private boolean hasAnswer() {
        return length >= MessageBuffer.HEAD && length >= MessageBuffer.HEAD + announced();
    }

    private int announced() {
        return (answer[0] & 0xFF) << Byte.SIZE | answer[1] & 0xFF;
    }

    private Answer takeAnswer() throws LineException {
        int size = MessageBuffer.HEAD + announced();
        byte[] message = Arrays.copyOfRange(answer, MessageBuffer.HEAD, size);
        System.arraycopy(answer, size, answer, 0, length - size);
        length -= size;
        return Answer.parse(message);
    }

    /** Frames leave by the line that mode C came by. */
    private final class FramePort implements SerialLine {
        @Override
        public int read() {
            return NO_BYTE;
        }

        @Override
        public int write(byte[] source, int offset, int count) {
            line.send(Arrays.copyOfRange(source, offset, offset + count), count);
            return count;
        }

        @Override
        public boolean isSent() {
            return true;
        }

        @Override
        public void configure(int baud, int format) {
            line.configure(baud, format);
        }
    }
}
