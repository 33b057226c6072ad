package org.tokenmeter.host.sms.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;

/**
 * Lines of CSV as bytes in UTF-8, cell by cell. Numbers, and texts that need no quotes, go straight
 * into the line; FastCSV writes any other text. A string for every cell, and the writers on the way
 * from these to bytes, took a third of the time of a run.
 */
final class CsvLines implements FileTable.Lines {
    private static final int GROUP = 4;
    /** Digits and decimals that certainly fit into a long. */
    private static final int MOST_DIGITS = 18;
    /** Longer than such a number, and than a moment. */
    private static final int ROOM = 32;
    private static final int TEN = 10;
    /** What some readers take for a comment where a line starts with it. */
    private static final String COMMENT = "#";

    private byte[] bytes;
    private int length;

    /** Makes room for so many bytes; it grows when there are more. */
    CsvLines(int room) {
        bytes = new byte[room];
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }

    /** Leaves out all lines, but keeps the room that they had. */
    void clear() {
        length = 0;
    }

    /** Ends a line behind its last cell. */
    void endLine() {
        bytes[length - 1] = '\n';
    }

    private void endCell() {
        makeRoom(0);
        bytes[length++] = ',';
    }

    /** Makes room for so many bytes and a comma behind them. */
    private void makeRoom(int wanted) {
        if (bytes.length - length <= wanted) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length + wanted);
        }
    }

    /** A text. */
    void text(String text) {
        boolean first = length == 0 || bytes[length - 1] == '\n';
        if (!add(text) || first && text.startsWith(COMMENT)) {
            length -= text.length();
            addQuoted(text, first);
        }
        endCell();
    }

    /** Adds a text as it is; whether that is right for a cell. */
    private boolean add(String text) {
        int count = text.length();
        makeRoom(count);
        boolean plain = true;
        for (int i = 0; i < count; i++) {
            char c = text.charAt(i);
            plain &= c >= ' ' && c <= '~' && c != '"' && c != ',';
            bytes[length + i] = (byte) c;
        }
        length += count;
        return plain;
    }

    private void addQuoted(String text, boolean first) {
        StringWriter line = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(line)) {
            csv.writeRecord(first ? text : "", first ? "" : text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Before the comma of an empty cell, or behind it.
        byte[] record = line.toString().getBytes(StandardCharsets.UTF_8);
        int count = record.length - 2;
        makeRoom(count);
        System.arraycopy(record, first ? 0 : 1, bytes, length, count);
        length += count;
    }

    /** The digits of tokens in groups of four: no spreadsheet takes that for a number. */
    void grouped(String digits) {
        int count = digits.length();
        makeRoom(2 * count);
        for (int i = 0; i < count; i++) {
            if (i > 0 && i % GROUP == 0) {
                bytes[length++] = '-';
            }
            bytes[length++] = (byte) digits.charAt(i);
        }
        endCell();
    }

    /** A number with the decimals it has; an empty cell for null. */
    void number(BigDecimal number) {
        if (number != null) {
            add(number);
        }
        endCell();
    }

    /** Amounts by their names, which need no quotes: VAT 5.40; EWURA 0.30. */
    void amounts(Map<String, BigDecimal> amounts) {
        String before = "";
        for (Map.Entry<String, BigDecimal> amount : amounts.entrySet()) {
            add(before);
            add(amount.getKey());
            add(" ");
            add(amount.getValue());
            before = "; ";
        }
        endCell();
    }

    private void add(BigDecimal number) {
        if (number.signum() < 0 || number.precision() > MOST_DIGITS
                || number.scale() < 0 || number.scale() > MOST_DIGITS) {
            add(number.toPlainString());
        } else {
            addDecimal(number);
        }
    }

    private void addDecimal(BigDecimal number) {
        makeRoom(ROOM);
        int scale = number.scale();
        int whole = Math.max(1, number.precision() - scale);
        int point = length + whole;
        long rest = digits(number.movePointRight(scale).longValue(), point + 1, scale);
        digits(rest, length, whole);
        bytes[point] = '.';
        length = scale == 0 ? point : point + 1 + scale;
    }

    /** Writes the last so many digits of a number to a place; what is left of the number. */
    private long digits(long number, int place, int count) {
        long rest = number;
        for (int at = place + count - 1; at >= place; at--) {
            bytes[at] = (byte) ('0' + rest % TEN);
            rest /= TEN;
        }
        return rest;
    }

    /** A whole number from 0 up. */
    void number(long number) {
        addNumber(number);
        endCell();
    }

    private void addNumber(long number) {
        makeRoom(ROOM);
        int count = 1;
        for (long rest = number / TEN; rest != 0; rest /= TEN) {
            count++;
        }
        digits(number, length, count);
        length += count;
    }

    /** A moment as 2023-05-06 16:49:00; an empty cell for null. */
    void moment(LocalDateTime time) {
        if (time == null) {
            endCell();
            return;
        }
        addNumber(time.getYear());
        makeRoom(ROOM);
        two('-', time.getMonthValue());
        two('-', time.getDayOfMonth());
        two(' ', time.getHour());
        two(':', time.getMinute());
        two(':', time.getSecond());
        endCell();
    }

    private void two(char before, int number) {
        bytes[length] = (byte) before;
        digits(number, length + 1, 2);
        length += 3;
    }
}
