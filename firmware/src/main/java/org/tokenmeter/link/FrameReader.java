package org.tokenmeter.link;

import org.tokenmeter.checksum.Crc32;

/**
 * Finds frames in a stream of bytes, for either end of the line.
 *
 * <pre>
 *   00 | COBS( version 1 | kind 1 | number 2 | n 2 | payload n | CRC-32 4 ) | 00
 * </pre>
 *
 * COBS takes every 00 out of a frame: a code byte says how far the next one is, so a 00 always
 * ends a frame, and whoever lost the thread finds it there.
 *
 * <p><b>Bounds.</b> Payloads of at most {@link FrameLink#PAYLOAD} bytes; a longer frame is DAMAGED.
 *
 * <p><b>Source.</b> Cheshire and Baker, Consistent Overhead Byte Stuffing, 1999.
 */
final class FrameReader {
    /** The version of the frames themselves. */
    static final int VERSION = 1;
    /** Bytes before the payload. */
    static final int HEADER = 6;
    /** Bytes of a frame that are not payload. */
    static final int OVERHEAD = HEADER + 4;

    private static final int KIND_AT = 1;
    private static final int NUMBER_AT = 2;
    private static final int LENGTH_AT = 4;
    private static final int LONGEST_RUN = 0xFF;

    private final byte[] bytes = new byte[FrameLink.PAYLOAD + OVERHEAD];
    private int length;
    /** Bytes up to the next code byte. */
    private int left;
    private int code;
    private boolean begun;
    private boolean tooLong;

    /** Forgets what was begun. */
    void reset() {
        length = 0;
        left = 0;
        begun = false;
        tooLong = false;
    }

    /** Whether no frame was begun. */
    boolean isIdle() {
        return !begun;
    }

    /** Takes a byte, and answers what it completed. */
    FrameKind take(int value) {
        if (value == 0) {
            FrameKind kind = begun ? judge() : FrameKind.NONE;
            begun = false;
            tooLong = false;
            left = 0;
            return kind;
        }
        if (!begun) {
            length = 0;
            begun = true;
            begin(value);
        } else if (left == 0) {
            if (code < LONGEST_RUN) {
                append(0);
            }
            begin(value);
        } else {
            append(value);
            left--;
        }
        return FrameKind.NONE;
    }

    /** The number of the last frame: 0 to 65535. */
    int number() {
        return pair(NUMBER_AT);
    }

    /** Bytes of the last frame's payload. */
    int payloadLength() {
        return length - OVERHEAD;
    }

    /** A byte of the last frame's payload: 0 to 255; 0 behind its end. */
    int payload(int index) {
        return index < payloadLength() ? bytes[HEADER + index] & 0xFF : 0;
    }

    /** Copies the last frame's payload, and answers its length. */
    int copyPayload(byte[] target) {
        System.arraycopy(bytes, HEADER, target, 0, payloadLength());
        return payloadLength();
    }

    private void begin(int newCode) {
        code = newCode;
        left = newCode - 1;
    }

    private void append(int value) {
        if (length == bytes.length) {
            tooLong = true;
        } else {
            bytes[length++] = (byte) value;
        }
    }

    private FrameKind judge() {
        int end = length - 4;
        boolean whole = left == 0 && !tooLong && length >= OVERHEAD
                && pair(LENGTH_AT) == payloadLength()
                && (pair(end) << 16 | pair(end + 2)) == Crc32.of(0, bytes, 0, end)
                && bytes[0] == VERSION;
        return whole ? FrameKind.ofCode(bytes[KIND_AT]) : FrameKind.DAMAGED;
    }

    private int pair(int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }
}
