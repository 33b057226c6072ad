package org.tokenmeter.host.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.tokenmeter.host.Vectors;

/** The reference files, whole, through the command. */
class BatchVectorsTest {
    @Test
    void deriveFindsEveryPublishedKey() {
        assertSame("derive", "decoder_keys.csv", List.of("decoder_key"));
    }

    @Test
    void openFindsEveryFieldOfEveryPublishedToken() {
        List<NamedCsvRecord> opened = assertSame("open", "tokens.csv",
                List.of("token_class", "subclass", "clear_block", "rnd", "tid"));
        List<NamedCsvRecord> expected = Vectors.rows("tokens.csv");
        for (int i = 0; i < opened.size(); i++) {
            assertEquals("true", opened.get(i).getField("crc_ok"));
            assertEquals("ACCEPT", opened.get(i).getField("result"));
            if (!expected.get(i).getField("tid").isEmpty()) {
                assertEquals(expected.get(i).getField("field"), opened.get(i).getField("field"));
            }
        }
    }

    @Test
    void openReadsEveryBodyOfEverySubclass() {
        assertSame("open", "random_layout.csv",
                List.of("token_class", "subclass", "clear_block"));
    }

    @Test
    void makeWritesEveryBodyOfEverySubclass() {
        assertSame("make", "random_layout.csv", List.of("token", "clear_block"));
    }

    /** Runs a verb over a reference file and compares the columns that it computes. */
    private static List<NamedCsvRecord> assertSame(
            String verb, String file, List<String> columns) {
        Sts run = Sts.fed(Vectors.text(file), "codec", verb, "--csv", "-");
        assertEquals(0, run.exit(), run.err());
        List<NamedCsvRecord> expected = Vectors.rows(file);
        List<NamedCsvRecord> actual = run.rows();
        assertEquals(expected.size(), actual.size());
        for (int i = 0; i < expected.size(); i++) {
            for (String column : columns) {
                assertEquals(expected.get(i).getField(column), actual.get(i).getField(column),
                        verb + " " + file + " row " + i + " " + column);
            }
        }
        return actual;
    }

    @Test
    void makeWritesEveryPublishedTokenFromItsFields() {
        assertMade("tokens.csv", "ea,decoder_key,token_class,subclass,body44,rnd,tid,field",
                row -> List.of(row.getField("ea"), row.getField("decoder_key"),
                        row.getField("token_class"), row.getField("subclass"),
                        row.getField("tid").isEmpty()
                                ? row.getField("clear_block").substring(1, 12) : "",
                        row.getField("rnd"), row.getField("tid"),
                        row.getField("tid").isEmpty() ? "" : row.getField("field")));
    }

    @Test
    void makeWritesEveryPublishedTokenFromTheAmountThatWasAskedFor() {
        assertMade("tokens.csv", "ea,decoder_key,token_class,subclass,tid,rnd,field,amount,value",
                BatchVectorsTest::asked, row -> !row.getField("value").isEmpty());
    }

    private static List<String> asked(NamedCsvRecord row) {
        boolean currency = row.getField("token_class").equals("0")
                && Vectors.number(row, "subclass") >= 4;
        return List.of(row.getField("ea"), row.getField("decoder_key"),
                row.getField("token_class"), row.getField("subclass"), row.getField("tid"),
                currency ? "" : row.getField("rnd"), "",
                currency ? row.getField("value") : "", currency ? "" : row.getField("value"));
    }

    @Test
    void makeWritesEveryRandomCreditFromItsAmount() {
        assertMade("random_class0.csv", "value,ea,decoder_key,token_class,subclass,tid,rnd",
                row -> List.of(row.getField("amount"), row.getField("ea"),
                        row.getField("decoder_key"), "0", row.getField("subclass"),
                        row.getField("tid"), row.getField("rnd")));
    }

    private static void assertMade(
            String file, String header, Function<NamedCsvRecord, List<String>> cells) {
        assertMade(file, header, cells, row -> true);
    }

    private static void assertMade(String file, String header,
            Function<NamedCsvRecord, List<String>> cells,
            Predicate<NamedCsvRecord> chosen) {
        List<NamedCsvRecord> expected = Vectors.rows(file).stream().filter(chosen).toList();
        List<String> lines = new ArrayList<>(List.of(header));
        expected.forEach(row -> lines.add(String.join(",", cells.apply(row))));
        Sts run = Sts.batch("make", lines.toArray(String[]::new));
        assertEquals(0, run.exit(), run.err());
        assertEquals(expected.stream().map(row -> row.getField("token")).toList(),
                run.rows().stream().map(row -> row.getField("token")).toList());
    }

    @Test
    void whatOpenWritesMakeReads() {
        Sts opened = Sts.fed(Vectors.text("tokens.csv"), "codec", "open", "--csv", "-");
        Sts made = Sts.fed(opened.out(), "codec", "make", "--csv", "-");
        List<NamedCsvRecord> expected = opened.rows();
        List<NamedCsvRecord> actual = made.rows();
        for (int i = 0; i < expected.size(); i++) {
            if (!expected.get(i).getField("tid").isEmpty()) {
                assertEquals("", actual.get(i).getField("error"));
                assertEquals(expected.get(i).getField("token"), actual.get(i).getField("token"));
            }
        }
    }
}
