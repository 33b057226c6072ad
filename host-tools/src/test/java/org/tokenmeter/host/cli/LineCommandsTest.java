package org.tokenmeter.host.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenmeter.host.line.ServedMeter;
import org.tokenmeter.line.LineException;
import org.tokenmeter.line.Listener;
import org.tokenmeter.line.TcpAddress;

/** {@code sts read}, {@code enter} and {@code ports}, against a meter that serves them. */
class LineCommandsTest {
    private static final String CREDIT = "0592 4728 2965 7460 5997";

    private ServedMeter meter;

    @BeforeEach
    void startMeter() throws LineException {
        meter = ServedMeter.onNetwork();
    }

    @AfterEach
    void stopMeter() {
        meter.close();
    }

    private Sts call(String verb, String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = verb;
        all[1] = "--port";
        all[2] = meter.address();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return Sts.run(all);
    }

    @Test
    void aReadOutIsATableOfNamesAndAmounts() {
        Sts read = call("read");
        assertEquals("", read.err());
        assertEquals(0, read.exit());
        assertTrue(read.out().startsWith("STS TOKENMETER, 20"), read.out());
        String number = "  meter number          600727000000000009   0-0:96.1.0\n";
        assertTrue(read.out().contains(number), read.out());
        String credit = "  credit                0.000 kWh            0-0:19.10.0\n";
        assertTrue(read.out().contains(credit), read.out());
    }

    @Test
    void aReadOutIsCsvForSpreadsheets() {
        Sts read = call("read", "--csv");
        assertEquals(32, read.rows().size());
        assertTrue(read.out().startsWith("time,code,name,value,unit\n"), read.out());
        assertEquals("kWh", read.rows().stream()
                .filter(row -> row.getField("name").equals("credit"))
                .findFirst().orElseThrow().getField("unit"));
    }

    @Test
    void aReadOutIsJsonForPrograms() {
        Sts read = call("read", "--json");
        assertTrue(read.out().contains("\"code\":\"0-0:129.12.0\",\"name\":\"supply group\","
                + "\"value\":\"201457\",\"unit\":\"\"}\n"), read.out());
    }

    @Test
    void aWatchEndsWhenNobodyReadsItAnyMore() {
        StringWriter text = new StringWriter();
        PrintWriter closing = new PrintWriter(new Writer() {
            @Override
            public void write(char[] source, int offset, int length) throws java.io.IOException {
                text.write(source, offset, length);
                if (text.toString().split("time,code", -1).length > 1
                        && text.toString().split("F.F,error", -1).length > 2) {
                    throw new java.io.IOException("closed");
                }
            }

            @Override
            public void flush() {
                text.flush();
            }

            @Override
            public void close() {
                text.flush();
            }
        });
        Streams streams = new Streams(new ByteArrayInputStream(new byte[0]), closing,
                new PrintWriter(new StringWriter()));
        Main.run(streams, "read", "--port", meter.address(), "--watch", "1", "--csv");
        assertEquals(2, text.toString().split("F.F,error", -1).length - 1);
        assertEquals(1, text.toString().split("time,code", -1).length - 1);
    }

    @Test
    void anEnteredTokenIsAcceptedOnceAndThenUsed() {
        assertEquals(new Sts(0, CREDIT + ": ACCEPT\ncredit: 25.000 kWh\n", ""),
                call("enter", CREDIT));
        assertEquals(new Sts(1, CREDIT + ": USED_ERROR\ncredit: 25.000 kWh\n", ""),
                call("enter", CREDIT));
    }

    @Test
    void theFirstRefusedTokenIsTheLastOneSent() {
        Sts entered = call("enter", "05924728296574605997", CREDIT, "7171", "0478", "9343-0750",
                "6109");
        assertEquals(CREDIT + ": ACCEPT\n" + CREDIT + ": USED_ERROR\ncredit: 25.000 kWh\n",
                entered.out());
        assertEquals("not sent: 1 of 3\n", entered.err());
        assertEquals(1, entered.exit());
    }

    @Test
    void anEnteredTokenIsJsonForPrograms() {
        assertEquals("{\"token\":\"05924728296574605997\",\"result\":\"ACCEPT\",\"number\":1}\n",
                call("enter", "--json", CREDIT).out());
    }

    @Test
    void aMeterAnswersToItsOwnNumberAlone() {
        assertEquals(0, call("read", "--meter", "600727000000000009").exit());
        Sts another = call("read", "--meter", "600727000000000017");
        assertEquals("sts: waited 3 s on " + meter.address() + " for an answer to the request, "
                + "and nothing came\nhint: check the cable, the meter's number, and --fixed-baud "
                + "if the meter has it\n", another.err());
        assertEquals(3, another.exit());
    }

    @ParameterizedTest
    @CsvSource({
        "enter, 0592 4728, 'these are no tokens; allowed: 20 digits each, with blanks or dashes'",
        "enter, 0592 4728 2965 7460 599x, "
            + "'these are no tokens; allowed: 20 digits each, with blanks or dashes'",
        "read, --meter=12a, '--meter takes up to 18 digits'",
        "read, --fixed-baud=9601, '--fixed-baud 9601 is no speed of this protocol'",
        "read, --watch=0, '--watch takes 1 second or more'",
    })
    void wrongUsageIsSaidInALine(String verb, String argument, String problem) {
        Sts refused = call(verb, argument);
        assertTrue(refused.err().startsWith("sts: " + problem + "\nhint: "), refused.err());
        assertEquals(2, refused.exit());
    }

    @Test
    void anAddressThatIsNoneIsWrongUsage() {
        assertEquals(new Sts(2, "", "sts: this is no network address: tcp:nowhere\n"
                + "hint: write tcp:HOST:PORT, such as tcp:127.0.0.1:6205\n"),
                Sts.run("read", "--port", "tcp:nowhere"));
    }

    @Test
    void noMeterIsSaidWithTheCommandThatStartsOne() throws LineException {
        String nobody;
        try (Listener closed = new TcpAddress("127.0.0.1", 0).listen()) {
            nobody = closed.address();
        }
        Sts read = Sts.run("read", "--port", nobody);
        assertEquals(3, read.exit());
        assertTrue(read.err().endsWith("hint: start the meter with ./meter --serial " + nobody
                + "\n"), read.err());
    }

    @Test
    void portsAreListed() {
        Sts ports = Sts.run("ports");
        assertEquals(0, ports.exit());
        assertFalse(ports.out().isEmpty() && ports.err().isEmpty());
    }
}
