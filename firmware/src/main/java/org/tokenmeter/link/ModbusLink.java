package org.tokenmeter.link;

import org.tokenmeter.hal.SerialLine;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.register.RegisterSource;

/**
 * The answering end of Modbus RTU: input registers, to be read and nothing else.
 *
 * <pre>
 *   request    unit  04  address(2)  count(2)         CRC(2)
 *   answer     unit  04  bytes(1)    value(2) ...     CRC(2)
 *   exception  unit  84  code(1)                      CRC(2)     code: see below
 * </pre>
 *
 * A silence ends a frame. A request to read is answered as soon as it is whole, so that no silence
 * is waited for on a line without speed. What is damaged, or for another unit, is not answered.
 *
 * <p><b>Units.</b> Milliseconds of the meter's monotonic clock.
 *
 * <p><b>Source.</b> MODBUS Application Protocol V1.1b3, 6.4 and 7; MODBUS over Serial Line V1.02.
 */
public final class ModbusLink implements Link {
    /** The meter's own number on the line. */
    static final int UNIT = 1;
    /** That ends a frame: longer than any gap which an adapter puts between two bytes. */
    static final int SILENCE_MILLIS = 20;

    private static final int READ_INPUT_REGISTERS = 4;
    private static final int EXCEPTION = 0x80;
    private static final int ILLEGAL_FUNCTION = 1;
    private static final int ILLEGAL_ADDRESS = 2;
    private static final int ILLEGAL_VALUE = 3;
    private static final int DEVICE_FAILURE = 4;

    private static final int LONGEST_FRAME = 256;
    private static final int SHORTEST_FRAME = 4;
    private static final int REQUEST_LENGTH = 8;
    private static final int LARGEST_COUNT = 125;
    private static final int POLL_MILLIS = 5;

    private final SerialLine line;
    private final RegisterSource registers;
    private final int reactionMillis;
    private final byte[] frame = new byte[LONGEST_FRAME];
    private int length;
    private long heardAt;
    private final byte[] answer = new byte[LONGEST_FRAME];
    private int answerLength;
    private int sent;
    private long answerAt;

    /** The answering end of a line. */
    public ModbusLink(SerialLine line, LinkSettings settings, RegisterSource registers) {
        this.line = line;
        this.registers = registers;
        reactionMillis = settings.reactionMillis();
        line.configure(settings.startBaud(), SerialLine.EIGHT_EVEN);
    }

    @Override
    public long tick(long now) {
        endFrame(now);
        boolean more = receive(now);
        send(now);
        return more ? now : deadline(now);
    }

    /** Takes what arrived, as far as a call may take; answers whether there may be more. */
    private boolean receive(long now) {
        int value = line.read();
        int taken = 1;
        while (value != SerialLine.NO_BYTE) {
            heardAt = now;
            take(value, now);
            if (taken == SerialLine.QUEUE) {
                return true;
            }
            taken++;
            value = line.read();
        }
        return false;
    }

    /** A frame that is too long is damaged: its end is left out, and so its check is wrong. */
    private void take(int value, long now) {
        if (length < frame.length) {
            frame[length++] = (byte) value;
        }
        if (length == REQUEST_LENGTH && frame[1] == READ_INPUT_REGISTERS
                && ModbusCrc.of(frame, length) == 0) {
            takeFrame(now);
        }
    }

    private void endFrame(long now) {
        if (length > 0 && now - heardAt >= SILENCE_MILLIS) {
            if (length >= SHORTEST_FRAME && length < frame.length
                    && ModbusCrc.of(frame, length) == 0) {
                takeFrame(now);
            }
            length = 0;
        }
    }

    private void takeFrame(long now) {
        if (frame[0] == UNIT) {
            if (frame[1] == READ_INPUT_REGISTERS && length == REQUEST_LENGTH) {
                read(word(2), word(4));
            } else {
                refuse(ILLEGAL_FUNCTION);
            }
            answerAt = now + reactionMillis;
        }
        length = 0;
    }

    private int word(int index) {
        return (frame[index] & 0xFF) << 8 | frame[index + 1] & 0xFF;
    }

    private void read(int address, int count) {
        if (count < 1 || count > LARGEST_COUNT) {
            refuse(ILLEGAL_VALUE);
        } else if (address + count > ModbusRegister.words()) {
            refuse(ILLEGAL_ADDRESS);
        } else if (!areReadable(address, count)) {
            refuse(DEVICE_FAILURE);
        } else {
            begin(READ_INPUT_REGISTERS, 2 * count);
            for (int i = address; i < address + count; i++) {
                int word = input(i);
                put(word >>> 8);
                put(word);
            }
            end();
        }
    }

    /** In service state the memory can not be trusted. */
    private boolean areReadable(int address, int count) {
        if (registers.read(RegisterId.SERVICE_STATE) == 0) {
            return true;
        }
        for (int i = address; i < address + count; i++) {
            if (ModbusRegister.at(i).id().isStored()) {
                return false;
            }
        }
        return true;
    }

    private int input(int address) {
        ModbusRegister register = ModbusRegister.at(address);
        int value = register.sent(registers.read(register.id()));
        return address % ModbusRegister.WORDS == 0 ? value >>> 16 : value;
    }

    private void refuse(int code) {
        begin(frame[1] & 0xFF | EXCEPTION, code);
        end();
    }

    private void begin(int function, int next) {
        answerLength = 0;
        sent = 0;
        put(UNIT);
        put(function);
        put(next);
    }

    private void put(int value) {
        answer[answerLength++] = (byte) value;
    }

    private void end() {
        int crc = ModbusCrc.of(answer, answerLength);
        put(crc);
        put(crc >>> 8);
    }

    private void send(long now) {
        if (sent < answerLength && now >= answerAt) {
            sent += line.write(answer, sent, answerLength - sent);
        }
    }

    private long deadline(long now) {
        long next = length > 0 ? heardAt + SILENCE_MILLIS : Long.MAX_VALUE;
        return sent < answerLength
                ? Math.min(next, Math.max(answerAt, now + POLL_MILLIS)) : next;
    }
}
