package org.tokenmeter.host;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tokenmeter.host.token.KeyedCipher;
import org.tokenmeter.host.token.TokenAlgorithm;

/** The firmware's reference rows, as the host reads them. */
public final class Vectors {
    private Vectors() {
    }

    /** All rows of a file in {@code /vectors}. */
    public static List<NamedCsvRecord> rows(String file) {
        try (InputStream in = Vectors.class.getResourceAsStream("/vectors/" + file);
                CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(in)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole text of a file in {@code /vectors}. */
    public static String text(String file) {
        try (InputStream in = Vectors.class.getResourceAsStream("/vectors/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A field of hex digits, up to 64 bits. */
    public static long hex(NamedCsvRecord row, String column) {
        return Long.parseUnsignedLong(row.getField(column), 16);
    }

    /** A field of decimal digits. */
    public static int number(NamedCsvRecord row, String column) {
        return Integer.parseInt(row.getField(column));
    }

    /** The cipher and key of a row. */
    public static KeyedCipher cipher(NamedCsvRecord row) {
        return KeyedCipher.of(
                TokenAlgorithm.parse(row.getField("ea")), row.getField("decoder_key"));
    }
}
