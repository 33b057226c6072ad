package org.tokenmeter.host.vending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tokenmeter.host.text.BadValue;
import org.tokenmeter.host.text.Refusal;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;

class TariffTest {
    private static final String BLOCKS = "50:0.10 150:0.20 :0.30";

    @TempDir
    private Path folder;

    private static Tariff tariff(String blocks, String fixed, String vat, String debtShare,
            String free, String minimum) {
        return new Tariff("home", "KES", Tariff.parseBlocks(blocks), new BigDecimal(fixed),
                new BigDecimal(vat), new BigDecimal(debtShare), new BigDecimal(free),
                new BigDecimal(minimum));
    }

    private static Account account(String bought, String free, String fixed, String debt) {
        return new Account(new BigDecimal(bought), new BigDecimal(free), new BigDecimal(fixed),
                new BigDecimal(debt));
    }

    @ParameterizedTest
    @CsvSource({"0.25, 10, 40.0", "0.30, 10, 33.4", "0.30, 0.01, 0.1", "7, 1, 0.2"})
    void aFlatPriceRoundsUnitsUpToTenths(String price, String paid, String units) {
        Charge charge = Charge.ofMoney(tariff(":" + price, "0", "0", "0", "0", "0"), Account.NEW,
                new BigDecimal(paid));
        assertEquals(new BigDecimal(units), charge.units());
    }

    @ParameterizedTest
    @CsvSource({"0, 5, 50.0", "0, 6, 55.0", "0, 28, 160.0", "40, 2, 15.0", "200, 3, 10.0",
        "50, 20, 100.0"})
    void blocksGoOnWhereTheMonthStands(String bought, String paid, String units) {
        Charge charge = Charge.ofMoney(tariff(BLOCKS, "0", "0", "0", "0", "0"),
                account(bought, "0", "0", "0"), new BigDecimal(paid));
        assertEquals(new BigDecimal(units), charge.units());
    }

    @Test
    void moneyGoesToDebtThenVatThenFixedChargeThenUnits() {
        Tariff tariff = tariff(":0.50", "5", "16", "30", "2", "1");
        Charge charge = Charge.ofMoney(tariff, account("0", "0", "0", "1000"),
                new BigDecimal("100"));
        assertEquals(new BigDecimal("30.00"), charge.debt());
        assertEquals(new BigDecimal("9.66"), charge.vat());
        assertEquals(new BigDecimal("5.00"), charge.fixed());
        assertEquals(new BigDecimal("55.34"), charge.energy());
        assertEquals(new BigDecimal("112.7"), charge.units());
        assertEquals("{tariff=home, paid=100 KES, debt=30.00 KES, vat=9.66 KES,"
                + " fixed charge=5.00 KES, energy=55.34 KES, block 1=110.68 kWh at 0.50 KES,"
                + " free=2 kWh}", charge.breakdown(tariff, "kWh").toString());
    }

    @Test
    void fixedChargeAndFreeUnitsComeOnceAMonthAndDebtEnds() {
        Charge charge = Charge.ofMoney(tariff(":0.50", "5", "0", "30", "2", "0"),
                account("10", "2", "5.00", "1.25"), new BigDecimal("100"));
        assertEquals(new BigDecimal("1.25"), charge.debt());
        assertEquals(0, charge.fixed().signum());
        assertEquals(new BigDecimal("197.5"), charge.units());
    }

    @Test
    void whatUnitsCostBuysThemAgain() {
        Tariff tariff = tariff(BLOCKS, "5", "16", "30", "0", "0");
        Account account = account("10", "0", "0", "500");
        Random random = new Random(11);
        for (int i = 0; i < 10_000; i++) {
            BigDecimal units = BigDecimal.valueOf(1 + random.nextInt(9999), 1);
            Charge charge = Charge.ofUnits(tariff, account, units);
            assertEquals(units, charge.units());
            assertAddsUp(charge);
            BigDecimal again = Charge.ofMoney(tariff, account, charge.paid()).units();
            assertTrue(again.subtract(units).abs().compareTo(new BigDecimal("0.3")) <= 0,
                    () -> "seed 11: " + units + " and " + again);
        }
    }

