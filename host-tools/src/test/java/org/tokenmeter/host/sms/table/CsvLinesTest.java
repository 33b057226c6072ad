package org.tokenmeter.host.sms.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CsvLinesTest {
    private static final long SEED = 20261127;
    private static final int CELLS = 20_000;
    private static final String LETTERS = "ab ,;\"'\n\r\t#=+-@é€\uD83D\uDCA1";

    private static String text(CsvLines lines) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        lines.writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void everyTextIsWrittenAsFastCsvWritesIt() throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        CsvLines lines = new CsvLines(1);
        StringWriter expected = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(expected)) {
            for (int i = 0; i < CELLS; i++) {
                String text = random.ints(random.nextInt(6), 0, LETTERS.codePointCount(0,
                        LETTERS.length())).map(at -> LETTERS.codePointAt(
                        LETTERS.offsetByCodePoints(0, at))).collect(StringBuilder::new,
                        StringBuilder::appendCodePoint, StringBuilder::append).toString();
                lines.text(text);
                lines.text(text);
                lines.text("");
                lines.endLine();
                csv.writeRecord(text, text, "");
            }
        }
        assertEquals(expected.toString(), text(lines), "seed " + SEED);
    }

    @Test
    void everyNumberHasItsOwnDecimals() throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        CsvLines lines = new CsvLines(1);
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < CELLS; i++) {
            long digits = random.nextLong() >> random.nextInt(63);
            BigInteger some = BigInteger.valueOf(digits).multiply(BigInteger.valueOf(
                    random.nextInt(1, 4)));
            BigDecimal number = new BigDecimal(some, random.nextInt(22) - 1);
            lines.number(number);
            expected.append(number.toPlainString()).append(',');
        }
        assertEquals(expected.toString(), text(lines), "seed " + SEED);
    }

    @Test
    void nothingIsAnEmptyCell() throws IOException {
        CsvLines lines = new CsvLines(1);
        lines.number(null);
        lines.moment(null);
        lines.text("");
        lines.endLine();
        assertEquals(",,\n", text(lines));
    }

    @Test
    void wholeNumbersMomentsAndTokensAreWrittenInFull() throws IOException {
        CsvLines lines = new CsvLines(1);
        lines.number(0);
        lines.number(9_876_543_210L);
        lines.moment(LocalDateTime.of(2023, 5, 6, 4, 9));
        lines.moment(LocalDateTime.of(292_278_994, 8, 17, 7, 12, 55));
        lines.grouped("12345678901234567890");
        lines.endLine();
        assertEquals("0,9876543210,2023-05-06 04:09:00,292278994-08-17 07:12:55,"
                + "1234-5678-9012-3456-7890\n", text(lines));
    }
}
