package org.tokenmeter.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.tokenmeter.hal.SerialLine;

class FrameLinkTest {
    private static final int PIECES = 6;
    /** With one byte of so many disturbed, every session comes through. */
    private static final int QUIET = 4_096;

    private final FrameWire toMeter = new FrameWire();
    private final FrameWire toHost = new FrameWire();
    private final List<byte[]> atMeter = new ArrayList<>();
    private final List<byte[]> atHost = new ArrayList<>();
    private FrameLink host = new FrameLink();
    private FrameLink meter = new FrameLink();
    private long now;

    private void open() {
        meter.listen(now);
        host.call(now);
    }

    /** Lets both ends send what they have, until nothing moves or one of them gives up. */
    private void run(int pieces) {
        open();
        long end = now + 10 * FrameLink.IDLE_MILLIS;
        int fromHost = 0;
        int fromMeter = 0;
        while (now < end && !host.isOver() && !meter.isOver()
                && (atMeter.size() < pieces || atHost.size() < pieces)) {
            if (meter.takeGreeting()) {
                // Whoever begins twice begins anew: what was on its way belongs to nobody.
                fromMeter = 0;
                atMeter.clear();
            }
            if (host.canSend() && fromHost < pieces) {
                send(host, fromHost++);
            }
            if (meter.canSend() && fromMeter < pieces) {
                send(meter, fromMeter++);
            }
            step();
        }
    }

    private static void send(FrameLink end, int number) {
        byte[] piece = piece(number);
        end.send(piece, piece.length);
    }

    /** Pieces of many lengths, with zeros and long runs without one. */
    private static byte[] piece(int number) {
        byte[] piece = new byte[1 + number * 97 % FrameLink.PAYLOAD];
        Arrays.fill(piece, (byte) (number % 2 == 0 ? 0xFF : 0));
        piece[0] = (byte) number;
        return piece;
    }

    private void step() {
        long next = Math.min(host.tick(toMeter, now), meter.tick(toHost, now));
        toMeter.deliver(meter, now);
        toHost.deliver(host, now);
        take(meter, atMeter);
        take(host, atHost);
        boolean quiet = toMeter.isEmpty() && toHost.isEmpty();
        now = quiet ? Math.max(now + 1, Math.min(next, now + 100)) : now + 1;
    }

    private static void take(FrameLink end, List<byte[]> arrived) {
        byte[] piece = new byte[FrameLink.PAYLOAD];
        int length = end.receive(piece);
        if (length > 0) {
            arrived.add(Arrays.copyOf(piece, length));
        }
    }

    /** What arrived is what was sent, each piece once and in order, from the first on. */
    private static void assertIsPrefix(List<byte[]> arrived, String where) {
        for (int i = 0; i < arrived.size(); i++) {
            assertArrayEquals(piece(i), arrived.get(i), where);
        }
    }

    @Test
    void piecesOfEveryLengthArriveAsTheyWereSent() {
        open();
        SplittableRandom random = new SplittableRandom(1);
        for (int length = 1; length <= FrameLink.PAYLOAD; length++) {
            byte[] piece = new byte[length];
            random.nextBytes(piece);
            if (length % 3 == 0) {
                Arrays.fill(piece, (byte) (length % 2));
            }
            while (!host.canSend()) {
                step();
            }
            host.send(piece, length);
            while (atMeter.size() < length) {
                step();
            }
            assertArrayEquals(piece, atMeter.get(length - 1));
        }
    }

    @Test
    void noiseNeverDoublesChangesOrReordersAPiece() {
        int complete = 0;
        for (int seed = 0; seed < 3_000; seed++) {
            FrameLinkTest fresh = new FrameLinkTest();
            SplittableRandom random = new SplittableRandom(seed);
            int oneIn = 1 << 4 + random.nextInt(10);
            fresh.toMeter.disturb(random, oneIn);
            fresh.toHost.disturb(random, oneIn);
            fresh.run(PIECES);
            assertIsPrefix(fresh.atMeter, "seed " + seed);
            assertIsPrefix(fresh.atHost, "seed " + seed);
            boolean all = fresh.atMeter.size() == PIECES && fresh.atHost.size() == PIECES;
            assertTrue(all || fresh.host.isOver() || fresh.meter.isOver(), "seed " + seed);
            assertTrue(all || oneIn < QUIET, "seed " + seed + ", one byte of " + oneIn);
            complete += all ? 1 : 0;
        }
        System.out.println("frames: " + complete + " of 3000 noisy sessions complete");
    }

