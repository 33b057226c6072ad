package org.tokenmeter.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenmeter.hal.Memory;
import org.tokenmeter.jvm.selftest.Fault;
import org.tokenmeter.jvm.selftest.FaultyBench;
import org.tokenmeter.jvm.selftest.TestBench;
import org.tokenmeter.jvm.selftest.Witness;
import org.tokenmeter.pack.Language;
import org.tokenmeter.pack.PackId;

class MeterCommandTest {
    private static final String KEY = "87f3ecbb2e46b48f";
    private static final String METER = "meter pan=600727000000000009 ea=07 key=" + KEY
            + " kt=2 sgc=201457 ti=01 krn=1 ken=255 bdt=14 made=2014-01-01T00:00\n";
    private static final String GOOD = METER + "token 70630503470028726114\n"
            + "expect result ACCEPT\nexpect credit 0.1\n";

    @TempDir
    private Path folder;

    /** A board that notes what it was asked to run, and may lack its device. */
    private static final class NotingBoard implements MeterBoard {
        private boolean unplugged;
        private Path memory;
        private String name = "desktop";
        private List<MissingThing> missing = List.of();
        private DryRun dryRun;
        private String ran = "";
        private Fault fault = Fault.NONE;
        private boolean hasMemoryDevice;

        @Override
        public String name() {
            return name;
        }

        @Override
        public List<MissingThing> missing() {
            return missing;
        }

        @Override
        public Optional<DryRun> dryRun() {
            return Optional.ofNullable(dryRun);
        }

        @Override
        public boolean hasMemoryDevice() {
            return hasMemoryDevice;
        }

        @Override
        public OpenBoard open(Path data, Consumer<String> says) throws IOException {
            FileMemory files = FileMemory.open(data);
            return new OpenBoard() {
                @Override
                public Memory memory() {
                    return files;
                }

                @Override
                public void run(MeterRun run) throws IOException {
                    NotingBoard.this.run(run.meter());
                }

                @Override
                public void close() throws IOException {
                    files.close();
                }
            };
        }

        @Override
        public TestBench bench(Witness witness, Optional<String> serialPort) {
            return new FaultyBench(fault);
        }

        private void run(StoredMeter meter) throws IOException {
            if (unplugged) {
                throw new IOException("the panel needs a terminal, and this is none");
            }
            if (memory != null) {
                FileMemory.open(memory).close();
            }
            ran += meter.description();
        }
    }

