package org.tokenmeter.link;

import org.tokenmeter.hal.SerialLine;
import org.tokenmeter.meter.acceptance.TokenProcessor;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.register.RegisterSource;

/**
 * The meter's end of IEC 62056-21, protocol mode C.
 *
 * <pre>
 *   SIGN_ON --request--> OPTION --read-out, or nothing--> READ_OUT --ACK, or nothing--> SIGN_ON
 *                               --programming-----------> PROGRAMMING --break, or idle--> SIGN_ON
 *                                                          |  ^
 *                                                 a token  v  |  its answer
 *                                                         TOKEN
 *                               --manufacturer's--------> MANUFACTURER --over---------> SIGN_ON
 * </pre>
 *
 * A request begins anew from everywhere. Each place ends by itself: see the time-outs below. So
 * whatever a host does, or does no more, the line is free again within a minute.
 *
 * <p>Mode 6 is the manufacturer's own: see {@link SecureLink}. It goes with eight bits.
 *
 * <p><b>Units.</b> Milliseconds of the meter's monotonic clock.
 *
 * <p><b>Source.</b> IEC 62056-21, protocol mode C and its programming mode.
 */
public final class ModeCLink implements Link {
    /** Between two characters of a message. */
    static final int CHARACTER_MILLIS = 1_500;
    /** For the choice of an option: the host's longest reaction, and the message itself. */
    static final int OPTION_MILLIS = 2_000;
    /** For the word that a read-out arrived. */
    static final int ACKNOWLEDGE_MILLIS = 1_500;
    /** Without a sound message in programming mode, and for a host to take an answer. */
    static final int IDLE_MILLIS = 60_000;

    /** Characters of the longest message that is understood. */
    static final int LONGEST_REQUEST = 160;
    /** Characters of the longest answer, which is a read-out. */
    static final int LONGEST_ANSWER = 1_500;

    private static final String IDENTIFICATION = "TOKENMETER";
    private static final String MANUFACTURER = "STS";
    private static final int POLL_MILLIS = 5;

    /** Where the protocol stands. */
    private enum Place { SIGN_ON, OPTION, READ_OUT, PROGRAMMING, TOKEN, MANUFACTURER }

    private final SerialLine line;
    private final LinkSettings settings;
    private final RegisterSource registers;
    private final DataSets dataSets;
    private final TokenGateway gateway;
    private final SecureLink secure;
    private final MessageReader reader = new MessageReader(LONGEST_REQUEST);
    private final MessageWriter writer = new MessageWriter(LONGEST_ANSWER);
    private Place place = Place.SIGN_ON;
    /** Whether an answer is not handed over to the line as a whole. */
    private boolean answering;
    /** Whether an answer is on its way: a host may have it, and go on. */
    private boolean leaving;
    private long answerAt;
    private long heardAt;
    /** When the place ends by itself. */
    private long until = Long.MAX_VALUE;

    /** The meter's end of a line. */
    public ModeCLink(SerialLine line, LinkSettings settings, RegisterSource registers,
            TokenProcessor processor, SecureLink secure) {
        this.line = line;
        this.secure = secure;
        this.settings = settings;
        this.registers = registers;
        dataSets = new DataSets(registers);
        gateway = new TokenGateway(processor, LONGEST_REQUEST);
        line.configure(settings.startBaud(), SerialLine.SEVEN_EVEN);
    }

    @Override
    public long tick(long now) {
        if (place == Place.MANUFACTURER) {
            return tickSecure(now);
        }
        boolean more = receive(now);
        if (place == Place.TOKEN && gateway.proceed(now)) {
            answerToken(now);
        }
        send(now);
        expire(now);
        return more ? now : deadline(now);
    }

    private long tickSecure(long now) {
        long next = secure.tick(now);
        if (secure.isOver()) {
            signOff();
            return now;
        }
        return next;
    }

    /** Takes what arrived, as far as a call may take; answers whether there may be more. */
    private boolean receive(long now) {
        int value = line.read();
        int taken = 1;
        while (value != SerialLine.NO_BYTE) {
            heardAt = now;
            take(reader.take(value), now);
            if (taken == SerialLine.QUEUE || place == Place.MANUFACTURER) {
                return true;
            }
            taken++;
            value = line.read();
        }
        return false;
    }

    private void take(MessageKind kind, long now) {
        switch (kind) {
            case LINE:
                takeLine(now);
                break;
            case OPTION:
                if (place == Place.OPTION && !answering) {
                    choose(now);
                }
                break;
            case ACKNOWLEDGE:
                if (place == Place.READ_OUT) {
                    signOff();
                }
                break;
            case REPEAT:
                repeat(now);
                break;
            case COMMAND:
            case DAMAGED:
                if (place == Place.PROGRAMMING && !answering) {
                    takeCommand(kind, now);
                }
                break;
            default:
                break;
        }
    }

    /** A request for this meter begins anew; one for another meter leaves the line to it. */
    private void takeLine(long now) {
        if (!RequestAddress.isRequest(reader)) {
            return;
        }
        if (!RequestAddress.isFor(reader, registers.read(RegisterId.METER_NUMBER))) {
            signOff();
            return;
        }
        writer.clear().put('/').text(MANUFACTURER)
                .put(BaudRate.character(settings.offeredBaud())).text(IDENTIFICATION).endLine();
        reader.expectOption(true);
        answer(Place.OPTION, now);
    }

