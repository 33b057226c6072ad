package org.tokenmeter.host.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One run of the command in this process, and what it said. */
record Sts(int exit, String out, String err) {
    static Sts run(String... args) {
        return fed("", args);
    }

    /** A run with a text on standard input. */
    static Sts fed(String input, String... args) {
        return fed(input.getBytes(StandardCharsets.UTF_8), args);
    }

    static Sts fed(byte[] input, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Streams streams = new Streams(new ByteArrayInputStream(input),
                new PrintWriter(out), new PrintWriter(err));
        int exit = Main.run(streams, args);
        return new Sts(exit, out.toString(), err.toString());
    }

    /** A run of a codec verb over CSV lines. */
    static Sts batch(String verb, String... lines) {
        return fed(String.join("\n", lines) + "\n", "codec", verb, "--csv", "-");
    }

    /** The rows of the output. */
    List<NamedCsvRecord> rows() {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(out)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
