package org.tokenmeter.host.provisioning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tokenmeter.host.line.RefusedCallException;
import org.tokenmeter.host.line.SecureCall;
import org.tokenmeter.ledger.LifeCycle;
import org.tokenmeter.link.BaudRate;
import org.tokenmeter.link.EndReason;
import org.tokenmeter.link.HostLine;
import org.tokenmeter.meter.event.EventCode;
import org.tokenmeter.meter.provision.MessageBuffer;
import org.tokenmeter.pack.Pack;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.sts.cipher.DecoderKey;

/** A thief with the cable. */
class LineLockTest {
    private final ProvisioningBench bench = new ProvisioningBench();

    private EndReason tryWrongKey() {
        return assertThrows(RefusedCallException.class, () -> bench.call(new byte[32])).reason();
    }

    @Test
    void wrongLineKeysHaveTheCurveOfWrongTokens() {
        int free = Pack.DEFAULT.penalties().free();
        for (int i = 0; i < free; i++) {
            assertEquals(EndReason.REFUSED, tryWrongKey());
        }
        for (int failures = free + 1; failures < 16; failures++) {
            assertEquals(EndReason.REFUSED, tryWrongKey());
            assertEquals(EndReason.LOCKED, tryWrongKey());
            bench.meter.advance(Pack.DEFAULT.penalties().millis(failures));
        }
        assertTrue(bench.meter.board().now() > 4 * 3_600_000L);
    }

    @Test
    void theCustomerIsNotLockedOutByACable() throws Exception {
        bench.provision();
        for (int i = 0; i < 5; i++) {
            tryWrongKey();
        }
        assertTrue(bench.meter.holdsEvent(EventCode.LINE_LOCKED));
        assertEquals(0, bench.meter.read(RegisterId.LOCK_OUT_TIME));
        assertEquals(0, bench.meter.read(RegisterId.WRONG_TOKENS));
    }

    @Test
    void aPowerLossDoesNotShortenThePenalty() {
        for (int i = 0; i < 4; i++) {
            tryWrongKey();
        }
        bench.meter.powerOff();
        bench.meter.powerOn();
        assertEquals(EndReason.LOCKED, tryWrongKey());
        bench.meter.advance(10_000);
        assertEquals(EndReason.REFUSED, tryWrongKey());
    }

    @Test
    void theRightKeyForgivesTheWrongOnes() throws Exception {
        tryWrongKey();
        tryWrongKey();
        try (Conversation talk = new Conversation(bench::call, bench.first())) {
            talk.ask(Commands.identify());
        }
        assertEquals(0, bench.stored().line().failedHandshakes());
    }

    @Test
    void aMeterWithoutALineKeyTakesNoCommands() {
        ProvisioningBench other = new ProvisioningBench();
        other.meter.powerOff();
        other.meter.board().memory().restore(new byte[32 * 1024]);
        other.meter.powerOn();
        assertEquals(EndReason.NO_KEY, assertThrows(RefusedCallException.class,
                () -> other.call(new byte[32])).reason());
    }

    @Test
    void noKeyIsSeenOnTheLineOrInTheEventLog() throws Exception {
        Cable cable = recorded();
        bench.provision();
        byte[] memory = bench.meter.board().memory().image();
        byte[] events = Arrays.copyOfRange(memory, 0x5000, 0x7000);
        byte[] said = String.join("\n", bench.progress).getBytes(StandardCharsets.UTF_8);
        DecoderKey initial = bench.first().initialisationKey(bench.plan.pan(),
                bench.plan.algorithm());
        List<Secret> gone = Stream.concat(Secret.halves("first key", initial),
                Stream.of(Secret.ofHex("first line key", bench.firstHex))).toList();
        List<Secret> kept = Stream.concat(Secret.halves("final key", bench.finalKey()),
                Stream.of(Secret.ofHex("service key", bench.serviceHex))).toList();
        for (byte[] place : new byte[][] {cable.transcript(), events, said}) {
            assertEquals(List.of(), found(gone, place));
            assertEquals(List.of(), found(kept, place));
        }
        assertEquals(List.of("final key, first half as bytes", "service key as bytes"),
                found(kept, memory), "the search finds what is there");
        assertEquals(List.of(), found(gone, memory), "the meter forgot its first keys");
    }

    private Cable recorded() {
        Cable cable = new Cable(bench.line, Cable.Fault.PULLED, Integer.MAX_VALUE, () -> { });
        bench.line = cable;
        return cable;
    }

    private static List<String> found(List<Secret> secrets, byte[] place) {
        return secrets.stream().flatMap(secret -> secret.formsIn(place).stream()).toList();
    }

    /** Whoever recorded a technician says it all again, to a meter that is as blank as before. */
    @Test
    void aRecordedCallMakesNoMeter() throws Exception {
        HostLine line = bench.line;
        byte[] blank = bench.meter.board().memory().image();
        RecordedHost host = new RecordedHost(line);
        bench.line = host;
        bench.provision();
        assertEquals(LifeCycle.IN_SERVICE, bench.stored().lifeCycle());
        bench.meter.powerOff();
        bench.meter.board().memory().restore(blank);
        bench.meter.powerOn();
        for (byte[] message : host.sent) {
            line.send(message, message.length);
            bench.meter.advance(200);
        }
        assertEquals(LifeCycle.BLANK, bench.stored().lifeCycle());
        assertEquals(3, bench.stored().line().failedHandshakes(),
                "the handshakes of its three calls");
    }

    /** A line that keeps each message of the host. */
    private static final class RecordedHost implements HostLine {
        private final HostLine line;
        private final List<byte[]> sent = new ArrayList<>();

        RecordedHost(HostLine line) {
            this.line = line;
        }

        @Override
        public void send(byte[] source, int length) {
            sent.add(Arrays.copyOf(source, length));
            line.send(source, length);
        }

        @Override
        public int receive(int longestMillis) {
            return line.receive(longestMillis);
        }

        @Override
        public void configure(int baud, int format) {
            line.configure(baud, format);
        }
    }

    @Test
    void aKeyLoadAt9600BaudTakesAtMostThreeSeconds() throws Exception {
        bench.line = new SlowLine(bench.line, bench.meter);
        long begin = bench.meter.board().now();
        try (SecureCall call = bench.call(HexFormat.of().parseHex(bench.firstHex))) {
            int handshake = call.handshakeBytes();
            call.ask(message(Commands.loadIdentity(bench.plan)));
            call.ask(message(Commands.loadKey(bench.plan, bench.finalKey(), 0)));
            long millis = bench.meter.board().now() - begin;
            System.out.println("key load at 9,600 baud: " + millis + " ms, handshake " + handshake
                    + " bytes");
            assertTrue(millis <= 3_000, millis + " ms");
            assertTrue(handshake <= 450, handshake + " bytes");
        }
    }

    @Test
    void aWholeProvisioningFrom300BaudTakesItsTime() throws Exception {
        bench.line = new SlowLine(bench.line, bench.meter);
        long begin = bench.meter.board().now();
        SecureCall.open(bench.line, bench.meter.board()::now, "", BaudRate.SLOWEST,
                HexFormat.of().parseHex(bench.firstHex)).close();
        long call = bench.meter.board().now() - begin;
        bench.provision();
        System.out.println("sign-on at 300 baud and handshake at 9,600: " + call
                + " ms; a whole provisioning: " + (bench.meter.board().now() - begin - call)
                + " ms");
        assertTrue(call <= 3_000, call + " ms");
    }

    private static MessageBuffer message(
            Consumer<MessageBuffer> command) {
        MessageBuffer message = new MessageBuffer();
        command.accept(message);
        return message;
    }
}
