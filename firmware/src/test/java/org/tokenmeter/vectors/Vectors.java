package org.tokenmeter.vectors;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.tokenmeter.sts.cipher.DecoderKey;
import org.tokenmeter.sts.cipher.StandardTransferAlgorithm;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.cipher.TokenCipher;
import org.tokenmeter.sts.token.TokenDigits;

/** The reference rows in the test resources, and how their columns read. */
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

    /** A field of hex digits, up to 64 bits. */
    public static long hex(NamedCsvRecord row, String column) {
        return Long.parseUnsignedLong(row.getField(column), 16);
    }

    /** A field of decimal digits. */
    public static int number(NamedCsvRecord row, String column) {
        return Integer.parseInt(row.getField(column));
    }

    /** A decoder key of 16 or 32 hex digits. */
    public static DecoderKey key(String hex) {
        DecoderKey key = new DecoderKey();
        long first = Long.parseUnsignedLong(hex.substring(0, 16), 16);
        if (hex.length() == 16) {
            key.load(first);
        } else {
            key.load(first, Long.parseUnsignedLong(hex.substring(16), 16));
        }
        return key;
    }

    /** The cipher that a row names: 07, 07-sample or 11. */
    public static TokenCipher cipher(String name) {
        return name.equals("07-sample")
                ? StandardTransferAlgorithm.SAMPLE
                : EncryptionAlgorithm.ofCode(Integer.parseInt(name)).cipher();
    }

    /** The digits of a token as the firmware takes them. */
    public static byte[] digits(String token) {
        byte[] digits = new byte[TokenDigits.COUNT];
        for (int i = 0; i < digits.length; i++) {
            digits[i] = (byte) (token.charAt(i) - '0');
        }
        return digits;
    }

    /** The token that digits spell. */
    public static String text(byte[] digits) {
        StringBuilder text = new StringBuilder();
        for (byte digit : digits) {
            text.append(digit);
        }
        return text.toString();
    }
}
