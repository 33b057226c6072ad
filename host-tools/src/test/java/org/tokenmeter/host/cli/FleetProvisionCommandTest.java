package org.tokenmeter.host.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tokenmeter.host.line.ServedMeter;
import org.tokenmeter.ledger.LifeCycle;
import org.tokenmeter.line.LineException;

/** A bench of meters that listen on network ports, each with its own line key. */
class FleetProvisionCommandTest {
    private static final String FIRST = "600727000000000009";
    private static final String SECOND = "600727000000000181";
    private static final String THIRD = "600727000000000264";
    private static final String FOURTH = "600727000000000348";
    private static final String DEAD_PORT = "tcp:127.0.0.1:1";

    @TempDir
    private Path path;
    private FleetFolder folder;
    private final List<ServedMeter> meters = new ArrayList<>();

    @BeforeEach
    void prepare() {
        folder = FleetFolder.in(path);
    }

    @AfterEach
    void switchOff() {
        meters.forEach(ServedMeter::close);
    }

    private ServedMeter blank(String line, int key) throws LineException {
        ServedMeter meter = ServedMeter.blank(line, lineKey(key));
        meters.add(meter);
        return meter;
    }

    private ServedMeter blank(int key) throws LineException {
        return blank("tcp:127.0.0.1:0", key);
    }

    private static String lineKey(int number) {
        return "%02x".formatted(number).repeat(32);
    }

    @Test
    void oneMeterThatFailsStopsNoOther() throws Exception {
        ServedMeter good = blank(1);
        ServedMeter other = blank(2);
        ServedMeter locked = blank(3);
        Sts run = folder.provision(List.of(
                folder.row(FIRST, good.address(), lineKey(1)),
                folder.row(SECOND, DEAD_PORT, lineKey(9)),
                folder.row(THIRD, locked.address(), lineKey(9)),
                folder.row(FOURTH, other.address(), lineKey(2))), "--json");
        assertEquals(ExitCode.REFUSED, run.exit(), run.err());
        assertTrue(run.out().startsWith("{\"rows\":\"4\",\"provisioned\":\"2\","
                + "\"provisioned_before\":\"0\",\"failed\":\"2\",\"open\":\"0\","), run.out());
        assertEquals("provisioned 907f82", folder.results().get(FIRST));
        assertTrue(folder.results().get(SECOND).startsWith("failed can not connect"),
                folder.results()::toString);
        assertEquals("failed this is not the line key of the meter", folder.results().get(THIRD));
        assertTrue(folder.results().get(FOURTH).startsWith("provisioned "));
        good.close();
        assertEquals(LifeCycle.IN_SERVICE, good.stored().lifeCycle());
        locked.close();
        assertEquals(LifeCycle.BLANK, locked.stored().lifeCycle());
        assertEquals(List.of(), secretsIn(run.out() + run.err()
                + folder.read("bench.results.csv")));
    }

    private List<String> secretsIn(String text) {
        return List.of(lineKey(1), lineKey(2), lineKey(9),
                folder.read("vending.key").strip(),
                folder.read(FIRST + ".service").strip()).stream()
                .filter(text::contains).toList();
    }

    @Test
    void aSecondRunLeavesOutWhatIsDoneAndMendsTheRest() throws Exception {
        ServedMeter good = blank(1);
        List<String> rows = new ArrayList<>(List.of(
                folder.row(FIRST, good.address(), lineKey(1)),
                folder.row(SECOND, DEAD_PORT, lineKey(2))));
        assertEquals(ExitCode.REFUSED, folder.provision(rows).exit());
        good.close();
        rows.set(1, folder.row(SECOND, blank(2).address(), lineKey(2)));
        Sts again = folder.provision(rows);
        assertEquals(ExitCode.DONE, again.exit(), again.err());
        assertTrue(again.out().startsWith("rows: 2\nprovisioned: 1\nprovisioned_before: 1\n"
                + "failed: 0\nopen: 0\n"), again.out());
        assertEquals(2, folder.results().size(), "one line for each meter");
    }

