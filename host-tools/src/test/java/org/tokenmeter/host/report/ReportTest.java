package org.tokenmeter.host.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tokenmeter.host.sms.Samples;
import org.tokenmeter.host.sms.input.MessageFiles;
import org.tokenmeter.host.sms.table.CleaningRun;
import org.tokenmeter.host.sms.table.Tables;

class ReportTest {
    @TempDir
    private Path folder;

    private static Vends vends(String text) throws IOException {
        Vends vends = new Vends();
        CleaningRun.run(MessageFiles.of(new ByteArrayInputStream(
                text.getBytes(StandardCharsets.UTF_8)), "in"), new Tables(List.of(vends)));
        return vends;
    }

    private static List<Vend> kenya(String text) throws IOException {
        return vends(text).byCurrency().get("KES");
    }

    /** The 93 vends that the older project found: its published figures come out again. */
    private static List<Vend> old() throws IOException {
        return kenya(Samples.text("kenya-export.txt").lines()
                .filter(line -> !line.contains("+0300") && !line.contains("Yako"))
                .collect(Collectors.joining("\n")));
    }

    @Test
    void theFittedLineIsThatOfTheOlderProject() throws IOException {
        Figures.Line line = Figures.fitted(old());
        assertEquals(0.049538, line.slope(), 0.0000005);
        assertEquals(-0.200734, line.intercept(), 0.0000005);
    }

    @Test
    void theBinsOfAmountsAreThoseOfTheOlderProject() throws IOException {
        double[] edges = Figures.edges(old());
        assertEquals(5, edges[0]);
        assertEquals(34.5, edges[1]);
        assertEquals(300, edges[Figures.BINS]);
        assertArrayEquals(new int[] {7, 25, 28, 29, 0, 0, 3, 0, 0, 1},
                Figures.counts(old(), edges));
    }

    @Test
    void theStatisticsAreThoseOfTheOlderProjectAndThreeVendsMore() throws IOException {
        Map<String, String> old = new Statistics(group(old())).figures();
        assertEquals(List.of("93", "KES 7,422.00", "349.00 kWh", "KES 79.81", "3.75 kWh",
                "KES 21.27", "2023-05-06", "2025-03-31"), List.copyOf(old.values()));
        Map<String, String> all = new Statistics(
                group(kenya(Samples.text("kenya-export.txt")))).figures();
        assertEquals(List.of("96", "KES 7,672.00", "361.40 kWh"),
                List.copyOf(all.values()).subList(0, 3));
    }

    private static Group group(List<Vend> vends) {
        return new Group("All meters", "", "KES", Map.of(), vends);
    }

    @Test
    void aMonthWithoutAPurchaseIsInTheMonths() throws IOException {
        Map<YearMonth, Double> months = Figures.monthly(old());
        assertEquals(23, months.size());
        assertEquals(470.0, months.get(YearMonth.of(2023, 5)));
        assertEquals(0.0, months.get(YearMonth.of(2024, 7)));
        assertEquals(250.0, Figures.monthly(kenya(Samples.text("kenya-export.txt")))
                .get(YearMonth.of(2024, 7)));
    }

    @Test
    void theBalanceIsWhatTheMeterShows() throws IOException {
        List<Vend> bought = kenya(vend("20240101 00:00", "10.0", 1)
                + vend("20240103 00:00", "0.95", 2) + vend("20240121 00:00", "5.0", 3));
        List<Balance.Point> points = Balance.of(bought, 2).points();
        assertEquals(10.0, points.get(0).units());
        assertEquals(6.0, points.get(1).units(), 0.011);
        assertEquals(7.0, points.get(2).units(), 0.011);
        assertEquals(0.0, points.get(points.size() - 2).units(), 0.011);
        assertEquals(5.0, points.get(points.size() - 1).units(), 0.011);
        assertEquals(0, Balance.of(bought, 2).refused());
    }

    @Test
    void aMeterThatIsOutOfCreditStaysAtZeroUntilTheNextPurchase() throws IOException {
        List<Balance.Point> points = Balance.of(kenya(vend("20240101 00:00", "10.0", 1)
                + vend("20240121 00:00", "5.0", 3)), 2).points();
        assertEquals(List.of(0.0, 0.0), points.stream().map(Balance.Point::units)
                .filter(units -> units == 0).toList());
        assertEquals(List.of("2024-01-06T00:00", "2024-01-21T00:00"), points.stream()
                .filter(point -> point.units() == 0)
                .map(point -> point.time().toString()).toList());
    }

    @Test
    void purchasesOfAnyYearsAreReplayedTogether() throws IOException {
        List<Vend> bought = kenya(vend("19930101 00:00", "10.0", 1)
                + vend("20131231 00:00", "1.0", 2) + vend("20241201 00:00", "1.0", 3)
                + vend("20991231 00:00", "5.0", 4));
        Balance balance = Balance.of(bought, 0.5);
        assertEquals(5.0, balance.points().get(balance.points().size() - 1).units(), 0.011);
        assertEquals(0, balance.refused());
    }

    private static String vend(String date, String units, int last) {
        return "Mtr:01990000018 Token:2988-4121-4248-8744-634" + last + " Date:" + date
                + " Units:" + units + " Amt:20.00 TknAmt:12.00 OtherCharges:8.00\n";
    }

