package org.tokenmeter.link;

import org.tokenmeter.hal.SerialLine;

/**
 * The host's end of IEC 62056-21, protocol mode C: reads a meter out, or enters tokens and reads
 * single registers in programming mode. Each call waits for the meter's answer.
 *
 * <p>An answer that arrives damaged is asked for again, and a message that the meter asks for again
 * is sent again; three times in all.
 *
 * <p><b>Source.</b> IEC 62056-21, protocol mode C.
 */
public final class ModeCHost {
    /** For the first character of an answer: the meter's longest reaction, and something more. */
    public static final int ANSWER_MILLIS = 3_000;

    /** That ends an answer which can not be understood. */
    private static final int SILENCE_MILLIS = 250;
    private static final int LONGEST_ANSWER = 4_096;
    private static final int LONGEST_MESSAGE = 160;
    private static final int TRIES = 3;
    private static final int SPEED_PLACE = 3;
    /** What is read for one answer at most, whatever a mad meter sends. */
    private static final int PATIENCE = 4 * LONGEST_ANSWER;

    private final HostLine line;
    private final int startBaud;
    private final MessageReader reader = new MessageReader(LONGEST_ANSWER);
    private final MessageWriter writer = new MessageWriter(LONGEST_MESSAGE);
    private final byte[] message = new byte[LONGEST_MESSAGE];
    private final byte[] repeat = {Ascii.NAK};
    private final byte[] identification = new byte[LONGEST_ANSWER];
    private int identified;
    private MessageKind kind = MessageKind.NONE;
    private Awaited awaited = Awaited.IDENTIFICATION;

    /** What a host waits for. */
    public enum Awaited {
        /** The meter's answer to a request. */
        IDENTIFICATION,
        /** All its registers. */
        READ_OUT,
        /** The word that programming mode has begun. */
        PROGRAMMING_MODE,
        /** What became of a token. */
        TOKEN_ANSWER,
        /** One register. */
        REGISTER
    }

    /** A host on a line whose sign-on goes at this speed. */
    public ModeCHost(HostLine line, int startBaud) {
        this.line = line;
        this.startBaud = startBaud;
    }

    /** Reads a meter out; {@link #copyAnswer} has the data sets afterwards. */
    public HostResult readOut(String address) {
        HostResult result = signOn(address);
        if (result != HostResult.ANSWERED) {
            return result;
        }
        choose('0');
        return ask(Awaited.READ_OUT, MessageKind.DATA, MessageKind.DATA);
    }

    /** Brings a meter into programming mode. */
    public HostResult program(String address) {
        HostResult result = signOn(address);
        if (result != HostResult.ANSWERED) {
            return result;
        }
        choose('1');
        return ask(Awaited.PROGRAMMING_MODE, MessageKind.COMMAND, MessageKind.COMMAND);
    }

    /**
     * Brings a meter into manufacturer mode: what follows are frames of eight bits, see
     * {@link FrameLink}. The meter does not answer.
     */
    public HostResult beginManufacturerMode(String address) {
        HostResult result = signOn(address);
        if (result == HostResult.ANSWERED) {
            choose('6');
            line.configure(Math.max(BaudRate.of(identification[SPEED_PLACE]), startBaud),
                    SerialLine.EIGHT_NONE);
        }
        return result;
    }

    /**
     * Hands a token to the meter, which is in programming mode.
     *
     * @param digits values of 0 to 9, the most significant first
     */
    public HostResult enterToken(byte[] digits, int count) {
        writer.clear().begin(Ascii.SOH).text("W1").put(Ascii.STX)
                .text(ObisRegister.TOKEN_GATEWAY.code()).put('(');
        for (int i = 0; i < count; i++) {
            writer.put('0' + digits[i]);
        }
        writer.put(')').end();
        sendMessage();
        return ask(Awaited.TOKEN_ANSWER, MessageKind.ACKNOWLEDGE, MessageKind.DATA);
    }

