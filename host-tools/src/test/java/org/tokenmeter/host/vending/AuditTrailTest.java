package org.tokenmeter.host.vending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tokenmeter.host.text.Refusal;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;

class AuditTrailTest {
    @TempDir
    private Path folder;
    private String head;

    @BeforeEach
    void keepBooks() {
        try (TestDesk desk = new TestDesk(folder)) {
            desk.desk().set(new Tariff("home", "KES", Tariff.parseBlocks(":0.25"),
                    BigDecimal.ZERO, BigDecimal.ZERO,
                    BigDecimal.ZERO, BigDecimal.ZERO,
                    BigDecimal.ZERO));
            desk.add(Utility.ELECTRICITY, false,
                    TestDesk.key(TestDesk.GROUP, EncryptionAlgorithm.EA11));
            desk.issue("one", TestDesk.units("1"));
            desk.issue("two", TestDesk.units("2"));
            desk.issue("three", new Order.Manage(ManagementAction.CLEAR_TAMPER, 0));
            VendingDesk.reverse(desk.desk(), "one", "wrong meter");
            head = desk.desk().verify(Optional.empty()).head();
        }
    }

    private AuditVerification verify() {
        try (TestDesk desk = new TestDesk(folder)) {
            return desk.desk().verify(Optional.empty());
        }
    }

    private void change(String sql) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("ledger.db"));
                Statement statement = connection.createStatement()) {
            for (String part : sql.split(";")) {
                assertTrue(statement.executeUpdate(part) > 0, part);
            }
        }
    }

    @Test
    void booksThatNobodyTouchedAreUnchanged() {
        AuditVerification found = verify();
        assertEquals(List.of(), found.findings());
        assertEquals(6, found.lines());
        assertEquals(head, found.head());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "UPDATE audit SET operator = 'nobody' WHERE line = 3",
        "UPDATE audit SET written = '2020-01-01T00:00:00Z' WHERE line = 1",
        "UPDATE audit SET event = 'manage' WHERE line = 4",
        "UPDATE audit SET subject = 'four' WHERE line = 4",
        "UPDATE audit SET detail = 'nothing' WHERE line = 4",
        "UPDATE audit SET hash = 'abcd' WHERE line = 6",
        "DELETE FROM audit WHERE line = 1",
        "DELETE FROM audit WHERE line = 4",
        "DELETE FROM audit WHERE line = 6",
        "DELETE FROM audit WHERE line > 2",
        "UPDATE audit SET line = 99 WHERE line = 3; UPDATE audit SET line = 3 WHERE line = 4;"
            + " UPDATE audit SET line = 4 WHERE line = 99",
        "INSERT INTO audit SELECT 7, written, operator, event, subject, detail, hash FROM audit"
            + " WHERE line = 6",
        "UPDATE issue SET units = '999.0' WHERE request = 'one'",
        "UPDATE issue SET tokens = '00000000000000000000' WHERE request = 'two'",
        "UPDATE issue SET tid = tid + 100 WHERE request = 'three'",
        "UPDATE issue SET line = 3 WHERE request = 'two'",
        "DELETE FROM issue WHERE request = 'two'",
        "INSERT INTO issue SELECT 'copy', kind, pan, asked, issued, bdt, tid + 50, tokens, units,"
            + " money, breakdown, line FROM issue WHERE request = 'one'",
        "UPDATE meter SET ken = 3", "UPDATE meter SET debt = '5'",
        "UPDATE tariff SET minimum = '7'", "DELETE FROM tariff",
        "DELETE FROM reversal", "UPDATE reversal SET reason = 'other'"})
    void anyChangeBehindTheDesksBackIsFound(String sql) throws Exception {
        change(sql);
        assertFalse(verify().findings().isEmpty());
    }

    @Test
    void aTrailCutOffWithItsEndIsFoundByAHashKeptElsewhere() throws Exception {
        change("DELETE FROM reversal; DELETE FROM audit WHERE line = 6; UPDATE audit_head SET"
                + " line = 5, hash = (SELECT hash FROM audit WHERE line = 5)");
        assertEquals(List.of(), verify().findings());
        try (TestDesk desk = new TestDesk(folder)) {
            assertEquals(List.of("the trail does not go through the hash that was kept"),
                    desk.desk().verify(Optional.of(head)).findings());
        }
    }

    @Test
    void laterLinesGoOnFromAHashThatWasKept() {
        try (TestDesk desk = new TestDesk(folder)) {
            desk.issue("four", TestDesk.units("4"));
            assertEquals(List.of(), desk.desk().verify(Optional.of(head)).findings());
        }
    }

    @Test
    void aClockSetBackStopsTheDesk() {
        Instant now = TestDesk.NOW.toInstant(ZoneOffset.UTC);
        try (TestDesk late = new TestDesk(folder, TestDesk.clock(now.minusSeconds(90)))) {
            late.issue("corrected-by-seconds", TestDesk.units("1"));
        }
        try (TestDesk late = new TestDesk(folder, TestDesk.clock(now.minusSeconds(3600)))) {
            Refusal refusal = assertThrows(Refusal.class,
                    () -> late.issue("five", TestDesk.units("1")));
            assertTrue(refusal.getMessage().startsWith("the clock was set back"));
        }
    }

    @Test
    void aNewerDatabaseIsLeftAlone() throws Exception {
        change("UPDATE schema_version SET version = 99");
        assertTrue(assertThrows(Refusal.class, this::verify).getMessage().contains("newer"));
    }
}
