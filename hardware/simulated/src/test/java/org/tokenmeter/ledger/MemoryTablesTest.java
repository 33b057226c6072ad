package org.tokenmeter.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tokenmeter.simulated.SimMemory;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;

/** firmware/SPEC.md says what the memory holds, to the byte. */
class MemoryTablesTest {
    private static final int MOST_OF_A_TOKEN = 1_228;

    @Test
    void theMapIsTheOneInTheSpecification() {
        assertEquals(List.of(
                        row("SUPER", MemoryMap.SUPER, SuperField.TOTAL, RawRecord.SUPER),
                        row("STATE, place 0", MemoryMap.STATE_0, StateField.TOTAL,
                                RawRecord.STATE_0),
                        row("STATE, place 1", MemoryMap.STATE_1, StateField.TOTAL,
                                RawRecord.STATE_1),
                        row("COUNTER", MemoryMap.COUNTER, CounterField.TOTAL, RawRecord.COUNTER),
                        row("IDENTITY", MemoryMap.IDENTITY, IdentityField.TOTAL,
                                RawRecord.IDENTITY),
                        row("LIFE", MemoryMap.LIFE, LifeField.TOTAL, RawRecord.LIFE),
                        row("USAGE", MemoryMap.USAGE, UsageField.TOTAL, RawRecord.USAGE),
                        row("LINE", MemoryMap.LINE, LineField.TOTAL, RawRecord.LINE)),
                SpecTable.below("### Map"));
    }

    private static String row(String name, int address, int payload, RawRecord raw) {
        assertEquals(raw, new RawRecord(address, raw.kind(), raw.format(), payload));
        return String.format("%s|0x%04X|0x%04X|%d|%d|%d", name, address,
                address + StoredRecord.MIRROR, payload + StoredRecord.OVERHEAD,
                raw.kind(), raw.format());
    }

    @Test
    void theRoomsAreThoseInTheSpecification() {
        List<String> rooms = SpecTable.below("| room | address | bytes | holds |");
        assertTrue(rooms.get(0).startsWith(room("TOKENS", MemoryMap.TOKENS)), rooms::toString);
        assertTrue(rooms.get(1).startsWith(room("EVENTS", MemoryMap.EVENTS)), rooms::toString);
        assertEquals(2, rooms.size());
    }

    private static String room(String name, int address) {
        return String.format("%s|0x%04X|", name, address);
    }

    @Test
    void everyFieldStandsInTheSpecificationWhereItStandsInTheCode() {
        List<List<String>> records = Stream.of(SuperField.class, StateField.class,
                CounterField.class, IdentityField.class, LifeField.class, UsageField.class,
                LineField.class)
                .map(MemoryTablesTest::fields).toList();
        List<Integer> totals = List.of(SuperField.TOTAL, StateField.TOTAL, CounterField.TOTAL,
                IdentityField.TOTAL, LifeField.TOTAL, UsageField.TOTAL,
                LineField.TOTAL);
        List<String> titles = List.of("SUPER:", "STATE, all that tokens change:",
                "COUNTER, all that the load changes:", "IDENTITY, what the factory fixes:",
                "LIFE, what is counted over the meter's life:", "USAGE, days and months:",
                "LINE, what commands from the line change:");
        for (int i = 0; i < titles.size(); i++) {
            assertEquals(records.get(i), SpecTable.below(titles.get(i)).stream()
                    .map(row -> row.substring(0, row.lastIndexOf('|'))).toList());
            assertEquals(totals.get(i), end(records.get(i)), titles.get(i));
        }
    }

    private static List<String> fields(Class<?> payload) {
        return Stream.of(payload.getDeclaredFields())
                .filter(member -> member.getType() == Field.class)
                .sorted(Comparator.comparingInt(member -> value(member).offset()))
                .map(member -> member.getName() + "|" + value(member).offset() + "|"
                        + value(member).size())
                .toList();
    }

    private static Field value(java.lang.reflect.Field member) {
        try {
            return (Field) member.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    /** Where the last field ends; there is no gap before it. */
    private static int end(List<String> fields) {
        int end = 0;
        for (String field : fields) {
            String[] parts = field.split("\\|");
            assertEquals(end, Integer.parseInt(parts[1]), field);
            end += Integer.parseInt(parts[2]);
        }
        return end;
    }

    @Test
    void theCostOfEveryCommitIsTheOneInTheSpecification() {
        List<String> rows = new ArrayList<>();
        for (CommitKind kind : CommitKinds.all()) {
            SimMemory memory = new SimMemory(true);
            memory.restore(kind.base());
            Journal journal = kind.start(memory);
            long readAtStart = memory.readBytes();
            kind.run(journal, () -> { });
            rows.add(kind + "|" + memory.written() + "|" + (memory.readBytes() - readAtStart));
            assertTrue(kind.before() == Content.BLANK || memory.written() <= MOST_OF_A_TOKEN,
                    kind::name);
        }
        rows.addAll(starts());
        System.out.println(String.join("\n", rows));
        assertEquals(rows, SpecTable.below("### Cost"));
    }

    /** What a start costs, with a sound memory and after a cut in the middle of a commit. */
    private static List<String> starts() {
        CommitKind kind = CommitKinds.credit(EncryptionAlgorithm.EA07);
        List<String> rows = new ArrayList<>();
        for (String name : List.of("start", "start after a torn commit")) {
            SimMemory memory = new SimMemory(true);
            memory.restore(kind.base());
            if (!rows.isEmpty()) {
                memory.flip(MemoryMap.STATE_0, 0);
            }
            new LedgerJournal(memory).open();
            rows.add(name + "|" + memory.written() + "|" + memory.readBytes());
        }
        return rows;
    }
}