    @Test
    void everyHundredthIsAccountedFor() {
        Random random = new Random(12);
        for (int i = 0; i < 10_000; i++) {
            Tariff tariff = tariff(BLOCKS, "0.0" + random.nextInt(10), "" + random.nextInt(25),
                    "" + random.nextInt(90), "" + random.nextInt(3), "0");
            Account account = account("" + random.nextInt(300), "0", "0", "" + random.nextInt(90));
            assertAddsUp(Charge.ofMoney(tariff, account,
                    BigDecimal.valueOf(500 + random.nextInt(100_000), 2)));
        }
    }

    private static void assertAddsUp(Charge charge) {
        BigDecimal sum = charge.debt().add(charge.vat()).add(charge.fixed()).add(charge.energy());
        assertEquals(0, sum.compareTo(charge.paid()), charge::toString);
    }

    @Test
    void tooLittleMoneyIsRefused() {
        Refusal below = assertThrows(Refusal.class, () -> Charge.ofMoney(
                tariff(":1", "0", "0", "0", "0", "5"), Account.NEW, new BigDecimal("4.99")));
        assertEquals("the amount is below the tariff's minimum of 5 KES", below.getMessage());
        assertThrows(Refusal.class, () -> Charge.ofMoney(
                tariff(":1", "5", "0", "0", "0", "0"), Account.NEW, new BigDecimal("5")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"50:0.1", ":0.1 :0.2", "50:0.1 40:0.2 :0.3", ":0", ":-1", "x", "1:2:3",
        "0:0.1 :0.2"})
    void blocksThatDoNotFollowEachOtherAreRefused(String blocks) {
        assertThrows(BadValue.class, () -> tariff(blocks, "0", "0", "0", "0", "0"));
    }

    @Test
    void aPurchaseThroughTheTariffReachesMeterAndAccount() {
        try (TestDesk desk = new TestDesk(folder)) {
            desk.desk().set(tariff(BLOCKS, "2", "10", "20", "5", "1"));
            Meter known = desk.add(new Meter(TestDesk.PAN, Utility.ELECTRICITY, false,
                    TestDesk.key(TestDesk.GROUP, EncryptionAlgorithm.EA11), Optional.of("home"),
                    new BigDecimal("3")));
            TypedMeter meter = desk.meter(known);
            Issue first = desk.issue("first", TestDesk.money("10"));
            assertEquals(new BigDecimal("56.4"), first.units().orElseThrow());
            meter.takes(first);
            Issue second = desk.issue(TestDesk.money("10"));
            assertEquals("1.00 KES", second.breakdown().get("debt"));
            assertEquals(null, second.breakdown().get("fixed charge"));
            VendingDesk.reverse(desk.desk(), "first", "wrong meter");
            Issue third = desk.issue(TestDesk.money("10"));
            assertEquals("2.00 KES", third.breakdown().get("debt"));
            assertEquals("2.00 KES", third.breakdown().get("fixed charge"));
            meter.takes(second);
            assertEquals(first.units().orElseThrow().add(second.units().orElseThrow())
                    .stripTrailingZeros(), meter.credit());
        }
    }

    @Test
    void aMeterThatCountsMoneyGetsWhatIsLeftOfIt() {
        try (TestDesk desk = new TestDesk(folder)) {
            desk.desk().set(tariff(":1", "2", "10", "20", "0", "1"));
            Meter known = desk.add(new Meter(TestDesk.PAN, Utility.GAS, true,
                    TestDesk.key(TestDesk.GROUP, EncryptionAlgorithm.EA07), Optional.of("home"),
                    new BigDecimal("100")));
            TypedMeter meter = desk.meter(known);
            Issue issue = desk.issue(TestDesk.money("100"));
            assertEquals("70.73 KES", issue.breakdown().get("credit"));
            meter.takes(issue);
            assertEquals(0, new BigDecimal("70.73").compareTo(
                    meter.credit().setScale(2, RoundingMode.DOWN)));
        }
    }
}
