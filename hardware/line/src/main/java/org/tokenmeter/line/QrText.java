package org.tokenmeter.line;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A QR code in a terminal: two rows of squares to a row of text. */
public final class QrText {
    private static final int QUIET_ZONE = 2;
    /** By the upper square, then the lower one; what is dark in the code stays unlit. */
    private static final String[] BLOCKS = {"\u2588", "\u2580", "\u2584", " "};

    private QrText() {
    }

    /** The rows of text of a code that holds this. */
    public static List<String> of(String content) {
        BitMatrix code = encode(content);
        return IntStream.range(0, (code.getHeight() + 1) / 2)
                .mapToObj(row -> row(code, 2 * row))
                .toList();
    }

    private static BitMatrix encode(String content) {
        try {
            return new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, 0, 0, Map.of(
                    EncodeHintType.MARGIN, QUIET_ZONE,
                    EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.L));
        } catch (WriterException e) {
            throw new IllegalStateException("a short text fits every code", e);
        }
    }

    private static String row(BitMatrix code, int upper) {
        StringBuilder text = new StringBuilder();
        for (int column = 0; column < code.getWidth(); column++) {
            int dark = (isDark(code, column, upper) ? 2 : 0)
                    + (isDark(code, column, upper + 1) ? 1 : 0);
            text.append(BLOCKS[dark]);
        }
        return text.toString();
    }

    private static boolean isDark(BitMatrix code, int column, int row) {
        return row < code.getHeight() && code.get(column, row);
    }
}
