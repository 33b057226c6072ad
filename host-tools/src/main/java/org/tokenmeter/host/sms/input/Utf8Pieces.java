package org.tokenmeter.host.sms.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * A text in UTF-8, without a reader, which would write every byte three times on the way to a
 * string. Bytes that are none become U+FFFD.
 */
final class Utf8Pieces implements TextPieces {
    /** The longest character is that long. */
    private static final int LONGEST = 4;

    private final InputStream in;
    private final byte[] buffer = new byte[ROOM];
    /** Bytes at the start of the buffer: a character of which the end was not read yet. */
    private int kept;

    Utf8Pieces(InputStream in) {
        this.in = in;
    }

    @Override
    public String next() throws IOException {
        int filled = kept;
        int whole = 0;
        int read = 0;
        while (whole == 0 && read >= 0) {
            read = in.read(buffer, filled, ROOM - filled);
            filled += Math.max(0, read);
            whole = read < 0 ? filled : wholeCharacters(filled);
        }
        String piece = new String(buffer, 0, whole, StandardCharsets.UTF_8);
        kept = filled - whole;
        System.arraycopy(buffer, whole, buffer, 0, kept);
        return piece;
    }

    /** How many of the bytes belong to characters that are there as a whole. */
    private int wholeCharacters(int filled) {
        int first = filled - 1;
        while (first >= 0 && first > filled - LONGEST && isContinuation(buffer[first])) {
            first--;
        }
        return first >= 0 && first + length(buffer[first]) > filled ? first : filled;
    }

    private static boolean isContinuation(byte b) {
        return (b & 0xC0) == 0x80;
    }

    /** How long a character is by its first byte. */
    private static int length(byte first) {
        int ones = Integer.numberOfLeadingZeros(~first << 3 * Byte.SIZE);
        return ones > LONGEST ? 1 : Math.max(1, ones);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
