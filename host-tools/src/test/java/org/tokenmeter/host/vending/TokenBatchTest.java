package org.tokenmeter.host.vending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tokenmeter.host.csv.BadTable;
import org.tokenmeter.host.keys.MeterPan;
import org.tokenmeter.host.text.Refusal;
import org.tokenmeter.host.token.TokenText;
import org.tokenmeter.meter.acceptance.TokenResult;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.token.PrimaryAccountNumber;

class TokenBatchTest {
    private static final int METERS = 20;
    private static final int ROWS = 5000;

    @TempDir
    private Path folder;
    private TestDesk desk;
    private List<Meter> meters;
    private Path input;
    private Path output;

    @BeforeEach
    void open() {
        desk = new TestDesk(folder);
        meters = IntStream.range(0, METERS)
                .mapToObj(i -> desk.add(new Meter(MeterPan.parse(drn(i)), Utility.ELECTRICITY,
                        false, TestDesk.key(TestDesk.GROUP, EncryptionAlgorithm.EA11),
                        Optional.empty(), BigDecimal.ZERO)))
                .toList();
        input = folder.resolve("in.csv");
        output = folder.resolve("out.csv");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static String drn(int number) {
        String body = "07%08d".formatted(number);
        return body + PrimaryAccountNumber.luhnDigit(
                Long.parseLong(body));
    }

    private TokenBatch.Count run() throws IOException {
        return TokenBatch.run(desk.desk(), desk.vending(), input, output, rows -> { });
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        }
    }