    @Test
    void whatAnEarlierRunBroughtIntoServiceWithoutSayingSoIsFoundAndVerified() throws Exception {
        ServedMeter meter = blank(1);
        List<String> rows = List.of(folder.row(FIRST, meter.address(), lineKey(1)));
        assertEquals(ExitCode.DONE, folder.provision(rows).exit());
        Files.delete(path.resolve("bench.results.csv"));
        assertEquals(ExitCode.DONE, folder.provision(rows).exit());
        assertEquals("provisioned 907f82", folder.results().get(FIRST));
    }

    @Test
    void aMeterThatIsInServiceOfOthersIsLeftAlone() throws Exception {
        ServedMeter meter = blank(1);
        assertEquals(ExitCode.DONE, folder.provision(
                List.of(folder.row(FIRST, meter.address(), lineKey(1)))).exit());
        Files.delete(path.resolve("bench.results.csv"));
        Files.delete(folder.serviceKey(FIRST));
        Sts run = folder.provision(List.of(folder.row(FIRST, meter.address(), lineKey(1))));
        assertEquals(ExitCode.REFUSED, run.exit());
        assertEquals("failed this is not the line key of the meter", folder.results().get(FIRST));
    }

    @Test
    void theNextMeterOfAPortIsCalledOnceTheOneBeforeIsGone() throws Exception {
        ServedMeter one = blank(1);
        StringWriter out = new StringWriter();
        PrintWriter err = new PrintWriter(new StringWriter()) {
            @Override
            public void println(String line) {
                if (line.endsWith(SECOND + " is next: connect it there now")) {
                    exchange(one);
                }
            }
        };
        int exit = Main.run(new Streams(InputStream.nullInputStream(), new PrintWriter(out), err),
                folder.words(FleetFolder.HEADER + "\n" + String.join("\n",
                        folder.row(FIRST, one.address(), lineKey(1)),
                        folder.row(SECOND, one.address(), lineKey(2))))
                        .toArray(String[]::new));
        assertEquals(ExitCode.DONE, exit);
        assertTrue(out.toString().startsWith("rows: 2\nprovisioned: 2\n"), out::toString);
        assertEquals(0, one.stored().line().failedHandshakes(), "nobody tried the other's key");
    }

