package org.tokenmeter.host.sms.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class Utf8PiecesTest {
    private static final long SEED = 20261127;

    /** Gives few bytes at a time, so that characters are cut everywhere. */
    private static InputStream inParts(byte[] bytes, int most) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return super.read(buffer, offset, Math.min(length, most));
            }
        };
    }

    private static String text(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Utf8Pieces pieces = new Utf8Pieces(in)) {
            for (String piece = pieces.next(); !piece.isEmpty(); piece = pieces.next()) {
                text.append(piece);
            }
        }
        return text.toString();
    }

    @Test
    void aTextIsTheSameWhereverItWasCut() throws IOException {
        byte[] bytes = "Mtr:\u00e9\u09e7\u20b9\uD83D\uDCA1 7\n".repeat(9)
                .getBytes(StandardCharsets.UTF_8);
        for (int most = 1; most < bytes.length; most++) {
            assertEquals(new String(bytes, StandardCharsets.UTF_8), text(inParts(bytes, most)));
        }
    }

    @Test
    void bytesThatAreNoTextBecomeTheSameMarks() throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        byte[] some = {'a', (byte) 0xC3, (byte) 0xA9, (byte) 0xE0, (byte) 0xA7, (byte) 0xF0,
            (byte) 0x9F, (byte) 0x92, (byte) 0xFF, (byte) 0xF8, 0};
        for (int i = 0; i < 100_000; i++) {
            byte[] bytes = new byte[random.nextInt(9)];
            for (int b = 0; b < bytes.length; b++) {
                bytes[b] = some[random.nextInt(some.length)];
            }
            assertEquals(new String(bytes, StandardCharsets.UTF_8),
                    text(inParts(bytes, 1 + random.nextInt(4))), "seed " + SEED);
        }
    }
}
