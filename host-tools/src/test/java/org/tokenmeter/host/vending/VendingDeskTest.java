package org.tokenmeter.host.vending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tokenmeter.host.keys.KeyRevisionNumber;
import org.tokenmeter.host.keys.KeyType;
import org.tokenmeter.host.keys.MeterPan;
import org.tokenmeter.host.keys.SupplyGroupCode;
import org.tokenmeter.host.keys.TariffIndex;
import org.tokenmeter.host.text.HintedException;
import org.tokenmeter.host.text.Refusal;
import org.tokenmeter.meter.acceptance.TokenResult;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.token.Amount;
import org.tokenmeter.sts.token.BaseDate;
import org.tokenmeter.sts.token.ExtendedSet;

class VendingDeskTest {
    private static final EncryptionAlgorithm EA11 = EncryptionAlgorithm.EA11;
    private static final EncryptionAlgorithm EA07 = EncryptionAlgorithm.EA07;

    @TempDir
    private Path folder;
    private TestDesk desk;

    @BeforeEach
    void open() {
        desk = new TestDesk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Meter electricity() {
        return desk.add(Utility.ELECTRICITY, false, TestDesk.key(TestDesk.GROUP, EA11));
    }

    private static String problem(Runnable order) {
        return assertThrows(HintedException.class, order::run).getMessage();
    }

    @ParameterizedTest
    @CsvSource({"electricity, 11, 201457", "electricity, 07, 201457", "electricity, 07, 123456",
        "water, 11, 201457", "water, 07, 123456", "gas, 11, 201457", "gas, 07, 201457",
        "time, 11, 201457", "time, 07, 123456"})
    void aMeterOfAnyUtilityTakesItsUnits(String utility, int ea, String sgc) {
        Meter known = desk.add(Utility.parse(utility), false,
                TestDesk.key(sgc, EncryptionAlgorithm.ofCode(ea)));
        TypedMeter meter = desk.meter(known);
        meter.takes(desk.issue(TestDesk.units("25")));
        meter.takes(desk.issue(TestDesk.units("0.01")));
        assertEquals(new BigDecimal("25.1"), meter.credit());
    }

    @ParameterizedTest
    @EnumSource(Utility.class)
    void aMeterThatCountsMoneyTakesIt(Utility utility) {
        TypedMeter meter =
                desk.meter(desk.add(utility, true, TestDesk.key(TestDesk.GROUP, EA11)));
        Issue issue = desk.issue(TestDesk.money("12.50"));
        meter.takes(issue);
        assertEquals(new BigDecimal("12.5"), meter.credit().setScale(1, RoundingMode.DOWN));
        assertEquals(Optional.of(new BigDecimal("12.50")), issue.money());
    }

    @Test
    void aLargeAmountIsRecordedAsTheMeterCreditsIt() {
        TypedMeter meter = desk.meter(electricity());
        Issue issue = desk.issue(TestDesk.units("18022.3"));
        meter.takes(issue);
        assertEquals(new BigDecimal("18022.4"), issue.units().orElseThrow());
        assertEquals(new BigDecimal("18022.4"), meter.credit());
    }

    @Test
    void managementTokensDoWhatTheirNamesSay() {
        TypedMeter meter = desk.meter(electricity());
        meter.takes(desk.issue(new Order.Manage(ManagementAction.POWER_LIMIT,
                Amount.encode(5000))));
        assertEquals("5000 W", meter.text(RegisterId.MAXIMUM_POWER));
        meter.takes(desk.issue(new Order.Manage(ManagementAction.PHASE_LIMIT,
                Amount.encode(700))));
        assertEquals("700 W", meter.text(RegisterId.UNBALANCE_LIMIT));
        meter.takes(desk.issue(new Order.Manage(ManagementAction.TARIFF, Amount.encode(250))));
        meter.takes(desk.issue(new Order.Manage(ManagementAction.EXTENDED,
                ExtendedSet.field(5, 600))));
        meter.sim().setCover(true);
        meter.sim().setCover(false);
        meter.takes(desk.issue(new Order.Manage(ManagementAction.CLEAR_TAMPER, 0)));
        assertEquals("NONE", meter.text(RegisterId.TAMPER));
        meter.takes(desk.issue(TestDesk.units("7")));
        meter.takes(desk.issue(new Order.Manage(ManagementAction.CLEAR_CREDIT, 0)));
        assertEquals(0, meter.credit().signum());
    }

    @Test
    void aRateOnAMeterThatCountsUnitsIsToldToChangeNothing() {
        electricity();
        Issue issue = desk.issue(new Order.Manage(ManagementAction.TARIFF, Amount.encode(250)));
        assertEquals("the meter counts kWh: it keeps the rate, and charges nothing by it",
                issue.breakdown().get("note"));
    }

    @Test
    void aWaterFactorIsForWaterMeters() {
        TypedMeter meter = desk.meter(
                desk.add(Utility.WATER, false, TestDesk.key(TestDesk.GROUP, EA07)));
        meter.takes(desk.issue(new Order.Manage(ManagementAction.WATER_FACTOR,
                Amount.encode(1500))));
        assertEquals("1500", meter.text(RegisterId.WATER_FACTOR));
        assertTrue(problem(() -> desk.issue(
                new Order.Manage(ManagementAction.POWER_LIMIT, 5))).contains("electricity"));
    }

    @ParameterizedTest
    @CsvSource({"7, false, 2", "7, true, 3", "11, false, 4", "11, true, 4"})
    void aKeyChangeMovesMeterAndRegistry(int ea, boolean third, int tokens) {
        Meter known = desk.add(Utility.ELECTRICITY, false,
                TestDesk.key(TestDesk.GROUP, EncryptionAlgorithm.ofCode(ea)));
        TypedMeter meter = desk.meter(known);
        meter.takes(desk.issue(TestDesk.units("1")));
        MeterKey target = target(known.key(), TestDesk.GROUP, 2, "07", BaseDate.BASE_2014, 200);
        Issue change = desk.issue(new Order.ChangeKey(target, third));
        assertEquals(tokens, change.tokens().size());
        meter.takes(change);
        assertEquals(known, desk.desk().meter(TestDesk.PAN));
        assertEquals(target, VendingDesk.confirm(desk.desk(), TestDesk.PAN).key());
        meter.takes(desk.issue(TestDesk.units("2")));
        assertEquals(new BigDecimal("3"), meter.credit());
        assertEquals("2 2", meter.text(RegisterId.KEY_REVISION_NUMBER));
        assertEquals("07", meter.text(RegisterId.TARIFF_INDEX));
        assertEquals("200", meter.text(RegisterId.KEY_EXPIRY_NUMBER));
        assertEquals(tokens == 2 ? "------" : TestDesk.GROUP,
                meter.text(RegisterId.SUPPLY_GROUP_CODE));
    }

    @ParameterizedTest
    @EnumSource(EncryptionAlgorithm.class)
    void anotherBaseDateRollsTheMeterOver(EncryptionAlgorithm ea) {
        Meter known = desk.add(
                Utility.ELECTRICITY, false, TestDesk.key(TestDesk.GROUP, ea));
        TypedMeter meter = desk.meter(known);
        meter.takes(desk.issue(TestDesk.units("1")));
        MeterKey target =
                target(known.key(), TestDesk.OTHER_GROUP, 6, "02", BaseDate.BASE_2035, 255);
        Issue change = desk.issue(new Order.ChangeKey(target, false));
        assertEquals("to base date 35", change.breakdown().get("rollover"));
        assertTrue(change.breakdown().get("note").contains("before 2035-01-01T00:00"));
        meter.takes(change);
        VendingDesk.confirm(desk.desk(), TestDesk.PAN);
        Refusal early = assertThrows(Refusal.class, () -> desk.issue(TestDesk.units("4")));
        assertTrue(early.hint().startsWith("check the clock"), early.hint());
        meter.takes(desk.issueAt(LocalDateTime.of(2035, 1, 1, 12, 0), TestDesk.units("4")));
        assertEquals(new BigDecimal("5"), meter.credit());
        assertEquals("35", meter.text(RegisterId.BASE_DATE));
    }

    @Test
    void aMeterUnderADefaultKeyGetsAUniqueOneAndThenCredit() {
        MeterKey first = TestDesk.key(TestDesk.GROUP, EA11);
        MeterKey held = new MeterKey(first.sgc(), first.ti(), first.krn(), KeyType.DEFAULT,
                first.ea(), first.baseDate(), first.ken());
        TypedMeter meter = desk.meter(desk.add(Utility.ELECTRICITY, false, held));
        assertTrue(problem(() -> desk.issue(TestDesk.units("1"))).contains("DDTK_ERROR"));
        meter.takes(desk.issue(new Order.ChangeKey(first, false)));
        VendingDesk.confirm(desk.desk(), TestDesk.PAN);
        meter.takes(desk.issue(TestDesk.units("1")));
    }

    private static MeterKey target(MeterKey old, String sgc, int krn, String ti,
            BaseDate baseDate, int ken) {
        return new MeterKey(new SupplyGroupCode(sgc), new TariffIndex(ti),
                new KeyRevisionNumber(krn), KeyType.UNIQUE, old.ea(), baseDate, ken);
    }

    @Test
    void oneMeterHasOneOpenKeyChange() {
        MeterKey key = electricity().key();
        Order change = new Order.ChangeKey(
                target(key, TestDesk.GROUP, 2, "01", BaseDate.BASE_2014, 255), false);
        desk.issue(change);
        assertTrue(problem(() -> desk.issue(change)).contains("open key change"));
        VendingDesk.cancel(desk.desk(), TestDesk.PAN);
        assertEquals(key, desk.desk().meter(TestDesk.PAN).key());
        desk.issue(change);
        assertThrows(Refusal.class, () -> VendingDesk.confirm(desk.desk(),
                new MeterPan("600727111111111153")));
    }

    @Test
    void whatNoMeterTakesIsNotMinted() {
        MeterKey key = electricity().key();
        assertTrue(problem(() -> desk.issue(new Order.ChangeKey(key, false)))
                .contains("already"));
        assertTrue(problem(() -> desk.issue(new Order.ChangeKey(
                target(key, TestDesk.GROUP, 1, "01", BaseDate.BASE_1993, 255), false)))
                .contains("rollover"));
        assertTrue(problem(() -> desk.issue(new Order.ChangeKey(new MeterKey(key.sgc(), key.ti(),
                key.krn(), KeyType.UNIQUE, EA07, key.baseDate(), 255), false)))
                .contains("cipher"));
        assertTrue(problem(() -> desk.issue(new Order.ChangeKey(new MeterKey(key.sgc(), key.ti(),
                key.krn(), KeyType.INITIALISATION, EA11, key.baseDate(), 255), false)))
                .contains("KEY_TYPE_ERROR"));
    }

    @Test
    void tokensOfOneMinuteTakeTheNextFreeMinutes() {
        electricity();
        int first = desk.issue(TestDesk.units("1")).tid().orElseThrow();
        assertEquals(first + 1, desk.issue(TestDesk.units("1")).tid().orElseThrow());
        assertEquals(first + 2, desk.issue(new Order.Manage(ManagementAction.CLEAR_TAMPER, 0))
                .tid().orElseThrow());
        assertEquals(first + 3, desk.issueAt(TestDesk.NOW.minusYears(2), TestDesk.units("1"))
                .tid().orElseThrow());
    }

    @Test
    void aTimeOfIssueFarAheadOfTheClockIsNoted() {
        electricity();
        Issue near = desk.issueAt(TestDesk.NOW.plusDays(1), TestDesk.units("1"));
        assertFalse(near.breakdown().containsKey("note"));
        Issue far = desk.issueAt(TestDesk.NOW.plusYears(1), TestDesk.units("1"));
        assertTrue(far.breakdown().get("note").startsWith("issued more than a day ahead"));
        assertEquals(far.tid().orElseThrow() + 1,
                desk.issue(TestDesk.units("1")).tid().orElseThrow());
    }

    @Test
    void aTokenIsIssuedInTheMinuteOfItsTid() {
        electricity();
        desk.issue(TestDesk.units("1"));
        Issue second = desk.issueAt(TestDesk.NOW.minusYears(2), TestDesk.units("1"));
        assertEquals(TestDesk.NOW.plusMinutes(1), second.minute());
    }

    @Test
    void theReservedMinuteIsNeverGivenOut() {
        electricity();
        LocalDateTime midnight = TestDesk.NOW.toLocalDate().plusDays(1).atStartOfDay();
        int first = desk.issueAt(midnight, TestDesk.units("1")).tid().orElseThrow();
        assertEquals(first + 2, desk.issueAt(midnight, TestDesk.units("1")).tid().orElseThrow());
        assertEquals(first + 3, desk.issueAt(midnight.plusMinutes(1), TestDesk.units("1"))
                .tid().orElseThrow());
    }

    @Test
    void beyondTheBaseDateARolloverIsThePointer() {
        electricity();
        LocalDateTime last = LocalDateTime.of(2045, 11, 24, 20, 15);
        try (TestDesk late = new TestDesk(folder, TestDesk.clock(last.toInstant(ZoneOffset.UTC)))) {
            late.issueAt(last, TestDesk.units("1"));
            Refusal next = assertThrows(Refusal.class,
                    () -> late.issueAt(last, TestDesk.units("1")));
            assertTrue(next.hint().contains("--new-bdt"), next.hint());
        }
        assertTrue(problem(() -> desk.issueAt(last.plusMinutes(1), TestDesk.units("1")))
                .contains("2045-11-24T20:15"));
    }

    @Test
    void anExpiredKeyTakesNoOrders() {
        MeterKey key = TestDesk.key(TestDesk.GROUP, EA11);
        desk.add(Utility.ELECTRICITY, false, new MeterKey(key.sgc(), key.ti(), key.krn(),
                key.keyType(), key.ea(), key.baseDate(), 2));
        assertTrue(problem(() -> desk.issue(TestDesk.units("1"))).contains("KEY_EXPIRED_ERROR"));
    }

    @Test
    void theSameRequestGivesTheSameTokenForEver() {
        electricity();
        Issue issue = desk.issue("receipt-1", TestDesk.units("25"));
        assertEquals(issue, desk.issue("receipt-1", TestDesk.units("25.0")));
        assertEquals(issue, desk.desk().issue("receipt-1"));
        assertTrue(problem(() -> desk.issue("receipt-1", TestDesk.units("26")))
                .contains("was for something else"));
        assertEquals(1, desk.desk().issues(TestDesk.PAN).size());
    }

    @Test
    void aReversalIsWrittenDownOnce() {
        electricity();
        desk.issue("receipt-1", TestDesk.units("25"));
        VendingDesk.reverse(desk.desk(), "receipt-1", "wrong meter");
        assertEquals(Optional.of("wrong meter"), desk.desk().reversal("receipt-1"));
        assertThrows(Refusal.class,
                () -> VendingDesk.reverse(desk.desk(), "receipt-1", "again"));
        assertThrows(Refusal.class, () -> VendingDesk.reverse(desk.desk(), "receipt-2", "no"));
    }

    @Test
    void unknownMetersGroupsAndKeysAreNamed() {
        assertTrue(problem(() -> desk.issue(TestDesk.units("1"))).contains("not in the registry"));
        desk.add(Utility.ELECTRICITY, false, TestDesk.key("000001", EA11));
        assertTrue(problem(() -> desk.issue(TestDesk.units("1")))
                .contains("there is no key for SGC 000001"));
        assertTrue(problem(() -> desk.vending().issue(new Request("a", TestDesk.PAN,
                Optional.of(new SupplyGroupCode(TestDesk.GROUP)), Optional.empty()),
                TestDesk.units("1"))).contains("belongs to supply group 000001"));
    }

    @Test
    void nothingRefusedLeavesATrace() {
        electricity();
        long lines = desk.desk().verify(Optional.empty()).lines();
        assertThrows(HintedException.class, () -> desk.issue(TestDesk.money("5")));
        assertThrows(IllegalArgumentException.class, () -> desk.issue(TestDesk.units("0")));
        AuditVerification after = desk.desk().verify(Optional.empty());
        assertEquals(lines, after.lines());
        assertEquals(List.of(), after.findings());
    }

    @Test
    void aTokenOfAnotherMeterIsNoise() {
        Meter known = electricity();
        TypedMeter meter = desk.meter(known.with(
                target(known.key(), TestDesk.GROUP, 2, "01", BaseDate.BASE_2014, 255)));
        meter.takes(desk.issue(TestDesk.units("1")), TokenResult.CRC_ERROR);
    }
}
