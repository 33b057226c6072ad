package org.tokenmeter.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tokenmeter.ledger.SpecTable;
import org.tokenmeter.meter.provision.CommandCode;
import org.tokenmeter.meter.provision.CommandResult;
import org.tokenmeter.meter.provision.FieldTag;
import org.tokenmeter.meter.provision.MessageBuffer;

/** What firmware/SPEC.md says of manufacturer mode is what the firmware has. */
class CommandSpecTest {
    private static final int LONGEST_FIELD = 255;
    private static final int FIELDS_COLUMN = 6;

    /** The first cells of the rows below a head. */
    private static List<String> rows(List<String> document, String head, int cells) {
        return document.stream()
                .dropWhile(line -> !line.startsWith(head)).skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Stream.of(line.split("\\|", -1)).skip(1).limit(cells)
                        .map(String::strip).collect(Collectors.joining("|")))
                .toList();
    }

    /** Where a document and the firmware differ: nowhere. */
    private static List<String> differences(List<String> document) {
        List<String> all = new ArrayList<>();
        compare(all, rows(document, "| command | code |", 2), Stream.of(CommandCode.values())
                .map(code -> code + "|" + code.code()));
        compare(all, rows(document, "| result | number | meaning |", 2),
                Stream.of(CommandResult.values()).map(result -> result + "|" + result.code()));
        compare(all, rows(document, "| field | tag |", 3), Stream.of(FieldTag.values())
                .map(tag -> tag + "|" + tag.code() + "|" + sizes(tag)));
        compare(all, rows(document, "| reason | number | argument |", 2),
                Stream.of(EndReason.values()).filter(reason -> reason != EndReason.SILENCE)
                        .map(reason -> reason + "|" + reason.code()));
        String kinds = Stream.of(FrameKind.values()).filter(kind -> kind.code() > 0)
                .map(kind -> kind.code() + " " + kind).collect(Collectors.joining(", "));
        compare(all, rows(document, "| part | offset | bytes | content |", 4).stream()
                .filter(row -> row.startsWith("kind|1|1|1 HELLO")).toList(),
                Stream.of("kind|1|1|" + kinds));
        compareFields(all, document);
        return all;
    }

    private static void compare(List<String> differences, List<String> specified,
            Stream<String> actual) {
        List<String> missing = new ArrayList<>(actual.toList());
        List<String> tooMuch = new ArrayList<>(specified);
        tooMuch.removeAll(missing);
        missing.removeAll(specified);
        differences.addAll(missing);
        differences.addAll(tooMuch);
    }

    /** The fields of each command are those that a meter takes. */
    private static void compareFields(List<String> differences, List<String> document) {
        PlainMeter meter = new PlainMeter();
        for (String row : rows(document, "| command | code |", FIELDS_COLUMN + 1)) {
            String[] cells = row.split("\\|", -1);
            try {
                byte[] command = command(CommandCode.valueOf(cells[0]), fields(cells));
                if (meter.ask(command).contains(CommandResult.MALFORMED)) {
                    differences.add(row);
                }
            } catch (IllegalArgumentException e) {
                differences.add(row);
            }
        }
    }

    private static List<FieldTag> fields(String[] cells) {
        return Stream.of(cells[FIELDS_COLUMN].split(", ")).filter(name -> !name.isEmpty())
                .map(FieldTag::valueOf).toList();
    }

    /** The fields of a command as the specification has them. */
    private static List<FieldTag> fieldsOf(CommandCode code) {
        return rows(SpecTable.lines(), "| command | code |", FIELDS_COLUMN + 1).stream()
                .map(row -> row.split("\\|", -1)).filter(cells -> cells[0].equals(code.name()))
                .map(CommandSpecTest::fields).findFirst().orElseThrow();
    }

    /** A command that holds ones in each of these fields. */
    private static byte[] command(CommandCode code, List<FieldTag> fields) {
        MessageBuffer message = new MessageBuffer().begin(code);
        fields.forEach(field -> add(message, field, lengths(field).get(0)));
        return Arrays.copyOf(message.bytes(), message.end());
    }

    private static void add(MessageBuffer message, FieldTag field, int length) {
        byte[] ones = new byte[length];
        Arrays.fill(ones, (byte) 1);
        message.field(field, ones, 0, length);
    }

    private static List<Integer> lengths(FieldTag tag) {
        return IntStream.rangeClosed(0, LONGEST_FIELD).filter(tag::takes).boxed().toList();
    }

    private static String sizes(FieldTag tag) {
        List<Integer> lengths = lengths(tag);
        return lengths.size() == LONGEST_FIELD ? "any"
                : lengths.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    @Test
    void theTablesAreTheFirmwares() {
        assertEquals(List.of(), differences(SpecTable.lines()));
    }

    @ParameterizedTest
    @CsvSource({
        "| TARIFF_INDEX | 15 | 1 |, | TARIF_INDEX | 15 | 1 |",
        "| KEY | 11 | 8; 16 |, | KEY | 11 | 8 |",
        "| SUPPLY_GROUP | 16 | 3 |, | SUPPLY_GROUP | 16 | 4 |",
        "| REGISTER | 22 | any |, | REGISTER | 22 | 12 |",
        "| BAD_VALUE | 5 |, | BAD_VALUES | 5 |",
        "| NO_CLOCK | 8 |, | NO_CLOCK | 9 |",
        "| NO_SESSION | 2 |, | NO_SESION | 2 |",
        "| LOCKED | 4 | sec, | LOCKED | 3 | sec",
        "4 NAK; 5 BUSY, 4 BUSY; 5 NAK",
        "| STATUS | 9 |, | STATE | 9 |",
        "TRANSACTION; CLOCK |, TRANSACTION; CLOCKS |",
        "TRANSACTION; LINE_KEY |, LINE_KEY |",
        "no | TRANSACTION; TOKEN |, no | TRANSACTION; KEY |"})
    void aWrongWordOrNumberIsCaught(String right, String wrong) {
        String was = right.replace(';', ',');
        List<String> planted = SpecTable.lines().stream()
                .map(line -> line.replace(was, wrong.replace(';', ','))).toList();
        assertFalse(planted.equals(SpecTable.lines()), "there is no " + was);
        assertFalse(differences(planted).isEmpty(), wrong);
    }

    @Test
    void aRowThatIsMissingIsCaught() {
        for (String row : List.of("| EVENTS | 6 |", "| UNKNOWN | 1 |", "| JUMPER | 28 |",
                "| RESTART | 6 |")) {
            List<String> planted = SpecTable.lines().stream()
                    .filter(line -> !line.startsWith(row)).toList();
            assertEquals(SpecTable.lines().size() - 1, planted.size(), row);
            assertEquals(1, differences(planted).size(), row);
        }
    }

    @ParameterizedTest
    @EnumSource(CommandCode.class)
    void aFieldThatIsMissingDoubledStrangeOrOfAnotherLengthIsMalformed(CommandCode code) {
        List<FieldTag> fields = fieldsOf(code);
        List<byte[]> wrong = new ArrayList<>();
        for (FieldTag tag : FieldTag.values()) {
            List<FieldTag> changed = new ArrayList<>(fields);
            if (!changed.remove(tag)) {
                changed.add(tag);
            } else {
                wrong.add(doubled(code, fields, tag));
                wrong.addAll(ofOtherLength(code, changed, tag));
            }
            wrong.add(command(code, changed));
        }
        PlainMeter meter = new PlainMeter();
        byte[] before = meter.memory().image();
        List<CommandResult> results = meter.ask(wrong.toArray(byte[][]::new));
        assertEquals(wrong.size(), results.size());
        assertTrue(results.stream().allMatch(result -> result == CommandResult.MALFORMED),
                results::toString);
        assertArrayEquals(before, meter.memory().image());
    }

    private static byte[] doubled(CommandCode code, List<FieldTag> fields, FieldTag tag) {
        List<FieldTag> twice = new ArrayList<>(fields);
        twice.add(tag);
        return command(code, twice);
    }

    private static List<byte[]> ofOtherLength(CommandCode code, List<FieldTag> others,
            FieldTag tag) {
        return IntStream.of(0, 1, 2, 7, 9, 15, 17, 19, 21, 31, 33).filter(size -> !tag.takes(size))
                .mapToObj(size -> {
                    MessageBuffer message = new MessageBuffer().begin(code);
                    others.forEach(field -> add(message, field, lengths(field).get(0)));
                    add(message, tag, size);
                    return Arrays.copyOf(message.bytes(), message.end());
                }).toList();
    }

    @Test
    void timesAndSizesAreTheFirmwares() {
        String text = String.join(" ", SpecTable.lines());
        assertTrue(text.contains("within %,d ms".formatted(FrameLink.REPLY_MILLIS)));
        assertTrue(text.contains(" %d ms between two bytes".formatted(FrameLink.GAP_MILLIS)));
        assertTrue(text.contains("frame for %d s".formatted(FrameLink.IDLE_MILLIS / 1_000)));
        assertTrue(text.contains("payload, at most %d |".formatted(FrameLink.PAYLOAD)));
        assertTrue(text.contains("at most %d bytes. A command".formatted(MessageBuffer.CAPACITY)));
    }
}