    private final NotingBoard board = new NotingBoard();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String input, String... arguments) {
        String[] withData = Stream.concat(Stream.of(arguments),
                Stream.of("--data", folder.resolve("memory").toString())).toArray(String[]::new);
        return MeterCommand.execute(board,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out, true), new PrintWriter(err, true), withData);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void aScenarioFromStandardInputThatHoldsEndsWithZero() {
        assertEquals(0, run(GOOD, "--run", "-"));
        assertEquals("2 passed, 0 failed\n", out.toString());
        assertEquals("", err.toString());
    }

    @Test
    void aFailedExpectationIsNamedAndEndsWithOne() throws IOException {
        String bad = file("bad.scenario", GOOD + "expect credit 5\n");
        assertEquals(1, run("", "--run", bad, file("good.scenario", GOOD)));
        assertEquals(bad + ":5: expected credit 5, was 0.1\n4 passed, 1 failed\n",
                out.toString());
    }

    @Test
    void aMalformedFileIsNotRunAndTheOthersAre() throws IOException {
        String broken = file("broken.scenario", GOOD + "expect credit 9\nfly\n");
        assertEquals(2, run("", "--run", file("good.scenario", GOOD), broken));
        assertEquals("2 passed, 0 failed\n", out.toString());
        assertEquals("meter: " + broken + ":6: unknown step 'fly'\n"
                + "hint: steps are meter clock press token send wait load consume pulses cover "
                + "jumper power memory expect\n",
                err.toString());
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreRead() {
        assertEquals(0, run("\uFEFF" + GOOD.replace("\n", "\r\n"), "--run", "-"));
    }

    @ParameterizedTest
    @CsvSource({
        "nothing.scenario, 3, 'there is no file'",
        "., 3, 'can not read'"})
    void aFileThatCanNotBeReadIsNamed(String name, int exitCode, String complaint) {
        String file = folder.resolve(name).toString();
        assertEquals(exitCode, run("", "--run", file));
        assertTrue(err.toString().startsWith("meter: " + complaint + " " + file), err.toString());
        assertTrue(err.toString().contains("\nhint: "), err.toString());
    }

    @Test
    void bytesThatAreNotTextAreRefused() throws IOException {
        Path file = Files.write(folder.resolve("x"), new byte[] {(byte) 0xC3, (byte) 0x28});
        assertEquals(2, run("", "--run", file.toString()));
        assertEquals("meter: " + file + " is not utf-8 text\nhint: save it as utf-8\n",
                err.toString());
    }

    @Test
    void theKeyOfABrokenMeterLineIsNotPrinted() {
        assertEquals(2, run(METER.replace(KEY, KEY + "zz"), "--run", "-"));
        assertFalse(err.toString().contains(KEY), err.toString());
    }

    @Test
    void theBoardRunsTheMeterOfAFile() throws IOException {
        assertEquals(0, run("", "--meter", file("my.meter", METER)));
        assertEquals("meter 00000000000   SGC 201457   TI 01   KRN 1   EA07", board.ran);
    }

    @Test
    void aFolderKeepsOneMeterAndNoOther() throws IOException {
        assertEquals(0, run("", "--meter", file("my.meter", METER)));
        assertEquals(0, run("", "--meter", file("same.meter", METER)));
        String other = METER.replace("600727000000000009", "600727111111111153");
        assertEquals(2, run("", "--meter", file("other.meter", other)));
        assertTrue(err.toString().startsWith("meter: the memory holds another meter\nhint: "),
                err.toString());
    }

    @Test
    void aMissingDeviceIsOneLineAndAHint() {
        board.unplugged = true;
        assertEquals(3, run(""));
        assertEquals("meter: the panel needs a terminal, and this is none\n"
                + "hint: scenarios need no device: ./meter --run FILE\n", err.toString());
    }

    @Test
    void aMemoryThatCanNotBeUsedIsOneLineAndItsOwnHint() throws IOException {
        board.memory = Path.of(file("memory", ""));
        assertEquals(3, run(""));
        assertEquals("meter: " + board.memory + " is not a folder\n"
                + "hint: give a folder for the meter's memory\n", err.toString());
    }

    @ParameterizedTest
    @CsvSource({"--fly", "extra", "--run", "--meter", "'--meter x --run y'",
        "--board", "'--board a --board b'", "'--dry-run --run y'"})
    void wrongUsageIsOneLineAndAHint(String arguments) {
        assertEquals(2, run("", arguments.split(" ")));
        assertTrue(err.toString().startsWith("meter: "), err.toString());
        assertEquals(2, err.toString().lines().count(), err.toString());
        assertTrue(err.toString().contains("\nhint: "), err.toString());
    }

    @ParameterizedTest
    @CsvSource({"--board desktop", "--board=desktop", "--debug"})
    void theBoardThatIsThereRuns(String arguments) {
        assertEquals(0, run("", arguments.split(" ")));
        assertFalse(board.ran.isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--board x | there is no board x | the boards are desktop and raspberry-pi",
        "--board=x --dry-run | there is no board x | the boards are desktop and raspberry-pi",
        "--board raspberry-pi | this program is for the board desktop "
            + "| ./meter --board raspberry-pi starts the other one",
        "--dry-run | --dry-run tells nothing about the board desktop "
            + "| add --board raspberry-pi, or leave --dry-run out",
        "--board desktop --run - | --board does not go with --run "
            + "| scenarios run on the simulated board; leave --board out",
        "--dry-run --seed 1 | --seed goes with --run only "
            + "| add --run FILE, or leave --seed out"})
    void aBoardThatIsNotThereIsRefused(String arguments, String complaint, String hint) {
        assertEquals(2, run(GOOD, arguments.split(" ")));
        assertEquals("meter: " + complaint + "\nhint: " + hint + "\n", err.toString());
        assertEquals("", board.ran + out);
    }

    @Test
    void everyThingThatABoardLacksIsOneLineAndItsCureBeforeAMemoryIsMade() {
        board.missing = List.of(new MissingThing("there is no bus", "turn it on"),
                new MissingThing("there is no chip", "wire one"));
        assertEquals(3, run(""));
        assertEquals("meter: there is no bus\nhint: turn it on\n"
                + "meter: there is no chip\nhint: wire one\n", err.toString());
        assertEquals("", board.ran + out);
        assertFalse(Files.exists(folder.resolve("memory")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--serial tcp:127.0.0.1:6205 | tcp:127.0.0.1:6205, IEC 62056-21 mode C, from 300 baud on",
        "--serial pty --fixed-baud | pty, IEC 62056-21 mode C, from 9600 baud on",
        "--serial pty --protocol modbus | pty, Modbus RTU, from 19200 baud on",
        "--serial /dev/ttyNone | /dev/ttyNone, IEC 62056-21 mode C, from 300 baud on; there is no "
            + "such port"})
    void aDryRunTellsWhichLineWouldBeTaken(String options, String told) {
        board.name = "raspberry-pi";
        board.dryRun = new DryRun(List.of("one"), true);
        assertEquals(told.endsWith("no such port") ? 3 : 0,
                run("", ("--board raspberry-pi --dry-run " + options).split(" ")));
        assertEquals("one\n\nline  " + told + "\n", out.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--headless | --headless goes with --serial only",
        "--serial tcp:x | tcp:x",
        "--serial pty --protocol x | there is no protocol x"})
    void aDryRunRefusesALineThatCanNotBe(String options, String problem) {
        board.name = "raspberry-pi";
        board.dryRun = new DryRun(List.of("one"), true);
        assertEquals(2, run("", ("--board raspberry-pi --dry-run " + options).split(" ")));
        assertEquals("", out.toString());
        assertTrue(err.toString().contains(problem), err.toString());
    }

    @ParameterizedTest
    @CsvSource({"true, 0", "false, 3"})
    void aDryRunIsToldAndNothingRuns(boolean ready, int exitCode) {
        board.name = "raspberry-pi";
        board.dryRun = new DryRun(List.of("one", "two"), ready);
        assertEquals(exitCode, run("", "--board", "raspberry-pi", "--dry-run"));
        assertEquals("one\ntwo\n", out.toString());
        assertEquals("", board.ran + err);
        assertFalse(Files.exists(folder.resolve("memory")));
    }

    @Test
    void theHelpFitsAnOrdinaryTerminal() {
        assertEquals(0, run("", "--help"));
        out.toString().lines().forEach(line -> assertTrue(line.length() <= 80, line));
        List.of("--run", "--junit", "--seed", "--transcript", "--board", "--dry-run").forEach(
                option -> assertTrue(out.toString().contains(option), option));
    }

    @Test
    void theHelpNamesEveryPackAndLanguage() {
        run("", "--help");
        String packs = Stream.of(PackId.values()).map(PackId::code)
                .collect(Collectors.joining("|", "pack=", "\n"));
        String languages = Stream.of(Language.values()).map(Language::code)
                .collect(Collectors.joining("|", "lang=", " "));
        assertTrue(out.toString().contains(packs), packs);
        assertTrue(out.toString().contains(languages), languages);
    }

    @Test
    void aStackTraceNeedsDebug() {
        board.unplugged = true;
        run("");
        assertFalse(err.toString().contains("\tat "), err.toString());
        run("", "--debug");
        assertTrue(err.toString().contains("\tat "), err.toString());
    }

    @Test
    void aSelfTestTellsWhatCameOfEachDevice() {
        assertEquals(0, run("", "--self-test"));
        assertEquals("""
                self-test of a board, whose devices are simulated
                lamps     pass
                display   pass
                buzzer    pass
                relay     pass
                keypad    pass
                memory    pass
                pulses    pass
                cover     pass
                jumper    pass
                serial    pass
                10 passed, 0 failed
                """, out.toString());
        assertEquals("", err.toString());
        assertEquals("", board.ran);
    }

    @Test
    void aSelfTestInJsonIsOneLine() {
        assertEquals(0, run("", "--self-test", "--json"));
        assertEquals(1, out.toString().lines().count());
        assertTrue(out.toString().startsWith("{\"version\":\"tokenmeter "), out.toString());
        assertTrue(out.toString().contains("\"passed\":10,\"failed\":0,"), out.toString());
    }

    @Test
    void aDeviceThatFailsEndsWithOne() {
        board.fault = Fault.BUZZER_MUTE;
        assertEquals(1, run("", "--self-test"));
        assertTrue(out.toString().contains("\nbuzzer    FAIL  not so: the buzzer sounds\n"),
                out.toString());
    }

    @Test
    void aSelfTestTakesAPortButNoProtocol() {
        assertEquals(2, run("", "--self-test", "--serial", "COM3", "--protocol", "modbus"));
        assertEquals("meter: --protocol does not go with --self-test\n"
                + "hint: leave it out; --serial names the port to test\n", err.toString());
    }

    @Test
    void aMemoryInFilesIsNotErased() {
        assertEquals(2, run("", "--erase-memory"));
        assertEquals("meter: --erase-memory is for a board whose memory is a device\n"
                + "hint: add --board raspberry-pi; in files, give a new folder with --data DIR\n",
                err.toString());
    }

    @Test
    void aMemoryThatIsADeviceIsErased() {
        board.hasMemoryDevice = true;
        assertEquals(0, run("", "--erase-memory"));
        assertEquals("the memory is blank already\n", out.toString());
        assertEquals("", board.ran);
    }

    @Test
    void jsonIsForTheSelfTestOnly() {
        assertEquals(2, run("", "--json"));
        assertEquals("meter: --json goes with --self-test only\n"
                + "hint: add --self-test, or leave --json out\n", err.toString());
    }
}