    /** What a technician does who is told that the next meter is due. */
    private void exchange(ServedMeter one) {
        try {
            one.close();
            blank(one.address(), 2);
        } catch (LineException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aRowWhoseMeterDoesNotComeFailsAndSoDoThoseBehindIt() throws Exception {
        ServedMeter one = blank(1);
        Sts run = folder.provision(List.of(
                folder.row(FIRST, one.address(), lineKey(1)),
                folder.row(SECOND, one.address(), lineKey(2)),
                folder.row(THIRD, one.address(), lineKey(3))), "--wait", "0");
        assertEquals(ExitCode.REFUSED, run.exit());
        assertEquals("failed no other meter came to its port within 0 s",
                folder.results().get(THIRD));
        assertTrue(run.out().contains("provisioned: 1\nprovisioned_before: 0\nfailed: 2\n"));
    }

    @Test
    void aDryRunFindsTheFaultsCallsNobodyAndWritesNothing() {
        String good = folder.row(FIRST, DEAD_PORT, lineKey(1));
        String open = folder.row(SECOND, DEAD_PORT, lineKey(2));
        folder.write(SECOND + ".first", lineKey(2), "rw-r--r--");
        Sts run = folder.provision(List.of(good, open,
                folder.row(THIRD, DEAD_PORT, "5a5a"),
                folder.row(FOURTH, DEAD_PORT, lineKey(4)).replace("201457", "20145")),
                "--dry-run");
        assertEquals(ExitCode.REFUSED, run.exit());
        assertTrue(run.out().startsWith("rows: 4\ngood: 1\nwrong: 3\n"), run.out());
        assertTrue(run.err().contains(SECOND + " row 2 is wrong: others than its owner may use"),
                run.err());
        assertTrue(run.err().contains("row 3 is wrong: the line key in "), run.err());
        assertFalse(run.err().contains("5a5a"), run.err());
        assertTrue(run.err().contains("row 4 is wrong: sgc: "), run.err());
        assertFalse(Files.exists(path.resolve("bench.results.csv")));
        assertFalse(Files.exists(folder.serviceKey(FIRST)));
    }

    @Test
    void aTableThatCanNotBeMeantIsRefusedAsAWhole() {
        String row = folder.row(FIRST, DEAD_PORT, lineKey(1));
        for (String[] bad : new String[][] {
            {"meter,port,line_key_file,colour\n", "has an unknown column: number 4"},
            {"meter,port\n", "lacks the column line_key_file"},
            {"", "is empty"},
            {FleetFolder.HEADER + "\n" + row + "\n" + row + "\n",
                "has the meter of row 1 again in row 2"},
            {FleetFolder.HEADER + "\n" + row + "\n" + folder.row(SECOND, DEAD_PORT, lineKey(2))
                    .replace(SECOND + ".service", FIRST + ".service") + "\n",
                "has the service key file of row 1 again in row 2"}}) {
            Sts run = folder.run(bad[0]);
            assertEquals(ExitCode.BAD_INPUT, run.exit(), run.err());
            assertTrue(run.err().contains(bad[1]), run.err());
            assertFalse(Files.exists(path.resolve("bench.results.csv")));
        }
    }

    @Test
    void aFileWithSomethingElseIsNotTakenForResults() {
        folder.write("bench.results.csv", "a,b\n1,2\n", "rw-r--r--");
        Sts run = folder.provision(List.of(folder.row(FIRST, DEAD_PORT, lineKey(1))));
        assertEquals(ExitCode.REFUSED, run.exit());
        assertEquals("a,b\n1,2\n", folder.read("bench.results.csv"));
        Sts over = folder.provision(List.of(folder.row(FIRST, DEAD_PORT, lineKey(1))),
                path.resolve("bench.csv").toString());
        assertEquals(ExitCode.REFUSED, over.exit());
        assertTrue(folder.read("bench.csv").startsWith(FleetFolder.HEADER));
    }

    @Test
    void anotherKeyForAMeterThatHasOneIsNotTakenForDone() throws Exception {
        ServedMeter meter = blank(1);
        String row = folder.row(FIRST, meter.address(), lineKey(1));
        assertEquals(ExitCode.DONE, folder.provision(List.of(row)).exit());
        assertEquals(ExitCode.REFUSED,
                folder.provision(List.of(row.replace("201457", "201458"))).exit());
    }

    @Test
    void aMeterOfTheRegistryIsMadeFromItAndWrittenDownInTheAuditTrail() throws Exception {
        DeskFolder desk = DeskFolder.in(path.resolve("desk"));
        assertEquals(0, desk.run("meters add " + FIRST + " --sgc 201457 --ea 07").exit());
        ServedMeter meter = blank(1);
        folder.secret("first.key", lineKey(1));
        folder.write("bench.csv", "port,meter,line_key_file,service_key_file\n"
                + meter.address() + "," + FIRST + "," + path.resolve("first.key") + ","
                + folder.serviceKey(FIRST) + "\n" + DEAD_PORT + "," + SECOND + ","
                + path.resolve("first.key") + ",\n", "rw-r--r--");
        Sts run = desk.unlocked("fleet-provision " + path.resolve("bench.csv")
                + " --fixed-baud 9600");
        assertEquals(ExitCode.REFUSED, run.exit(), run.err());
        assertEquals("provisioned 907f82", folder.results().get(FIRST));
        assertTrue(folder.results().get(SECOND).startsWith("failed meter "),
                folder.results()::toString);
        assertTrue(desk.run("audit verify").out().contains("lines: 2\n"));
    }
}