    @Test
    void aReportHasEveryChartInEveryForm() throws IOException {
        String excerpt = Samples.text("kenya-export.txt").lines().limit(40)
                .collect(Collectors.joining("\n"));
        new Report(vends(excerpt), true, null).write(folder);
        List<String> names = List.of("units_over_time", "amount_distribution", "units_per_amount",
                "monthly_spending", "token_data_dashboard", "price_per_unit",
                "cumulative_spending", "days_between_purchases", "charges_share_by_month",
                "balance_over_time");
        String page = Files.readString(folder.resolve("report.html"));
        for (String name : names) {
            for (String theme : List.of("", "-dark")) {
                var image = ImageIO.read(folder.resolve(name + theme + ".png").toFile());
                assertTrue(image.getWidth() >= 1000 && image.getHeight() >= 600, name);
                assertTrue(Files.readString(folder.resolve(name + theme + ".svg"))
                        .contains("</svg"), name);
            }
        }
        assertEquals(2 * names.size(), page.split("data:image/svg").length - 1);
        assertFalse(page.contains("http:") || page.contains("https:"), "needs another file");
        assertEquals(8, Files.readAllLines(
                folder.resolve("token_summary_statistics.txt")).size());
        assertNumbers(names);
        assertMasked();
    }

    @Test
    void aSinglePurchaseWithoutUnitsOrWithoutAnAmountIsDrawn() throws IOException {
        new Report(vends("Token: 3903 1065 8781 2072 8794 Amount: UGX 5,000 2024-01-01 10:00\n\n"
                + "Token: 4790 6782 2623 0954 2725 Units: 5 2024-01-02 10:00\n"), true, null)
                .write(folder);
        assertTrue(Files.exists(folder.resolve("monthly_spending.png")));
        assertFalse(Files.exists(folder.resolve("price_per_unit.png")));
        assertTrue(Files.exists(folder.resolve("no-currency").resolve("units_over_time.png")));
    }

    @Test
    void aChargeThatCameBackIsSaidBesideThePictures() throws IOException {
        new Report(vends("DPDC: Meter No: 01998510661, Token: 5225-9014-4254-2043-0011, "
                + "Recharge Amt: 1,000.00 Tk, Energy Cost: 812.45 Tk, VAT: 47.62 Tk, "
                + "Rebate: -8.12 Tk, Date: 14-06-2024 09:12:00"), true, null).write(folder);
        String page = Files.readString(folder.resolve("report.html"));
        assertTrue(page.contains("Not in the ring, because it came back: Rebate \u22128.12."));
        assertTrue(page.contains("Not in the bars, because it came back: Rebate \u22128.12."));
        assertTrue(Files.exists(folder.resolve("token_data_dashboard-dark.png")));
    }

    private void assertNumbers(List<String> names) throws IOException {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(folder.resolve("numbers.xlsx").toFile())) {
            List<String> sheets = workbook.getSheets().map(Sheet::getName).toList();
            assertTrue(sheets.containsAll(names), sheets::toString);
            Sheet units = workbook.findSheet("units_over_time").orElseThrow();
            assertEquals(new BigDecimal("0.95"),
                    units.read().get(1).getCellAsNumber(2).orElseThrow());
        }
    }

    private void assertMasked() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertFalse(content.contains("01990000018"), file.toString());
                assertFalse(content.contains("2988-4121"), file.toString());
            }
        }
    }

    @Test
    void eachMeterAndEachCurrencyHasAFolder() throws IOException {
        Vends vends = vends(vend("20240101 00:00", "1.0", 1) + vend("20240102 00:00", "1.0", 2)
                .replace("01990000018", "01990000026")
                + "LUKU Meter 01990000018 Token 3903 1065 8781 2072 8794 TOTAL TZS 20,000 "
                + "03/10/25 18:08\n");
        assertEquals(List.of("", "meter-1", "meter-2", "TZS"),
                Group.of(vends, true).stream().map(Group::folder).toList());
        assertEquals("Meter 1 (..018)", Group.of(vends, true).get(1).title());
        assertEquals("Meter 01990000018", Group.of(vends, false).get(1).title());
    }

    /** Nobody has one meter that holds the credit of seven. */
    @Test
    void moreMetersThanAChartTellsApartHaveNoBalanceTogether() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int meter = 1; meter <= 7; meter++) {
            text.append(vend("2024010" + meter + " 00:00", "1.0", meter)
                    .replace("01990000018", "0199000001" + meter));
        }
        new Report(vends(text.toString()), true, null).write(folder);
        assertFalse(Files.exists(folder.resolve("balance_over_time.png")));
        assertTrue(Files.exists(folder.resolve("meter-7").resolve("balance_over_time.png")));
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(folder.resolve("numbers.xlsx").toFile())) {
            assertEquals("Meter 7 (..017)", workbook.findSheet("units_over_time").orElseThrow()
                    .read().get(7).getCellAsString(0).orElseThrow());
        }
    }

    @Test
    void whatNoChartCanShowIsCounted() throws IOException {
        String vend = vend("20240101 00:00", "1.0", 1);
        assertEquals(List.of("1 token came a second time", "1 token without a time"),
                vends(vend + vend + "Token: 3903 1065 8781 2072 8794 Units: 5\n").leftOut());
    }
}
