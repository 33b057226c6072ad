package org.tokenmeter.link;

import org.tokenmeter.checksum.Crc32;
import org.tokenmeter.hal.SerialLine;

/** A frame in the making, and then on its way: see {@link FrameReader} for its form. */
final class FrameWriter {
    private static final int LONGEST_RUN = 0xFF;

    private final byte[] frame;
    private final byte[] encoded;
    private int length;
    private int encodedLength;
    private int sent;

    /** A writer of frames whose payload has at most so many bytes. */
    FrameWriter(int payload) {
        frame = new byte[payload + FrameReader.OVERHEAD];
        encoded = new byte[frame.length + frame.length / LONGEST_RUN + 4];
    }

    /** Begins a frame, with an empty payload. */
    FrameWriter begin(FrameKind kind, int number) {
        length = 0;
        put(FrameReader.VERSION).put(kind.code());
        return pair(number).pair(0);
    }

    /** Adds a byte to the payload. */
    FrameWriter put(int value) {
        frame[length++] = (byte) value;
        return this;
    }

    /** Adds two bytes to the payload. */
    FrameWriter pair(int value) {
        return put(value >>> 8).put(value);
    }

    /** Adds bytes to the payload. */
    FrameWriter put(byte[] source, int count) {
        System.arraycopy(source, 0, frame, length, count);
        length += count;
        return this;
    }

    /** Ends the frame, which is ready to be sent. */
    void end() {
        int payload = length - FrameReader.HEADER;
        frame[FrameReader.HEADER - 2] = (byte) (payload >>> 8);
        frame[FrameReader.HEADER - 1] = (byte) payload;
        int check = Crc32.of(0, frame, 0, length);
        pair(check >>> 16).pair(check);
        encode();
        sent = 0;
    }

    /** Lets the frame be sent once more. */
    void rewind() {
        sent = 0;
    }

    /** Hands over what the line takes now; answers whether that was the rest. */
    boolean flush(SerialLine line) {
        sent += line.write(encoded, sent, encodedLength - sent);
        return sent == encodedLength;
    }

    private void encode() {
        encodedLength = 0;
        encoded[encodedLength++] = 0;
        int codeAt = encodedLength++;
        for (int i = 0; i < length; i++) {
            if (frame[i] != 0) {
                encoded[encodedLength++] = frame[i];
            }
            boolean full = encodedLength - codeAt == LONGEST_RUN;
            if (frame[i] == 0 || full && i + 1 < length) {
                encoded[codeAt] = (byte) (encodedLength - codeAt);
                codeAt = encodedLength++;
            }
        }
        encoded[codeAt] = (byte) (encodedLength - codeAt);
        encoded[encodedLength++] = 0;
    }
}
