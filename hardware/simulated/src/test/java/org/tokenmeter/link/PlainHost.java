package org.tokenmeter.link;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.tokenmeter.hal.SerialLine;
import org.tokenmeter.simulated.SimLine;

/** A host that speaks commands to a meter whose channel seals nothing. */
public final class PlainHost implements AutoCloseable {
    private static final int LOOK_MILLIS = 50;
    private static final int LONGEST_MILLIS = 20_000;

    private final HostLine line;
    private final LongSupplier clock;
    private final FrameLink frames = new FrameLink();
    private final byte[] piece = new byte[FrameLink.PAYLOAD];
    private final SerialLine port = new SerialLine() {
        @Override
        public int read() {
            return NO_BYTE;
        }

        @Override
        public int write(byte[] source, int offset, int length) {
            line.send(Arrays.copyOfRange(source, offset, offset + length), length);
            return length;
        }

        @Override
        public boolean isSent() {
            return true;
        }

        @Override
        public void configure(int baud, int format) {
            // It has no speed.
        }
    };

    /** A host on a line, in the time of the meter. */
    public PlainHost(HostLine line, LongSupplier clock) {
        this.line = line;
        this.clock = clock;
    }

    /** Calls the meter; answers whether a session began. */
    public boolean call() {
        FrameLink leftOver = new FrameLink();
        leftOver.end(EndReason.DONE, 0);
        leftOver.tick(port, clock.getAsLong());
        int rest = line.receive(LOOK_MILLIS);
        for (int i = 0; i < SimLine.CAPACITY && rest != HostLine.NO_BYTE; i++) {
            rest = line.receive(LOOK_MILLIS);
        }
        if (new ModeCHost(line, LinkSettings.OFFERED_BAUD).beginManufacturerMode("")
                != HostResult.ANSWERED) {
            return false;
        }
        frames.call(clock.getAsLong());
        run(false);
        return frames.isOpen();
    }

    /** Says a command, and waits for the answer; nothing when the session ended. */
    public Optional<byte[]> ask(byte[] command) {
        if (!frames.canSend()) {
            return Optional.empty();
        }
        frames.send(command, command.length);
        int length = run(true);
        return length == 0 ? Optional.empty() : Optional.of(Arrays.copyOf(piece, length));
    }

    /** Why the session ended, once it did. */
    EndReason reason() {
        return frames.reason();
    }

    /** Waits until the session is open, or until a piece came and all was acknowledged. */
    private int run(boolean forPiece) {
        long end = clock.getAsLong() + LONGEST_MILLIS;
        int length = 0;
        frames.tick(port, clock.getAsLong());
        while (!frames.isOver() && clock.getAsLong() < end
                && !(forPiece ? length > 0 && frames.canSend() : frames.isOpen())) {
            int value = line.receive(LOOK_MILLIS);
            if (value != HostLine.NO_BYTE) {
                frames.take(value, clock.getAsLong());
            }
            frames.tick(port, clock.getAsLong());
            length = length > 0 ? length : frames.receive(piece);
        }
        frames.tick(port, clock.getAsLong());
        return length;
    }

    @Override
    public void close() {
        if (frames.isOpen()) {
            frames.end(EndReason.DONE, 0);
            frames.tick(port, clock.getAsLong());
        }
    }
}
