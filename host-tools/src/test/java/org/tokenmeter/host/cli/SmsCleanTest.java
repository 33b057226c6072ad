package org.tokenmeter.host.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tokenmeter.host.sms.Samples;

class SmsCleanTest {
    private static final String GOOD = "Mtr:01990000018 Token:2988-4121-4248-8744-6343 "
            + "Date:20230506 16:49 Units:0.95 Amt:20.00 TknAmt:11.59 OtherCharges:8.41";

    @TempDir
    private Path folder;

    private JsonObject counts;
    private List<NamedCsvRecord> rows;
    private List<NamedCsvRecord> rejects;

    private Sts clean(byte[] input, String... more) throws IOException {
        Path in = Files.write(folder.resolve("in.txt"), input);
        List<String> arguments = new ArrayList<>(List.of("sms", "clean", in.toString(),
                "--csv", folder.resolve("out.csv").toString(),
                "--rejects", folder.resolve("rejects.csv").toString()));
        arguments.addAll(List.of(more));
        Sts run = Sts.run(arguments.toArray(String[]::new));
        List<String> lines = run.out().lines().toList();
        counts = JsonParser.parseString(lines.get(lines.size() - 1)).getAsJsonObject();
        rows = read("out.csv");
        rejects = read("rejects.csv");
        assertEquals(count("messages"), count("cleaned") + count("ignored") + count("rejected"));
        assertEquals(count("creditTokens"), rows.size());
        assertEquals(count("rejected"), rejects.size());
        assertEquals(count("rejected") == 0 ? ExitCode.DONE : ExitCode.REFUSED, run.exit());
        return run;
    }

    private Sts clean(String input) throws IOException {
        return clean(input.getBytes(StandardCharsets.UTF_8));
    }

    private int count(String name) {
        return counts.get(name).getAsInt();
    }

    private void assertCounts(int cleaned, int ignored, int rejected) {
        assertEquals(List.of(cleaned, ignored, rejected),
                List.of(count("cleaned"), count("ignored"), count("rejected")));
    }

