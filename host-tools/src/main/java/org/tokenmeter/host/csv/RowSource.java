package org.tokenmeter.host.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The rows of a CSV text, ragged ones included; empty lines and a BOM are skipped. */
final class RowSource implements Closeable {
    /** What stands for bytes that are not UTF-8. */
    static final char REPLACEMENT = '\uFFFD';

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final CloseableIterator<CsvRecord> rows;
    private long line;

    RowSource(Reader reader) throws IOException {
        rows = CsvReader.builder()
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(withoutByteOrderMark(new BufferedReader(reader)))
                .iterator();
    }

    /** FastCSV skips a BOM in bytes only. */
    private static Reader withoutByteOrderMark(BufferedReader reader) throws IOException {
        try {
            reader.mark(1);
            if (reader.read() != BYTE_ORDER_MARK) {
                reader.reset();
            }
            return reader;
        } catch (IOException e) {
            throw new ReadFailure(e);
        }
    }

    /** The names of the columns: the first row, without blanks around them. */
    List<String> header() throws ReadFailure {
        List<String> names = next().orElseThrow(() -> new BadTable("is empty: no header row"));
        return names.stream().map(String::strip).toList();
    }

    /** The next row, or nothing at the end. */
    Optional<List<String>> next() throws ReadFailure {
        try {
            if (!rows.hasNext()) {
                return Optional.empty();
            }
            CsvRecord row = rows.next();
            line = row.getStartingLineNumber();
            return Optional.of(row.getFields());
        } catch (CsvParseException e) {
            // Its text repeats what it read, which may be a key.
            throw new BadTable("is not CSV behind line " + line
                    + ": a quote is not closed, or there is no end to a line");
        } catch (UncheckedIOException e) {
            throw new ReadFailure(e.getCause());
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
