package org.tokenmeter.link;

import org.tokenmeter.hal.SecureChannel;
import org.tokenmeter.hal.SerialLine;
import org.tokenmeter.meter.provision.CommandDesk;
import org.tokenmeter.meter.provision.HandshakeGuard;
import org.tokenmeter.meter.provision.MessageBuffer;

/**
 * The meter's end of manufacturer mode: frames on the line, a secure channel in the frames, and
 * commands in the channel.
 *
 * <pre>
 *   bytes --FrameLink--> pieces --SecureChannel--> commands --CommandDesk--> answers, and back
 * </pre>
 *
 * A host that does not have the key gets no further than the channel, and is counted. One command
 * is worked on at a time; what comes meanwhile waits in the frames.
 */
public final class SecureLink {
    private final SerialLine line;
    private final SecureChannel channel;
    private final HandshakeGuard guard;
    private final CommandDesk desk;
    private final FrameLink frames = new FrameLink();
    private final byte[] piece = new byte[FrameLink.PAYLOAD];
    private final byte[] opened = new byte[SecureChannel.LONGEST];
    private final byte[] commands = new byte[MessageBuffer.CAPACITY + SecureChannel.LONGEST];
    private final byte[] key = new byte[HandshakeGuard.KEY_BYTES];
    private int length;
    private boolean proven;
    private boolean running;
    /** Why the session ends when all is sent; null while it goes on. */
    private EndReason ending;

    /** The meter's end of a line that a board can lock. */
    public SecureLink(SerialLine line, SecureChannel channel, HandshakeGuard guard,
            CommandDesk desk) {
        this.line = line;
        this.channel = channel;
        this.guard = guard;
        this.desk = desk;
    }

    /** Waits for a host's greeting. */
    void begin(long now) {
        frames.listen(now);
        forget();
    }

    /** Takes what arrived, and sends what is due; answers when it must be called next. */
    long tick(long now) {
        boolean more = receive(now);
        if (frames.takeGreeting()) {
            greet(now);
        }
        work(now);
        answer();
        long next = frames.tick(line, now);
        return more || running && desk.isWaiting() ? now : next;
    }

    /** Whether the line is free for mode C again. */
    boolean isOver() {
        return frames.isOver();
    }

    /** Whether the meter became another one; nothing but the line is served from then on. */
    public boolean isMadeAnew() {
        return desk.restarts();
    }

    /** Whether the meter became another one, and nobody is on the line any more. */
    public boolean isRestartDue() {
        return desk.restarts() && frames.isOver();
    }

    private boolean receive(long now) {
        for (int taken = 0; taken < SerialLine.QUEUE; taken++) {
            int value = line.read();
            if (value == SerialLine.NO_BYTE) {
                return false;
            }
            frames.take(value, now);
        }
        return true;
    }

    private void forget() {
        erase(commands);
        length = 0;
        proven = false;
        running = false;
        ending = null;
    }

    private void greet(long now) {
        forget();
        int seconds = guard.secondsLeft(now);
        if (seconds > 0) {
            frames.end(EndReason.LOCKED, seconds);
        } else if (!guard.copyKey(key) || !channel.begin(key)) {
            frames.end(EndReason.NO_KEY, 0);
        }
        erase(key);
    }

    /** Works on commands while there are any. */
    private void work(long now) {
        if (running && desk.proceed(now)) {
            finish();
        }
        while (!running && ending == null && frames.isOpen() && (startCommand() || open(now))) {
            if (running && desk.proceed(now)) {
                finish();
            }
        }
    }

    /** Opens the next piece, if there is one. */
    private boolean open(long now) {
        int count = frames.receive(piece);
        if (count == 0) {
            return false;
        }
        int plain = channel.open(piece, count, opened);
        if (plain < 0) {
            if (plain == SecureChannel.REFUSED && !proven) {
                guard.fail(now);
            }
            ending = plain == SecureChannel.REFUSED ? EndReason.REFUSED : EndReason.DONE;
        } else if (plain > 0) {
            prove();
            System.arraycopy(opened, 0, commands, length, plain);
            length += plain;
            erase(opened);
        }
        return true;
    }

    private void prove() {
        if (!proven) {
            proven = true;
            guard.succeed();
        }
    }

    /** Hands the next command to the desk, if it is complete. */
    private boolean startCommand() {
        if (length < MessageBuffer.HEAD) {
            return false;
        }
        int size = (commands[0] & 0xFF) << Byte.SIZE | commands[1] & 0xFF;
        if (size == 0 || size > MessageBuffer.CAPACITY - MessageBuffer.HEAD) {
            ending = EndReason.NOT_UNDERSTOOD;
            return false;
        }
        if (length < MessageBuffer.HEAD + size) {
            return false;
        }
        running = true;
        desk.take(commands, MessageBuffer.HEAD, size);
        return true;
    }

    /** Seals the answer, and overwrites the command, which may have held a key. */
    private void finish() {
        running = false;
        MessageBuffer message = desk.answer();
        channel.seal(message.bytes(), message.end());
        int size = MessageBuffer.HEAD
                + ((commands[0] & 0xFF) << Byte.SIZE | commands[1] & 0xFF);
        System.arraycopy(commands, size, commands, 0, length - size);
        length -= size;
        for (int i = length; i < commands.length; i++) {
            commands[i] = 0;
        }
        if (desk.restarts()) {
            ending = EndReason.RESTART;
        }
    }

    private void answer() {
        if (!frames.canSend()) {
            return;
        }
        int count = channel.take(piece);
        if (count > 0) {
            frames.send(piece, count);
        } else if (ending != null) {
            frames.end(ending, 0);
        }
    }

    private static void erase(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = 0;
        }
    }
}