    private List<NamedCsvRecord> read(String name) throws IOException {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(folder.resolve(name))) {
            return reader.stream().toList();
        }
    }

    private BigDecimal sum(String column) {
        return rows.stream().map(row -> new BigDecimal(row.getField(column)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void theKenyanExportIsReadWhole() throws IOException {
        clean(Samples.bytes("kenya-export.txt"));
        assertCounts(96, 0, 0);
        assertEquals(96, count("creditTokens"));
        assertEquals(2, count("keyChangeTokens"));
        assertEquals("7672.00", counts.get("amount").getAsString());
        assertEquals("361.40", counts.get("units").getAsString());
        assertEquals(new BigDecimal("7672.00"), sum("Amt"));
        assertEquals(new BigDecimal("361.40"), sum("Units"));
        assertTrue(Files.readString(folder.resolve("out.csv"))
                .startsWith("Mtr,Token,Units,Amt,TknAmt,OtherCharges,Datetime,"));
        assertEquals("2023-05-06 16:49:00", rows.get(0).getField("Datetime"));
        assertEquals("2988-4121-4248-8744-6343", rows.get(0).getField("Token"));
    }

    /** The expression of the project that this one grew from, and the three vends that it lost. */
    @Test
    void theOldExpressionLosesThreeOfTheseVends() {
        Pattern old = Pattern.compile("Mtr:(\\d+)\\s+Token:([\\d\\-]+)\\s+Date:(\\d{8})\\s"
                + "(\\d{2}:\\d{2})\\s+Units:([\\d.]+)\\s+Amt:([\\d.]+)\\s+TknAmt:([\\d.]+)\\s+"
                + "OtherCharges:([\\d.]+)");
        List<List<BigDecimal>> found = old.matcher(Samples.text("kenya-export.txt")).results()
                .map(vend -> List.of(
                        new BigDecimal(vend.group(6)), new BigDecimal(vend.group(5))))
                .toList();
        assertEquals(93, found.size());
        assertEquals(new BigDecimal("7422.00"), found.stream().map(vend -> vend.get(0))
                .reduce(BigDecimal.ZERO, BigDecimal::add));
        assertEquals(new BigDecimal("349.00"), found.stream().map(vend -> vend.get(1))
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    @Test
    void aTimeThatTheMessageLacksIsTheOneOfTheExport() throws IOException {
        clean(Samples.bytes("kenya-export.txt"));
        NamedCsvRecord keyChange = rows.stream()
                .filter(row -> row.getField("DatetimeFrom").equals("received"))
                .findFirst().orElseThrow();
        assertEquals("2024-07-23 08:27:00", keyChange.getField("Datetime"));
    }

    @Test
    void aDayOfTheWeekAloneIsNoDate() throws IOException {
        String undated = GOOD.replace(" Date:20230506 16:49", "");
        clean(String.join("\n", "Saturday, May 6, 2023 · 11:58 PM", undated,
                "Monday · 12:50 AM", undated.replace("6343", "6344"),
                "Monday · 12:51 AM", GOOD.replace("6343", "6345")));
        assertEquals(List.of("2023-05-06 23:58:00", "", "2023-05-06 16:49:00"), rows.stream()
                .map(row -> row.getField("Datetime")).toList());
        assertEquals(List.of("received", "", "message"), rows.stream()
                .map(row -> row.getField("DatetimeFrom")).toList());
    }

    @Test
    void theWorkbookHasTheSameRowsAndKeyChangesOnASecondSheet() throws IOException {
        Path xlsx = folder.resolve("out.xlsx");
        clean(Samples.bytes("kenya-export.txt"), "--xlsx", xlsx.toString());
        try (ReadableWorkbook workbook = new ReadableWorkbook(xlsx.toFile())) {
            List<Row> vends = workbook.getFirstSheet().read();
            assertEquals("Sheet1", workbook.getFirstSheet().getName());
            assertEquals(97, vends.size());
            assertEquals("01990000018", vends.get(1).getCellAsString(0).orElseThrow());
            assertEquals(new BigDecimal("0.95"), vends.get(1).getCellAsNumber(2).orElseThrow());
            assertEquals("2023-05-06T16:49",
                    vends.get(1).getCellAsDate(6).orElseThrow().toString());
            List<Row> others = workbook.getSheet(1).orElseThrow().read();
            assertEquals(3, others.size());
            assertEquals("keyChange1", others.get(1).getCellAsString(2).orElseThrow());
        }
    }

    @Test
    void everyMessageIsAJsonLine() throws IOException {
        Path json = folder.resolve("out.jsonl");
        clean((GOOD + "\n\nHello, how are you?\n\n" + GOOD.replace("20.00", "-1"))
                .getBytes(StandardCharsets.UTF_8), "--json", json.toString());
        assertEquals(List.of("cleaned", "ignored", "rejected"), Files.readAllLines(json).stream()
                .map(line -> JsonParser.parseString(line).getAsJsonObject()
                        .get("outcome").getAsString()).toList());
    }

    @Test
    void aTokenThatComesAgainIsMarkedAndAPriceThatJumpsToo() throws IOException {
        clean(GOOD + "\n" + GOOD + "\n" + GOOD.replace("6343", "6344").replace("0.95", "0.50"));
        assertEquals(List.of("", "yes", ""), rows.stream()
                .map(row -> row.getField("Duplicate")).toList());
        assertEquals(List.of("", "", "up 90%"), rows.stream()
                .map(row -> row.getField("PriceJump")).toList());
        assertEquals(1, count("duplicates"));
    }

    @Test
    void checksSayWhatDoesNotAddUp() throws IOException {
        clean(GOOD.replace("8.41", "8.40").replace("01990000018", "01990000019")
                + " code 9999 9999 9999 9999 9999");
        assertEquals("off by 0.01", rows.get(0).getField("SumCheck"));
        assertEquals("bad", rows.get(0).getField("MeterCheck"));
        assertEquals("99999999999999999999", rows.get(0).getField("NoTokens"));
    }

    @Test
    void linesAndParagraphsAreCutIntoMessages() throws IOException {
        String lines = GOOD.replace(" Token", "\nToken").replace(" Amt", "\nAmt");
        String other = lines.replace("2988", "2989");
        clean(lines + "\n" + other + "\n" + lines + "\n\n" + other
                + "\n\nYour PIN is 482177.\nYour PIN is 123456.\n");
        assertCounts(4, 2, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\f", "\u2028", "\u0085"})
    void purchasesOneBehindTheOtherInALineAreMessages(String between) throws IOException {
        String second = GOOD.replace("6343", "6344").replace("Amt:20.00", "Amt:50.00");
        clean(GOOD + between + second + between + "Mtr:01990000018 Token: 1-2988-4121-4248\n");
        assertCounts(2, 0, 1);
        assertEquals("70.00", counts.get("amount").getAsString());
    }

    @Test
    void aSecondPurchaseInABackupIsNotLost() throws IOException {
        clean("<?xml version='1.0'?><smses><sms address=\"KPLC\" date=\"1686726720000\" body=\""
                + GOOD + "&#10;" + GOOD.replace("6343", "6344") + "\"/></smses>");
        assertCounts(2, 0, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-8"})
    void unicodeIsReadInEveryForm(String charset) throws IOException {
        clean((GOOD + "\r\n" + GOOD).getBytes(Charset.forName(charset)));
        assertCounts(2, 0, 0);
        clean(("\ufeff" + GOOD).getBytes(Charset.forName(charset)));
        assertCounts(1, 0, 0);
    }

    @Test
    void bytesOfAnotherEncodingAreRejectedWithTheirMessageOnly() throws IOException {
        clean((GOOD + "\n" + GOOD + " for Jos\u00e9\n" + GOOD)
                .getBytes(StandardCharsets.ISO_8859_1));
        assertCounts(2, 0, 1);
        assertEquals("has bytes that are no UTF-8 text", rejects.get(0).getField("Reason"));
    }

    @Test
    void aPackedFileIsNotOpened() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write(new byte[1 << 20]);
        }
        clean(packed.toByteArray());
        assertCounts(0, 0, 1);
        assertEquals("a packed file (ZIP, XLSX); it is not opened",
                rejects.get(0).getField("Reason"));
    }

    @Test
    void binaryJunkIsOneReject() throws IOException {
        byte[] junk = new byte[100_000];
        new java.util.Random(1).nextBytes(junk);
        clean(junk);
        assertCounts(0, 0, 1);
        clean((GOOD + "\n" + GOOD + " \u0000\u0001\n" + GOOD).getBytes(StandardCharsets.UTF_8));
        assertCounts(2, 0, 1);
    }

    @Test
    void aLineWithoutAnEndIsOneReject() throws IOException {
        clean(GOOD + "\n" + "1234567890".repeat(300_000) + "\n" + GOOD);
        assertCounts(2, 0, 1);
        assertTrue(rejects.get(0).getField("Reason").startsWith("longer than"));
        assertTrue(rejects.get(0).getField("Text").length() <= 1 << 16);
    }

    @Test
    void aBackupOfAndroidIsRead() throws IOException {
        String xml = "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n"
                + "<!-- made --by a phone -->\n<smses count=\"3\">\n"
                + "  <sms protocol=\"0\" address=\"KPLC\" date=\"1683377340000\" body=\""
                + GOOD.replace(" Date:20230506 16:49", "").replace(" Amt", "&#10;Amt")
                + " &#55357;&#56842; &amp; &lt;thanks&gt;\" readable_date=\"x\" />\n"
                + "  <sms address=\"Mum\" date=\"1\" body='Say &quot;hi&quot;' />\n"
                + "  <mms date=\"1683377340000\" address=\"KPLC\"><parts>"
                + "<part ct=\"text/plain\" text=\"" + GOOD + "\" /></parts></mms>\n"
                + "</smses>\n";
        clean(xml);
        assertCounts(2, 1, 0);
        assertEquals("2023-05-06 15:49:00", rows.get(0).getField("Datetime"));
        assertEquals("received", rows.get(0).getField("DatetimeFrom"));
        clean(xml.substring(0, xml.indexOf("Say")));
        assertCounts(1, 0, 1);
        assertEquals("the file ends before </smses>", rejects.get(0).getField("Reason"));
    }

    @Test
    void noCellStartsAFormula() throws IOException {
        clean("=HYPERLINK(\"x\") Token: 1234-5678-9012-3456-789\n\n"
                + "@x Token: 1234-5678-9012-3456-7\n\n+1 Token: 1234-5678-9012-3456-7\n");
        assertCounts(0, 0, 3);
        assertTrue(rejects.stream().allMatch(row -> row.getField("Text").startsWith("'")));
    }

    @Test
    void batchesAreCutBetweenMessagesOnly() throws IOException {
        String block = GOOD.replace(" Token", "\nToken").replace(" Amt", "\nAmt");
        String mixed = Stream.of(GOOD, block, "", "Your PIN is 482177.", "")
                .reduce("", (text, next) -> text + next + "\n");
        clean(mixed.repeat(8_000));
        assertCounts(16_000, 8_000, 0);
        assertEquals(15_999, count("duplicates"));
    }

    @Test
    void standardInputAndFoldersAreReadAndTheTableCanGoToStandardOutput() throws IOException {
        Sts piped = Sts.fed(GOOD, "sms", "clean", "-", "--csv", "-");
        assertEquals(1, piped.rows().size());
        assertTrue(piped.err().startsWith("{\"messages\":1,"), piped.err());
        Files.writeString(Files.createDirectory(folder.resolve("sub")).resolve("a.txt"), GOOD);
        Files.writeString(folder.resolve("b.txt"), GOOD);
        Sts run = Sts.run("sms", "clean", folder.toString(), "--csv",
                folder.resolve("sub").resolve("o.csv").toString());
        assertTrue(run.out().startsWith("{\"messages\":2,\"cleaned\":2,"), run.out());
    }

    @Test
    void filesOfAFolderThatAreLeftOutAreSaid() throws IOException {
        Path in = Files.createDirectory(folder.resolve("sub"));
        Files.writeString(in.resolve("a.txt"), GOOD);
        Files.writeString(in.resolve(".hidden.txt"), GOOD);
        Files.createFile(in.resolve("empty.txt"));
        Files.writeString(in.resolve("lines.txt"), "\ufeff\n \t\r\n");
        Sts run = Sts.run("sms", "clean", in.toString(), "--csv",
                folder.resolve("o.csv").toString());
        assertEquals("sts: hidden, and left out: " + in.resolve(".hidden.txt") + "\n"
                + "sts: empty, or blank lines only: " + in.resolve("empty.txt") + " and 1 more\n",
                run.err().replace("\r", ""));
        assertEquals(ExitCode.DONE, run.exit());
    }

    @Test
    void aFolderWithoutFilesIsSaid() throws IOException {
        Path in = Files.createDirectory(folder.resolve("sub"));
        Sts run = Sts.run("sms", "clean", in.toString(), "--csv", "-");
        assertTrue(run.err().startsWith("sts: no file in " + in), run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void bengaliIsReadWithoutAMark(String charset) throws IOException {
        clean("\u099f\u09cb\u0995\u09c7\u09a8: \u09ed\u09e7\u09ec\u09ea-1779-4915-1371-6875 "
                .concat("\u099f\u09be\u0995\u09be\u09b0 \u09aa\u09b0\u09bf\u09ae\u09be\u09a3")
                .replace("1779", "\u09e7\u09ed\u09ed\u09ef").getBytes(Charset.forName(charset)));
        assertCounts(1, 0, 0);
    }

    @Test
    void twoOutputsInOneFileAreRefused() throws IOException {
        Path in = Files.writeString(folder.resolve("in.txt"), GOOD);
        String out = folder.resolve("o.csv").toString();
        Sts run = Sts.run("sms", "clean", in.toString(), "--csv", out, "--json", out);
        assertEquals(ExitCode.BAD_INPUT, run.exit());
        assertTrue(run.err().startsWith("sts: two outputs have the same name, "), run.err());
    }

    @Test
    void aMissingFileLeavesNothingBehind() {
        Sts run = Sts.run("sms", "clean", folder.resolve("none.txt").toString(), "--csv",
                folder.resolve("o.csv").toString());
        assertEquals(ExitCode.IO, run.exit());
        assertTrue(run.err().startsWith("sts: cannot read "), run.err());
        assertFalse(Files.exists(folder.resolve("o.csv")));
        assertFalse(Files.exists(folder.resolve("o.csv.part")));
    }
}
