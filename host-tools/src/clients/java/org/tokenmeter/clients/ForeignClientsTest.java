package org.tokenmeter.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openmuc.j62056.Iec21Port;
import org.tokenmeter.host.line.DataSet;
import org.tokenmeter.host.line.MeterCall;
import org.tokenmeter.host.token.TokenText;
import org.tokenmeter.line.LineAddress;
import org.tokenmeter.line.LineException;
import org.tokenmeter.meter.acceptance.TokenResult;

/**
 * Clients that nobody here wrote read the meter, and find what is in its registers.
 *
 * <p>With {@code -Dclients.required=true} a client that is not installed is a failure, else it is
 * skipped and counted.
 */
class ForeignClientsTest {
    private static final Path SCRIPT = Path.of("..", ".ci", "clients");
    private static final String CREDIT = "05924728296574605997";
    private static final String WRONG = "05924728296574605998";
    /** It may change between two read-outs. */
    private static final String CLOCK = "0-0:1.0.0";

    @TempDir
    private Path data;

    @BeforeEach
    void giveTheMeterSomethingToTell() throws IOException {
        try (MeterProcess meter = new MeterProcess(data);
                MeterCall call = MeterCall.open(LineAddress.parse(meter.port()), 300)) {
            call.program("");
            assertEquals(TokenResult.ACCEPT, call.enter(TokenText.parse(CREDIT)));
            assertEquals(TokenResult.CRC_ERROR, call.enter(TokenText.parse(WRONG)));
        }
    }

    /** The registers, each as its value with its unit behind it. */
    private static Map<String, String> registers(MeterProcess meter) throws LineException {
        try (MeterCall call = MeterCall.open(LineAddress.parse(meter.port()), 300)) {
            return byCode(call.readOut(""));
        }
    }

    private static Map<String, String> byCode(List<DataSet> dataSets) {
        Map<String, String> registers = new TreeMap<>(dataSets.stream()
                .collect(Collectors.toMap(DataSet::code, set -> plain(set.value())
                        + " " + set.unit())));
        registers.remove(CLOCK);
        return registers;
    }

    /** A number without zeros that do not count. */
    private static String plain(String value) {
        return value.matches("-?[0-9]+\\.[0-9]+")
                ? new BigDecimal(value).stripTrailingZeros().toPlainString() : value;
    }

    @Test
    void j62056FindsEveryRegister() throws IOException {
        try (MeterProcess meter = new MeterProcess(data)) {
            Map<String, String> expected = registers(meter);
            assertEquals("25 kWh", expected.get("0-0:19.10.0"));
            Iec21Port port = new Iec21Port.Builder(meter.port()).setTimeout(10_000)
                    .setBaudRateChangeDelay(150).buildAndOpen();
            try {
                assertEquals(expected, byCode(port.read().getDataSets().stream()
                        .map(set -> new DataSet(set.getAddress(), set.getValue(), set.getUnit()))
                        .toList()));
            } finally {
                port.close();
            }
        }
    }

    @Test
    void smartmeterObisFindsEveryRegister() throws IOException {
        require(Files.isDirectory(SCRIPT.resolve("node_modules")) && isInstalled("node"),
                "smartmeter-obis: npm ci in .ci/clients installs it");
        try (MeterProcess meter = new MeterProcess(data)) {
            Map<String, String> expected = registers(meter);
            Map<String, String> found = new TreeMap<>();
            for (String line : output("node", SCRIPT.resolve("read.js").toString(),
                    meter.port())) {
                String[] parts = line.split(" ", -1);
                // It writes the letters of the short form as numbers.
                found.put(parts[0].replace("97.97", "F.F"), plain(parts[1]) + " " + parts[2]);
            }
            found.remove(CLOCK);
            assertEquals(expected, found);
        }
    }

    @Test
    void mbpollFindsCreditResultAndWrongTokens() throws IOException {
        require(isInstalled("mbpoll"), "mbpoll: apt-get install mbpoll");
        try (MeterProcess meter = new MeterProcess(data, "--protocol", "modbus")) {
            List<String> found = output("mbpoll", "-m", "rtu", "-a", "1", "-b", "19200",
                    "-P", "even", "-t", "3:int", "-B", "-r", "1", "-c", "13", "-1", meter.port());
            Map<String, String> values = found.stream().filter(line -> line.startsWith("["))
                    .map(line -> line.split(":\\s*"))
                    .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1].strip()));
            assertEquals(13, values.size(), found::toString);
            assertEquals("2500", values.get("[1]"), "credit in hundredths");
            assertEquals("0", values.get("[3]"), "total in hundredths");
            assertEquals("1", values.get("[21]"), "wrong tokens, which outlive a restart");
        }
    }

    private static void require(boolean there, String what) {
        if (Boolean.getBoolean("clients.required")) {
            assertTrue(there, what);
        }
        assumeTrue(there, "SKIPPED, not installed: " + what);
    }

    private static boolean isInstalled(String program) {
        return List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static List<String> output(String... command) throws IOException {
        Process process = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .redirectErrorStream(true).start();
        process.getOutputStream().close();
        List<String> lines = new String(process.getInputStream().readAllBytes(),
                StandardCharsets.UTF_8).lines().toList();
        try {
            assertEquals(0, process.waitFor(), lines::toString);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return lines;
    }
}
