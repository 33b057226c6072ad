package org.tokenmeter.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenmeter.hal.Memory;
import org.tokenmeter.jvm.selftest.TestBench;
import org.tokenmeter.jvm.selftest.Witness;
import org.tokenmeter.line.LineException;
import org.tokenmeter.line.Listener;
import org.tokenmeter.line.TcpAddress;
import org.tokenmeter.link.LinkProtocol;

/** The options of the serial line, as a board comes to know of them. */
class LineOptionsTest {
    private static final String ANYWHERE = "tcp:127.0.0.1:0";

    @TempDir
    private Path folder;

    private final List<MeterRun> runs = new ArrayList<>();
    private final StringWriter err = new StringWriter();

    /** Notes how it was to be run. */
    private final class NotingBoard implements MeterBoard {
        @Override
        public String name() {
            return "desktop";
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
                public void run(MeterRun run) {
                    runs.add(run);
                }

                @Override
                public void close() throws IOException {
                    files.close();
                }
            };
        }

        @Override
        public TestBench bench(Witness witness, Optional<String> serialPort)
                throws IOException {
            throw new IOException("nothing is to be tested");
        }
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--data", folder.resolve("m").toString()));
        all.addAll(Arrays.asList(arguments));
        return MeterCommand.execute(new NotingBoard(), new ByteArrayInputStream(new byte[0]),
                new PrintWriter(new StringWriter()), new PrintWriter(err, true),
                all.toArray(String[]::new));
    }

    @Test
    void withoutOptionsThereIsNoLineAndThereIsAPanel() {
        assertEquals(0, run());
        assertTrue(runs.get(0).line().address().isEmpty());
        assertFalse(runs.get(0).isHeadless());
    }

    @Test
    void aLineHasAnAddressThatAHostCanCall() {
        assertEquals(0, run("--serial", ANYWHERE, "--headless"));
        assertTrue(runs.get(0).line().address().orElseThrow()
                .matches("tcp:127\\.0\\.0\\.1:[1-9][0-9]*"));
        assertTrue(runs.get(0).isHeadless());
        assertEquals(LinkProtocol.MODE_C, runs.get(0).line().settings().protocol());
    }

    @Test
    void modbusIsAProtocolOfItsOwn() {
        assertEquals(0, run("--serial", ANYWHERE, "--protocol", "modbus"));
        assertEquals(LinkProtocol.MODBUS, runs.get(0).line().settings().protocol());
        assertEquals(0, run("--serial", ANYWHERE, "--protocol", "iec62056-21"));
        assertEquals(LinkProtocol.MODE_C, runs.get(1).line().settings().protocol());
    }

    @Test
    void aFixedSpeedNeedsNoNumber() {
        assertEquals(0, run("--serial", ANYWHERE, "--fixed-baud", "--headless"));
        assertEquals(0, run("--serial", ANYWHERE, "--fixed-baud=19200"));
        assertEquals(0, run("--serial", ANYWHERE, "--protocol=modbus", "--fixed-baud=115200"));
        assertEquals(3, runs.size());
    }

    @ParameterizedTest
    @CsvSource({
        "--headless, --headless goes with --serial only",
        "--protocol=modbus, --protocol goes with --serial only",
        "--fixed-baud, --fixed-baud goes with --serial only",
        "--serial=tcp:nowhere, this is no network address: tcp:nowhere",
        "--serial=, the serial line has no name",
    })
    void anOptionThatMakesNoSenseIsRefused(String option, String message) {
        int exit = run(option);
        assertTrue(err.toString().startsWith("meter: " + message + "\nhint: "), err.toString());
        assertEquals(2, exit);
        assertEquals(List.of(), runs);
    }

    @ParameterizedTest
    @CsvSource({
        "--protocol=dlms, there is no protocol dlms",
        "--fixed-baud=9601, --fixed-baud 9601 is no speed of mode C",
        "--fixed-baud=0, --fixed-baud 0 is no speed of mode C",
    })
    void aValueThatThereIsNotIsRefused(String option, String message) {
        assertEquals(2, run("--serial", ANYWHERE, option));
        assertTrue(err.toString().startsWith("meter: " + message + "\nhint: "), err.toString());
    }

    @Test
    void aSpeedThatNoLineHasIsRefusedForModbusToo() {
        assertEquals(2, run("--serial", ANYWHERE, "--protocol=modbus", "--fixed-baud=115201"));
        assertEquals("meter: --fixed-baud 115201 is no speed of a line\n"
                + "hint: give 300 to 115200\n", err.toString());
    }

    @ParameterizedTest
    @CsvSource({"--serial=pty, --serial", "--headless, --headless",
        "--protocol=modbus, --protocol", "--fixed-baud=300, --fixed-baud"})
    void scenariosBringALineOfTheirOwn(String option, String name) {
        assertEquals(2, run("--run", "-", option));
        assertEquals("meter: " + name + " does not go with --run\n"
                + "hint: scenarios bring a line of their own: the step send\n", err.toString());
    }

    @Test
    void aBusyPortIsADeviceThatCanNotBeUsed() throws LineException {
        try (Listener busy = new TcpAddress("127.0.0.1", 0).listen()) {
            assertEquals(3, run("--serial", busy.address()));
            assertTrue(err.toString().startsWith("meter: can not listen at " + busy.address()),
                    err.toString());
        }
    }

    @Test
    void aMissingPortIsSaidBeforeAMemoryIsMade() {
        assertEquals(3, run("--serial", "/dev/no-such-port"));
        assertEquals("meter: there is no serial port /dev/no-such-port\n"
                + "hint: plug it in; ./sts ports lists those that are there\n", err.toString());
        assertFalse(FileMemory.isIn(folder.resolve("m")));
    }
}
