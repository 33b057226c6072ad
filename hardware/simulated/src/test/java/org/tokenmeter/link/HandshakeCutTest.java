package org.tokenmeter.link;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.tokenmeter.hal.SecureChannel;
import org.tokenmeter.ledger.RawRecord;
import org.tokenmeter.meter.acceptance.TokenResult;
import org.tokenmeter.meter.provision.CommandResult;
import org.tokenmeter.pack.Pack;
import org.tokenmeter.register.RegisterId;

/**
 * The power fails at every byte that is written when handshakes fail, when their penalty ends, and
 * when a host has the key: whoever tries keys gains nothing by it, and the customer loses nothing.
 */
class HandshakeCutTest {
    private static final int FREE = Pack.DEFAULT.penalties().free();
    /** The count beyond which the penalty grows no more. */
    private static final int LONGEST = 13;
    private static final int COUNT_AT = 50;
    private static final int PENDING_AT = 51;
    private static final int[] MASKS = {0x00, 0xFF, 0x55, 0xA6};
    private static final byte[] SERVICE_KEY = "thirty-two bytes of a line's key".getBytes(US_ASCII);
    private static final byte[] TOKEN = digits(LineBench.CREDIT);

    private final PlainMeter meter = new PlainMeter();
    private byte[] image;
    private byte[] state;
    private byte[] before;
    private byte[] after;

    /** A meter in service with so many handshakes failed, the penalty of the last one served. */
    private void fail(int failures) {
        byte[] id = new byte[16];
        for (byte[] command : List.of(PlainCommand.loadIdentity(next(id)),
                PlainCommand.loadKey(next(id), 7, 2),
                PlainCommand.enterService(next(id), SERVICE_KEY))) {
            assertEquals(List.of(CommandResult.DONE), meter.ask(command));
        }
        restart(new RefusingChannel());
        for (int i = 1; i <= failures; i++) {
            callInVain();
            meter.sim().advance(Pack.DEFAULT.penalties().millis(i));
        }
    }

    private static byte[] next(byte[] id) {
        id[0]++;
        return id.clone();
    }

    private void restart(SecureChannel channel) {
        meter.sim().powerOff();
        meter.sim().board().setChannel(channel);
        meter.sim().powerOn();
    }

    private EndReason callInVain() {
        assertEquals(List.of(), meter.ask(PlainCommand.identify()));
        return meter.lastReason();
    }

    private byte[] line() {
        byte[] now = meter.memory().image();
        byte[] payload = RawRecord.LINE.read(now);
        assertTrue(RawRecord.LINE.isStoredTwice(now, payload));
        return payload;
    }

    /**
     * Cuts a deed at every byte that it writes; answers how many cuts there were.
     *
     * @param deed answers whether a host heard that it is refused
     */
    private int sweep(SecureChannel channel, BooleanSupplier deed) {
        meter.sim().powerOff();
        image = meter.memory().image();
        state = RawRecord.STATE_0.read(image);
        begin(channel);
        before = line();
        long writtenBefore = meter.memory().written();
        deed.getAsBoolean();
        int bytes = (int) (meter.memory().written() - writtenBefore);
        after = line();
        assertFalse(Arrays.equals(before, after));
        for (int cut = 0; cut <= bytes; cut++) {
            for (int mask : MASKS) {
                begin(channel);
                meter.memory().cutAfter(cut, mask);
                boolean isTold = deed.getAsBoolean();
                assertEquals(cut < bytes, !meter.sim().isPowered());
                look(isTold || cut == bytes, "cut behind byte %d of %d, mask %02X"
                        .formatted(cut, bytes, mask));
            }
        }
        return (bytes + 1) * MASKS.length;
    }

    private void begin(SecureChannel channel) {
        meter.sim().powerOff();
        meter.memory().restore(image);
        restart(channel);
    }

    /** Old or new; a host that was told finds it so; the customer's token is taken. */
    private void look(boolean mustBeNew, String where) {
        restart(new RefusingChannel());
        byte[] found = line();
        if (mustBeNew || !Arrays.equals(before, found)) {
            assertArrayEquals(after, found, where);
        }
        assertArrayEquals(state, RawRecord.STATE_0.read(meter.memory().image()), where);
        assertEquals(found[PENDING_AT] == 0 ? EndReason.REFUSED : EndReason.LOCKED, callInVain(),
                where);
        if (found[PENDING_AT] != 0) {
            meter.sim().advance(Pack.DEFAULT.penalties().millis(found[COUNT_AT]) - 1_000);
            assertEquals(EndReason.LOCKED, callInVain(), where);
        }
        assertEquals(0, meter.sim().read(RegisterId.WRONG_TOKENS), where);
        meter.sim().send(TOKEN);
        assertEquals(TokenResult.ACCEPT.number(), meter.sim().lastResult(), where);
    }

    private static byte[] digits(String token) {
        byte[] digits = new byte[token.length()];
        for (int i = 0; i < digits.length; i++) {
            digits[i] = (byte) (token.charAt(i) - '0');
        }
        return digits;
    }

    @Test
    void aHandshakeThatFailsIsCountedBeforeItsHostHearsOfIt() {
        int cuts = 0;
        for (int failures : new int[] {0, FREE - 1, FREE, FREE + 1, LONGEST}) {
            HandshakeCutTest fresh = new HandshakeCutTest();
            fresh.fail(failures);
            cuts += fresh.sweep(new RefusingChannel(),
                    () -> fresh.callInVain() == EndReason.REFUSED);
            assertEquals(failures + 1, fresh.after[COUNT_AT]);
            assertEquals(failures < FREE ? 0 : 1, fresh.after[PENDING_AT]);
        }
        System.out.println("failed handshakes: " + cuts + " power cuts");
        assertTrue(cuts >= 5 * 199 * MASKS.length);
    }

    @Test
    void aPenaltyWhoseEndIsCutBeginsAgain() {
        fail(FREE);
        callInVain();
        sweep(new RefusingChannel(), () -> {
            meter.sim().advance(Pack.DEFAULT.penalties().millis(FREE + 1));
            return false;
        });
        assertEquals(FREE + 1, after[COUNT_AT]);
        assertEquals(0, after[PENDING_AT]);
    }

    @Test
    void aHostWithTheKeyEndsTheCountOrDoesNot() {
        fail(FREE + 2);
        sweep(new PlainChannel(), () -> meter.ask(PlainCommand.identify()).isEmpty()
                && meter.lastReason() == EndReason.REFUSED);
        assertNotEquals(0, before[COUNT_AT]);
        assertEquals(0, after[COUNT_AT]);
    }
}
