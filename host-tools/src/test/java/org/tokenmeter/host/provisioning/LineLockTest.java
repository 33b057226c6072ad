package org.tokenmeter.host.provisioning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.tokenmeter.host.line.RefusedCallException;
import org.tokenmeter.host.line.SecureCall;
import org.tokenmeter.link.EndReason;
import org.tokenmeter.meter.event.EventCode;
import org.tokenmeter.meter.provision.MessageBuffer;
import org.tokenmeter.pack.Pack;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.sts.cipher.DecoderKey;
import org.tokenmeter.sts.cipher.KeyExposure;

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
        Cable cable = new Cable(bench.line, Cable.Fault.PULLED, Integer.MAX_VALUE, () -> { });
        bench.line = cable;
        bench.provision();
        byte[] carried = cable.transcript();
        byte[] events = Arrays.copyOfRange(bench.meter.board().memory().image(), 0x5000, 0x7000);
        DecoderKey initial = bench.first().initialisationKey(bench.plan.pan(),
                bench.plan.algorithm());
        for (byte[] secret : new byte[][] {bytes(initial), bytes(bench.finalKey()),
            HexFormat.of().parseHex(bench.firstHex), HexFormat.of().parseHex(bench.serviceHex)}) {
            assertEquals(-1, find(carried, secret));
            assertEquals(-1, find(events, secret));
            String hex = HexFormat.of().formatHex(secret);
            assertTrue(bench.progress.stream().noneMatch(line -> line.contains(hex)));
        }
        byte[] memory = bench.meter.board().memory().image();
        assertTrue(find(memory, bytes(bench.finalKey())) > 0, "the search finds what is there");
        assertEquals(-1, find(memory, bytes(initial)), "the first key is overwritten");
        assertEquals(-1, find(memory, HexFormat.of().parseHex(bench.firstHex)));
    }

    private static byte[] bytes(DecoderKey key) {
        return HexFormat.of().parseHex("%016x".formatted(KeyExposure.first(key)));
    }

    private static int find(byte[] where, byte[] pattern) {
        for (int i = 0; i + pattern.length <= where.length; i++) {
            if (Arrays.equals(where, i, i + pattern.length, pattern, 0, pattern.length)) {
                return i;
            }
        }
        return -1;
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

    private static MessageBuffer message(
            Consumer<MessageBuffer> command) {
        MessageBuffer message = new MessageBuffer();
        command.accept(message);
        return message;
    }
}
