package org.tokenmeter.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tokenmeter.hal.SerialLine;
import org.tokenmeter.link.ModeCHost.Awaited;
import org.tokenmeter.register.RegisterId;

/** The host's end, against the meter's own and against what no meter should send. */
class ModeCHostTest {
    private static final byte[] TOKEN = digits(LineBench.CREDIT);

    private final Wire wire = new Wire(new LineBench(LinkSettings.MODE_C));
    private final ModeCHost host = new ModeCHost(wire, 300);

    /** The host's end of a bench's line, who may hear some bytes wrong. */
    private static final class Wire implements HostLine {
        private final LineBench meter;
        private final Queue<Integer> heard = new ArrayDeque<>();
        private int baud;
        /** Which bytes are heard wrong, counted from 1; 0 for every one. */
        private int wrong = -1;
        private int count;

        Wire(LineBench meter) {
            this.meter = meter;
        }

        @Override
        public void send(byte[] source, int length) {
            meter.send(new String(source, 0, length, StandardCharsets.ISO_8859_1));
        }

        @Override
        public int receive(int longestMillis) {
            long end = meter.now() + longestMillis;
            while (heard.isEmpty() && meter.now() < end) {
                meter.pass(10).chars().forEach(heard::add);
            }
            if (heard.isEmpty()) {
                return NO_BYTE;
            }
            count++;
            return wrong == 0 || count == wrong ? heard.remove() ^ 1 : heard.remove();
        }

        @Override
        public void configure(int newBaud, int format) {
            assertEquals(SerialLine.SEVEN_EVEN, format);
            baud = newBaud;
        }
    }

    private static byte[] digits(String token) {
        byte[] digits = new byte[token.length()];
        for (int i = 0; i < digits.length; i++) {
            digits[i] = (byte) (token.charAt(i) - '0');
        }
        return digits;
    }

    private String answer() {
        byte[] text = new byte[4_096];
        return new String(text, 0, host.copyAnswer(text), StandardCharsets.US_ASCII);
    }

    @Test
    void aReadOutIsReadAtTheSpeedThatTheMeterOffers() {
        assertEquals(HostResult.ANSWERED, host.readOut(LineBench.PAN));
        assertTrue(answer().contains("0-0:96.1.0(600727000000000009)"), this::answer);
        assertEquals(9_600, wire.baud);
    }

    @Test
    void tokensAreEnteredAndRegistersRead() {
        assertEquals(HostResult.ANSWERED, host.program(""));
        assertEquals(HostResult.ANSWERED, host.enterToken(TOKEN, TOKEN.length));
        assertTrue(host.isAcknowledged());
        assertEquals(HostResult.ANSWERED, host.read("0-0:19.10.0"));
        assertEquals("0-0:19.10.0(25.000*kWh)", answer());
        assertEquals(HostResult.ANSWERED, host.enterToken(TOKEN, TOKEN.length));
        assertFalse(host.isAcknowledged());
        assertEquals("(ERR 10 USED_ERROR)", answer());
        host.signOff();
        assertEquals(300, wire.baud);
        assertEquals(HostResult.ANSWERED, host.readOut(""));
    }

    /** Any of the identification and of the read-out, a point that becomes a slash among them. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 9, 16, 17, 18, 19, 20, 100, 300, 600})
    void anAnswerThatIsHeardWrongIsAskedForAgain(int wrong) {
        wire.wrong = wrong;
        assertEquals(HostResult.ANSWERED, host.readOut(""), () -> "" + host.awaited());
        assertTrue(answer().endsWith("!\r\n"), this::answer);
    }

    @Test
    void aTokenWhoseAnswerIsHeardWrongIsNotEnteredTwice() {
        host.program("");
        host.enterToken(TOKEN, TOKEN.length);
        wire.wrong = wire.count + 5;
        assertEquals(HostResult.ANSWERED, host.enterToken(TOKEN, TOKEN.length));
        assertEquals("(ERR 10 USED_ERROR)", answer());
        assertEquals(25_000_000, wire.meter.read(RegisterId.CREDIT));
    }

    @Test
    void aLineOnWhichEverythingIsHeardWrongIsDamagedOrSilent() {
        host.program("");
        wire.wrong = 0;
        assertFalse(host.read("0-0:19.10.0") == HostResult.ANSWERED);
        assertEquals(Awaited.REGISTER, host.awaited());
    }

    @Test
    void whoGetsNoAnswerKnowsWhatWasWaitedFor() {
        long before = wire.meter.now();
        assertEquals(HostResult.SILENT, host.readOut("600727000000000017"));
        assertEquals(Awaited.IDENTIFICATION, host.awaited());
        assertEquals(ModeCHost.ANSWER_MILLIS, wire.meter.now() - before);
        assertEquals(HostResult.SILENT, host.read("0-0:19.10.0"));
        assertEquals(Awaited.REGISTER, host.awaited());
    }

    @Test
    void anEndlessTalkerIsGivenUp() {
        int[] asked = {0};
        ModeCHost patient = new ModeCHost(new HostLine() {
            @Override
            public void send(byte[] source, int length) {
                asked[0]++;
            }

            @Override
            public int receive(int longestMillis) {
                return 'x';
            }

            @Override
            public void configure(int baud, int format) {
                assertEquals(300, baud);
            }
        }, 300);
        assertEquals(HostResult.DAMAGED, patient.readOut(""));
        assertEquals(1 + 3, asked[0]);
    }
}