    /** Does what an option asks for: "VZY", of which Z is the speed and Y the mode. */
    private void choose(long now) {
        reader.expectOption(false);
        boolean normal = reader.at(0) == '0';
        if (normal && reader.at(2) == '6') {
            chooseSecure(now);
            return;
        }
        if (normal && reader.at(1) == BaudRate.character(settings.offeredBaud())) {
            line.configure(settings.offeredBaud(), SerialLine.SEVEN_EVEN);
        }
        if (normal && reader.at(2) == '1') {
            writer.clear().begin(Ascii.SOH).text("P0").put(Ascii.STX).text("()").end();
            answer(Place.PROGRAMMING, now);
        } else {
            readOut(now);
        }
    }

    /** What the host sends next are frames of eight bits, at the speed that it chose. */
    private void chooseSecure(long now) {
        boolean offered = reader.at(1) == BaudRate.character(settings.offeredBaud());
        line.configure(offered ? settings.offeredBaud() : settings.startBaud(),
                SerialLine.EIGHT_NONE);
        reader.reset();
        place = Place.MANUFACTURER;
        secure.begin(now);
    }

    /** Writes all registers at one moment, so that they fit together. */
    private void readOut(long now) {
        reader.expectOption(false);
        writer.clear().begin(Ascii.STX);
        for (int i = 0; i < ObisRegister.count(); i++) {
            if (dataSets.has(ObisRegister.of(i))) {
                dataSets.write(writer, ObisRegister.of(i));
                writer.endLine();
            }
        }
        writer.put('!').endLine().end();
        answer(Place.READ_OUT, now);
    }

    private void repeat(long now) {
        if (place == Place.READ_OUT || place == Place.PROGRAMMING) {
            writer.rewind();
            answer(place, now);
        }
    }

    private void takeCommand(MessageKind kind, long now) {
        if (kind == MessageKind.DAMAGED) {
            writer.clear().put(Ascii.NAK);
            answer(Place.PROGRAMMING, now);
        } else if (reader.holds(0, "B0")) {
            signOff();
        } else if (reader.holds(0, "R1")) {
            readOne(now);
        } else if (reader.holds(0, "W1") && reader.holds(2, ObisRegister.TOKEN_GATEWAY.code())) {
            place = Place.TOKEN;
            leaving = false;
            until = Long.MAX_VALUE;
            gateway.take(reader, 2 + ObisRegister.TOKEN_GATEWAY.code().length());
        } else if (reader.holds(0, "P1") || reader.holds(0, "P2")) {
            // Nothing here is behind a password: a token carries its own proof.
            writer.clear().put(Ascii.ACK);
            answer(Place.PROGRAMMING, now);
        } else {
            refuse("COMMAND", now);
        }
    }

    private void readOne(long now) {
        for (int i = 0; i < ObisRegister.count(); i++) {
            ObisRegister register = ObisRegister.of(i);
            int end = 2 + register.code().length();
            if (reader.holds(2, register.code()) && dataSets.has(register)
                    && (reader.length() == end || reader.at(end) == '(')) {
                writer.clear().begin(Ascii.STX);
                dataSets.write(writer, register);
                writer.end();
                answer(Place.PROGRAMMING, now);
                return;
            }
        }
        refuse("ADDRESS", now);
    }

    private void answerToken(long now) {
        if (gateway.isTaken()) {
            writer.clear().put(Ascii.ACK);
        } else {
            writer.clear().begin(Ascii.STX).text("(ERR ").number(gateway.resultNumber()).put(' ')
                    .text(gateway.resultName()).put(')').end();
        }
        answer(Place.PROGRAMMING, now);
    }

    private void refuse(String reason, long now) {
        writer.clear().begin(Ascii.STX).text("(ERR ").text(reason).put(')').end();
        answer(Place.PROGRAMMING, now);
    }

    private void answer(Place next, long now) {
        place = next;
        answering = true;
        leaving = false;
        answerAt = now + settings.reactionMillis();
        until = answerAt + IDLE_MILLIS;
    }

    private void send(long now) {
        if (answering && now >= answerAt && writer.flush(line)) {
            answering = false;
            leaving = true;
        }
        if (leaving && line.isSent()) {
            leaving = false;
            until = now + patience();
        }
    }

    /** How long the host has for its next word. */
    private int patience() {
        switch (place) {
            case OPTION:
                return OPTION_MILLIS;
            case READ_OUT:
                return ACKNOWLEDGE_MILLIS;
            default:
                return IDLE_MILLIS;
        }
    }

    private void expire(long now) {
        if (!reader.isIdle() && now - heardAt >= CHARACTER_MILLIS) {
            reader.reset();
        }
        if (now < until) {
            return;
        }
        if (place == Place.OPTION && !answering && !leaving) {
            line.configure(settings.startBaud(), SerialLine.SEVEN_EVEN);
            readOut(now);
        } else {
            signOff();
        }
    }

    private void signOff() {
        place = Place.SIGN_ON;
        answering = false;
        leaving = false;
        until = Long.MAX_VALUE;
        reader.expectOption(false);
        line.configure(settings.startBaud(), SerialLine.SEVEN_EVEN);
    }

    private long deadline(long now) {
        long next = until;
        if (!reader.isIdle()) {
            next = Math.min(next, heardAt + CHARACTER_MILLIS);
        }
        if (answering || leaving) {
            next = Math.min(next, Math.max(answerAt, now + POLL_MILLIS));
        }
        return place == Place.TOKEN && gateway.isWaiting() ? now : next;
    }
}
