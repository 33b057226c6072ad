package org.tokenmeter.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A camera's view of the codes: light is what the terminal lights. */
class QrTextTest {
    private static final int ROWS_OF_A_TERMINAL = 24;
    private static final int SCALE = 4;
    private static final int LIT = 0xFFFFFF;

    @Test
    void aCameraReadsALineKeyAndANumber() throws ReaderException {
        SplittableRandom random = new SplittableRandom(10);
        byte[] key = new byte[32];
        for (int i = 0; i < 50; i++) {
            random.nextBytes(key);
            String hex = HexFormat.of().withUpperCase().formatHex(key);
            assertEquals(hex, read(QrText.of(hex)));
        }
        assertEquals("600727000000000009", read(QrText.of("600727000000000009")));
    }

    @Test
    void aLineKeyFitsATerminalWithItsDigits() {
        List<String> rows = QrText.of("5A".repeat(32));
        assertTrue(rows.size() + 2 <= ROWS_OF_A_TERMINAL, () -> rows.size() + " rows");
    }

    @Test
    void aDamagedCodeIsNotReadAsAnother() {
        List<String> rows = new ArrayList<>(QrText.of("600727000000000009"));
        rows.replaceAll(row -> row.replace('\u2580', '\u2588'));
        assertThrows(ReaderException.class, () -> read(rows));
    }

    /** Two squares to each character, the upper one first. */
    private static String read(List<String> rows) throws ReaderException {
        int width = rows.get(0).length();
        int[] picture = new int[2 * rows.size() * width * SCALE * SCALE];
        for (int y = 0; y < 2 * rows.size() * SCALE; y++) {
            for (int x = 0; x < width * SCALE; x++) {
                char block = rows.get(y / SCALE / 2).charAt(x / SCALE);
                boolean upper = y / SCALE % 2 == 0;
                boolean lit = block == '\u2588' || block == (upper ? '\u2580' : '\u2584');
                picture[y * width * SCALE + x] = lit ? LIT : 0;
            }
        }
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(
                new RGBLuminanceSource(width * SCALE, 2 * rows.size() * SCALE, picture))),
                Map.of(DecodeHintType.TRY_HARDER, true)).getText();
    }
}