    private String vends(int rows) {
        return "note,meter,units\n" + IntStream.range(0, rows)
                .mapToObj(i -> i + "," + meters.get(i % METERS).pan() + ",1." + i % 10 + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void everyRowGetsItsTokenInOrder() throws Exception {
        Files.writeString(input, vends(ROWS));
        assertEquals(new TokenBatch.Count(ROWS, 0), run());
        List<NamedCsvRecord> rows = rows(output);
        assertEquals(List.of("note", "meter", "units", "request", "tokens", "credit", "tid"),
                rows.get(0).getHeader());
        assertEquals(IntStream.range(0, ROWS).mapToObj(Integer::toString).toList(),
                rows.stream().map(row -> row.getField("note")).toList());
        assertFalse(Files.exists(TokenBatch.rejectsFile(output)));
        TypedMeter meter = desk.meter(meters.get(0));
        for (int i = 0; i < 3; i++) {
            meter.takes(List.of(new TokenText(rows.get(i * METERS).getField("tokens"))),
                    TokenResult.ACCEPT);
        }
        assertEquals(List.of(), desk.desk().verify(Optional.empty()).findings());
    }

    @Test
    void badRowsGoToTheRejectsWithTheirReason() throws Exception {
        Files.writeString(input, "meter,units\n" + meters.get(0).pan() + ",1\n"
                + meters.get(0).pan() + ",x\n123,1\n600727111111111153,1\n"
                + meters.get(1).pan() + "\n" + meters.get(1).pan() + ",2\n");
        assertEquals(new TokenBatch.Count(2, 4), run());
        assertEquals(List.of("units: is not a decimal number; allowed: a decimal number, such as"
                + " 25 or 12.5", "meter: has 3 digits; allowed: 18 digits",
                "meter 600727111111111153 is not in the registry",
                "row: has 1 cells; allowed: 2, as many as the header"),
                rows(TokenBatch.rejectsFile(output)).stream()
                        .map(row -> row.getField("reason")).toList());
        assertEquals(2, rows(output).size());
    }

    @Test
    void aMissingKeyIsRejectedWithWhatToDo() throws Exception {
        Files.writeString(input, "meter,new_sgc,reason\n" + meters.get(0).pan() + ",000001,old\n");
        assertEquals(new TokenBatch.Count(0, 1), run());
        NamedCsvRecord row = rows(TokenBatch.rejectsFile(output)).get(0);
        assertEquals(List.of("meter", "new_sgc", "reason", "hint"), row.getHeader());
        assertTrue(row.getField("reason").startsWith("there is no key for SGC 000001"));
        assertTrue(row.getField("hint").contains("sts keys new"), row.getField("hint"));
    }

    @Test
    void amountsOutOfRangeNameTheirColumn() throws Exception {
        Files.writeString(input, "meter,units,money,at\n" + meters.get(0).pan() + ",0,,\n"
                + meters.get(0).pan() + ",,10.005,\n");
        assertEquals(new TokenBatch.Count(0, 2), run());
        List<NamedCsvRecord> rows = rows(TokenBatch.rejectsFile(output));
        assertTrue(rows.get(0).getField("reason").startsWith("units: is out of range"));
        assertTrue(rows.get(1).getField("reason").startsWith("money: is no amount of money"));
    }

    @Test
    void aBatchThatWasStoppedGoesOnAndGivesNothingTwice() throws Exception {
        Files.writeString(input, vends(ROWS) + "bad,row\n");
        assertThrows(IllegalStateException.class, () -> TokenBatch.run(desk.desk(),
                desk.vending(), input, output, rows -> {
                    throw new IllegalStateException("stopped behind the first part");
                }));
        Path parts = folder.resolve("out.csv.batch");
        Path first = parts.resolve("part-000000.csv");
        String done = Files.readString(first);
        Files.delete(first);
        assertEquals(new TokenBatch.Count(ROWS, 1), run());
        assertTrue(Files.readString(output).contains(done));
        assertEquals(ROWS, issues());
        assertEquals(new TokenBatch.Count(ROWS, 1), run());
        assertEquals(ROWS, issues());
        try (var left = Files.list(parts)) {
            assertEquals(2, left.count());
        }
    }

    private long issues() {
        return meters.stream().mapToLong(m -> desk.desk().issues(m.pan()).size()).sum();
    }

    @Test
    void keyChangesComeInOrderAndAreAccepted() throws Exception {
        Files.writeString(input, "meter,new_krn,new_ti\n" + meters.stream()
                .map(meter -> meter.pan() + ",2,05\n").collect(Collectors.joining()));
        assertEquals(new TokenBatch.Count(METERS, 0), run());
        NamedCsvRecord row = rows(output).get(7);
        List<TokenText> tokens = List.of(row.getField("tokens").split(" ")).stream()
                .map(TokenText::new).toList();
        assertEquals(4, tokens.size());
        desk.meter(meters.get(7)).takes(tokens, TokenResult.ACCEPT);
        VendingDesk.confirm(desk.desk(), meters.get(7).pan());
    }

    @Test
    void theSameRequestOfARowGivesTheSameToken() throws Exception {
        Files.writeString(input, "meter,units,request\n" + meters.get(0).pan() + ",1,a\n"
                + meters.get(0).pan() + ",1,a\n" + meters.get(0).pan() + ",2,a\n");
        assertEquals(new TokenBatch.Count(2, 1), run());
        assertEquals(1, desk.desk().issues(meters.get(0).pan()).size());
    }

    @Test
    void anOutputIsNeverOverwritten() throws Exception {
        Files.writeString(input, vends(1));
        Files.writeString(output, "mine");
        assertThrows(Refusal.class, this::run);
        Files.delete(output);
        run();
        Files.writeString(input, vends(2));
        Refusal refusal = assertThrows(Refusal.class, this::run);
        assertTrue(refusal.getMessage().contains("out.csv.batch"), refusal.getMessage());
        assertEquals(1, issues());
    }

    @Test
    void aClockSetBackEndsTheBatchAndRejectsNothing() throws Exception {
        Files.writeString(input, vends(3));
        try (TestDesk early = new TestDesk(folder, TestDesk.clock(
                TestDesk.NOW.minusHours(1).toInstant(ZoneOffset.UTC)))) {
            assertThrows(Refusal.class, () -> TokenBatch.run(early.desk(), early.vending(),
                    input, output, rows -> { }));
        }
        assertEquals(new TokenBatch.Count(3, 0), run());
    }

    @Test
    void anOutputThatIsGoneComesBackWithTheSameTokens() throws Exception {
        Files.writeString(input, vends(ROWS + ROWS));
        run();
        String first = Files.readString(output);
        Files.delete(output);
        assertEquals(new TokenBatch.Count(ROWS + ROWS, 0), run());
        assertEquals(first, Files.readString(output));
        assertEquals(ROWS + ROWS, issues());
    }

    @Test
    void aFileThatIsNoBatchIsRefusedWhole() throws Exception {
        for (String header : List.of("units", "meter", "meter,units,new_krn", "")) {
            Files.writeString(input, header + "\n");
            assertThrows(BadTable.class, this::run, header);
        }
        Files.writeString(input, vends(1));
        assertEquals(new TokenBatch.Count(1, 0), run());
    }

    @Test
    void anEmptyBatchHasAnEmptyOutput() throws Exception {
        Files.writeString(input, "meter,units\n");
        assertEquals(new TokenBatch.Count(0, 0), run());
        assertEquals("meter,units,request,tokens,credit,tid\n", Files.readString(output));
    }
}
