package org.tokenmeter.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tokenmeter.hal.Keypad;
import org.tokenmeter.ledger.SpecTable;

/** The chapter on the serial line in firmware/SPEC.md says what the firmware does. */
class LineSpecTest {
    private static final Pattern NAMED = Pattern.compile("<([A-Z]{2,3})>");
    private static final Map<String, Character> CHARACTERS = Map.of("SOH", '\1', "STX", '\2',
            "ETX", '\3', "ACK", '\6', "NAK", '\25', "CR", '\r', "LF", '\n');
    private static final String HOST = "host   ";
    private static final String METER = "meter  ";

    private static List<String> chapter(String heading) {
        return SpecTable.lines().stream()
                .dropWhile(line -> !line.equals(heading)).skip(1)
                .takeWhile(line -> !line.startsWith("##"))
                .toList();
    }

    private static List<String> columns(List<String> chapter, String head) {
        return chapter.stream()
                .dropWhile(line -> !line.startsWith(head)).skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split(" *\\| *"))
                .map(cells -> cells[1] + " " + cells[2])
                .toList();
    }

    @Test
    void theTableOfCodesIsTheFirmwares() {
        assertEquals(IntStream.range(0, ObisRegister.count()).mapToObj(ObisRegister::of)
                        .map(register -> register.code() + " " + register.id()).toList(),
                columns(chapter("### IEC 62056-21, mode C"), "| code |"));
    }

    @Test
    void theTableOfModbusIsTheFirmwares() {
        assertEquals(IntStream.range(0, ModbusRegister.words() / ModbusRegister.WORDS)
                        .map(index -> index * ModbusRegister.WORDS)
                        .mapToObj(address -> address + " " + ModbusRegister.at(address).id())
                        .toList(),
                columns(chapter("### Modbus RTU"), "| address |"));
    }

    @Test
    void theTimesAreTheFirmwares() {
        String text = String.join("\n", chapter("### IEC 62056-21, mode C"));
        for (int millis : new int[] {ModeCLink.CHARACTER_MILLIS, ModeCLink.OPTION_MILLIS,
            ModeCLink.ACKNOWLEDGE_MILLIS, ModeCLink.IDLE_MILLIS}) {
            assertTrue(text.contains(" " + "%,d ms".formatted(millis)), millis + " ms");
        }
        assertTrue(text.contains("more than " + ModeCLink.LONGEST_REQUEST + " characters"));
        assertTrue(text.contains("less than " + "%,d.".formatted(ModeCLink.LONGEST_ANSWER)));
        assertTrue(String.join("\n", chapter("### Modbus RTU"))
                .contains("silence of " + ModbusLink.SILENCE_MILLIS + " ms"));
    }

    /** Says what the host says, and writes down what both say. */
    @Test
    void theSessionIsTheOneThatIsPrinted() {
        List<String> printed = chapter("### IEC 62056-21, mode C").stream()
                .filter(line -> line.startsWith(HOST) || line.startsWith(METER)
                        || line.startsWith(" ".repeat(HOST.length())))
                .toList();
        LineBench meter = new LineBench(LinkSettings.MODE_C_WITHOUT_SPEED);
        List<String> said = new ArrayList<>();
        for (String line : printed) {
            if (line.startsWith(HOST)) {
                said.add(line);
                write(said, meter.ask(sent(line.substring(HOST.length()))));
            }
        }
        assertEquals(String.join("\n", printed), String.join("\n", said));
    }

    @Test
    void theModbusFramesAreThoseThatArePrinted() {
        List<String> frames = Pattern.compile("`(01 04 [0-9a-f ]{15,})`")
                .matcher(String.join("\n", chapter("### Modbus RTU"))).results()
                .map(match -> match.group(1)).toList();
        LineBench meter = new LineBench(
                new LinkSettings(LinkProtocol.MODBUS, 19_200, 19_200, true));
        for (char digit : LineBench.CREDIT.toCharArray()) {
            meter.board().keypad().move(digit - '0');
            meter.board().keypad().move(digit - '0' | Keypad.UP);
            meter.pass(10);
        }
        StringBuilder request = new StringBuilder();
        for (String value : frames.get(0).split(" ")) {
            request.append((char) Integer.parseInt(value, 16));
        }
        assertEquals(frames.get(1), meter.ask(request.toString()).chars()
                .mapToObj("%02x"::formatted).collect(Collectors.joining(" ")));
    }

    private static String sent(String printed) {
        return NAMED.matcher(printed)
                .replaceAll(named -> String.valueOf(CHARACTERS.get(named.group(1))));
    }

    private static void write(List<String> said, String answer) {
        String prefix = METER;
        for (String part : answer.split("(?<=\n)")) {
            if (!part.isEmpty()) {
                said.add(prefix + part.chars().mapToObj(LineSpecTest::printed)
                        .collect(Collectors.joining()));
                prefix = " ".repeat(METER.length());
            }
        }
    }

    private static String printed(int character) {
        return CHARACTERS.entrySet().stream()
                .filter(named -> named.getValue() == character)
                .map(named -> "<" + named.getKey() + ">")
                .findFirst().orElse(String.valueOf((char) character));
    }
}