    /** Reads one register of a meter that is in programming mode. */
    public HostResult read(String obisCode) {
        writer.clear().begin(Ascii.SOH).text("R1").put(Ascii.STX).text(obisCode).text("()").end();
        sendMessage();
        return ask(Awaited.REGISTER, MessageKind.DATA, MessageKind.DATA);
    }

    /** Ends programming mode. The meter does not answer. */
    public void signOff() {
        writer.clear().begin(Ascii.SOH).text("B0").end();
        sendMessage();
        line.configure(startBaud, SerialLine.SEVEN_EVEN);
    }

    /** What was waited for last. */
    public Awaited awaited() {
        return awaited;
    }

    /** Whether the last answer was an ACK, which has no data. */
    public boolean isAcknowledged() {
        return kind == MessageKind.ACKNOWLEDGE;
    }

    /** Copies the data of the last answer, and answers how many characters that are. */
    public int copyAnswer(byte[] target) {
        return reader.copy(target);
    }

    /** Copies what the meter said of itself, and answers how many characters that are. */
    public int copyIdentification(byte[] target) {
        System.arraycopy(identification, 0, target, 0, identified);
        return identified;
    }

    private HostResult signOn(String address) {
        line.configure(startBaud, SerialLine.SEVEN_EVEN);
        writer.clear().text("/?").text(address).put('!').endLine();
        sendMessage();
        HostResult result = ask(Awaited.IDENTIFICATION, MessageKind.LINE, MessageKind.LINE);
        if (result == HostResult.ANSWERED && reader.length() <= SPEED_PLACE) {
            return HostResult.UNEXPECTED;
        }
        identified = reader.copy(identification);
        return result;
    }

    /** Agrees to the speed that the meter offers, if it is one, and chooses a mode. */
    private void choose(int mode) {
        int offered = identification[SPEED_PLACE];
        int baud = BaudRate.of(offered);
        writer.clear().put(Ascii.ACK).put('0').put(baud == 0 ? '0' : offered).put(mode).endLine();
        sendMessage();
        if (baud != 0) {
            line.configure(Math.max(baud, startBaud), SerialLine.SEVEN_EVEN);
        }
    }

    private void sendMessage() {
        reader.reset();
        line.send(message, writer.copy(message));
    }

    /** Waits for one of two kinds of answers. */
    private HostResult ask(Awaited now, MessageKind wanted, MessageKind other) {
        awaited = now;
        for (int i = 0; i < TRIES; i++) {
            kind = await();
            if (kind == MessageKind.NONE) {
                return HostResult.SILENT;
            }
            if (kind == wanted || kind == other) {
                return HostResult.ANSWERED;
            }
            askAgain(wanted);
        }
        return kind == MessageKind.DAMAGED ? HostResult.DAMAGED : HostResult.UNEXPECTED;
    }

    /** Waits for silence first: what is heard wrong may look like the end of another message. */
    private void askAgain(MessageKind wanted) {
        for (int i = 0; i < PATIENCE && line.receive(SILENCE_MILLIS) != HostLine.NO_BYTE; i++) {
            reader.reset();
        }
        if (kind == MessageKind.REPEAT || wanted == MessageKind.LINE) {
            sendMessage();
        } else {
            line.send(repeat, repeat.length);
        }
    }

    private MessageKind await() {
        int longest = ANSWER_MILLIS;
        for (int i = 0; i < PATIENCE; i++) {
            int value = line.receive(longest);
            if (value == HostLine.NO_BYTE) {
                return i == 0 ? MessageKind.NONE : MessageKind.DAMAGED;
            }
            MessageKind completed = reader.take(value);
            if (completed != MessageKind.NONE) {
                return completed;
            }
            longest = reader.isIdle() ? SILENCE_MILLIS : ModeCLink.CHARACTER_MILLIS;
        }
        return MessageKind.DAMAGED;
    }
}