    @Test
    void aCableCutAtAnyByteLeavesAPrefixAndEndsBothEnds() {
        run(PIECES);
        int bytes = toMeter.carried() + toHost.carried();
        for (int cut = 0; cut < bytes; cut++) {
            FrameLinkTest fresh = new FrameLinkTest();
            fresh.toMeter.cutWith(fresh.toHost, cut);
            fresh.run(PIECES);
            assertIsPrefix(fresh.atMeter, "cut " + cut);
            assertIsPrefix(fresh.atHost, "cut " + cut);
            fresh.waitForSilence();
            assertTrue(fresh.host.isOver(), "cut " + cut);
            assertEquals(EndReason.SILENCE, fresh.host.reason());
            assertTrue(fresh.meter.isOver(), "cut " + cut);
        }
        System.out.println("frames: cut at each of " + bytes + " bytes");
    }

    private void waitForSilence() {
        long end = now + FrameLink.IDLE_MILLIS;
        while (now < end) {
            step();
        }
    }

    @Test
    void endsThatShareNoVersionNameTheMeters() {
        host = new FrameLink(2, 3);
        run(1);
        assertTrue(host.isOver());
        assertEquals(EndReason.VERSION, host.reason());
        assertEquals(FrameLink.OLDEST << 8 | FrameLink.NEWEST, host.argument());
    }

    @Test
    void anEndThatSaysGoodbyeIsHeard() {
        run(1);
        host.end(EndReason.DONE, 0);
        while (!meter.isOver()) {
            step();
        }
        assertEquals(EndReason.DONE, meter.reason());
    }

    @Test
    void dataWithoutASessionIsToldSo() {
        run(1);
        while (!host.canSend()) {
            step();
        }
        meter.listen(now);
        send(host, 1);
        while (!host.isOver()) {
            step();
        }
        assertEquals(EndReason.NO_SESSION, host.reason());
    }

    @Test
    void aPieceThatWasNotTakenYetKeepsTheNextOneWaiting() {
        open();
        while (!host.canSend()) {
            step();
        }
        send(host, 0);
        host.tick(toMeter, now);
        toMeter.deliver(meter, now);
        meter.tick(toHost, now);
        toHost.deliver(host, now);
        assertTrue(host.canSend());
        send(host, 1);
        host.tick(toMeter, now);
        toMeter.deliver(meter, now);
        meter.tick(toHost, now);
        toHost.deliver(host, now);
        assertFalse(host.canSend(), "BUSY is no ACK");
        take(meter, atMeter);
        while (!host.canSend()) {
            step();
        }
        assertIsPrefix(atMeter, "busy");
        assertEquals(2, atMeter.size());
    }

    @Test
    void whateverArrivesIsSurvivedAndNothingIsDelivered() {
        SplittableRandom random = new SplittableRandom(7);
        open();
        while (!host.canSend()) {
            step();
        }
        byte[] piece = new byte[FrameLink.PAYLOAD];
        for (int i = 0; i < 1_000_000; i++) {
            meter.take(random.nextInt(8) == 0 ? 0 : random.nextInt(256), now);
            if (i % 500 == 0) {
                meter.tick(toHost, now);
            }
            assertEquals(0, meter.receive(piece));
        }
    }

    @Test
    void aFrameThatIsTooLongIsDamagedAndTheNextOneIsRead() {
        FrameReader reader = new FrameReader();
        for (int i = 0; i < 5_000; i++) {
            assertEquals(FrameKind.NONE, reader.take(1 + i % 255));
        }
        assertEquals(FrameKind.DAMAGED, reader.take(0));
        FrameWriter writer = new FrameWriter(8);
        writer.begin(FrameKind.ACK, 77).end();
        List<FrameKind> kinds = new ArrayList<>();
        writer.flush(new FrameWire() {
            @Override
            public int write(byte[] source, int offset, int length) {
                for (int i = offset; i < offset + length; i++) {
                    kinds.add(reader.take(source[i] & 0xFF));
                }
                return length;
            }
        });
        assertEquals(FrameKind.ACK, kinds.get(kinds.size() - 1));
        assertEquals(77, reader.number());
        assertEquals(SerialLine.NO_BYTE, new FrameWire().read());
    }
}
