package org.tokenmeter.simulated.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.tokenmeter.hal.Memory;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.simulated.SimMemory;
import org.tokenmeter.simulated.SimMeter;
import org.tokenmeter.simulated.scenario.MeterIdentity;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.token.TokenClass;

/**
 * Cuts the power at every byte that one {@link CutCase} writes, switches it on again, and looks at
 * the whole meter: it must be what it was before or what it is after, and all that is entered
 * again must count once.
 */
final class CutSweep {
    // The memory map of firmware/SPEC.md: the payload of STATE, its second copy, what may change.
    private static final int STATE = 0x010A;
    private static final int STATE_BYTES = 435;
    private static final int SECOND_COPY = 0x4000;
    private static final int[][] WRITTEN = {{0x0100, 0x02C1}, {0x0500, 0x0527},
        {0x0700, 0x074E}, {0x1000, 0x1200}, {0x4100, 0x42C1}, {0x4500, 0x4527},
        {0x4700, 0x474E}, {0x5000, 0x7000}};
    /** The entry of a token among the last ones, which every token but a locked one writes. */
    static final int ENTRY = 32;
    /** PENALTY_PENDING and LOCK_OUT_COUNT, which numbers entered again may raise. */
    private static final int COUNTS = 33;
    private static final int COUNTS_END = 35;

    private static final int NO_CUT = Integer.MAX_VALUE;
    private static final int PENALTY_MILLIS = 3_600_000;

    private final CutCase cutCase;
    private final byte[] marker;
    private final SimMeter meter;
    private final SimMemory memory;
    private final ModelMeter start;
    private final byte[] image;
    private ModelMeter before;
    private ModelMeter after;
    private byte[] stateBefore;
    private byte[] stateAfter;
    private long bytes;
    private Verdict verdict;
    private boolean isAnswered;
    private int cuts;

    private CutSweep(CutCase cutCase) {
        this.cutCase = cutCase;
        MeterIdentity identity = Bench.identity(cutCase.key(), 2, cutCase.register());
        meter = new SimMeter(identity.newState(), identity.settings(), true);
        memory = meter.board().memory();
        start = new ModelMeter(identity, cutCase.key());
        marker = cutCase.key().token(TokenClass.RESERVED, 0, 0);
        for (byte[] token : cutCase.before()) {
            enter(start, token);
        }
        if (cutCase.token().isPresent()) {
            waitUntilUnlocked(start);
        }
        meter.powerOff();
        start.powerOff();
        image = memory.image();
    }

    /** Sweeps through a case and answers how many cuts there were. */
    static int of(CutCase cutCase) {
        CutSweep sweep = new CutSweep(cutCase);
        sweep.withoutCut();
        byte[] last = null;
        for (int cut = 0; cut <= sweep.bytes; cut++) {
            byte[] left = sweep.cut(cut, 0x00);
            if (last != null && !Arrays.equals(last, left)) {
                sweep.tear(cut - 1);
            }
            last = left;
        }
        return sweep.cuts;
    }

    /** Sweeps through one credit token. */
    static int ofCredit() {
        return of(CutCase.all(EncryptionAlgorithm.EA07).get(0));
    }

    /** Sees what is written when nothing goes wrong. */
    private void withoutCut() {
        begin();
        stateBefore = state();
        long writtenBefore = memory.written();
        deed(NO_CUT, 0);
        bytes = memory.written() - writtenBefore;
        stateAfter = state();
        assertEquals(bytes <= ENTRY, Arrays.equals(stateBefore, stateAfter));
    }

    /** How many bytes a case writes. */
    static long written(CutCase cutCase) {
        CutSweep sweep = new CutSweep(cutCase);
        sweep.withoutCut();
        return sweep.bytes;
    }

    /** A byte that changes is left in other mixes of its old and new bits, too. */
    private void tear(int cut) {
        int any = new SplittableRandom(cut).nextInt(1, 0xFF);
        for (int mask : new int[] {0xFF, 0x55, any}) {
            cut(cut, mask);
        }
    }

    private byte[] cut(int cut, int mask) {
        begin();
        deed(cut, mask);
        assertEquals(cut < bytes, !meter.isPowered(), () -> at(cut, mask));
        meter.powerOff();
        byte[] left = memory.image();
        before.powerOff();
        after.powerOff();
        meter.powerOn();
        boolean isNew = Arrays.equals(stateAfter, state());
        assertTrue(isNew || Arrays.equals(stateBefore, state()), () -> "mixed " + at(cut, mask));
        assertFalse(!isNew && (isAnswered || cut == bytes), () -> "lost " + at(cut, mask));
        ModelMeter found = isNew ? after : before;
        found.powerOn(meter.board().now());
        found.forgetAnswer(meter.lastResult());
        assertSame(found, cut, mask);
        again(found, cut, mask);
        cuts++;
        return left;
    }

    private void begin() {
        meter.powerOff();
        memory.restore(image);
        meter.powerOn();
        before = start.copy();
        before.powerOn(meter.board().now());
        cutCase.held().forEach(token -> enter(before, token));
        // An answer that the token itself never gets, so that its own can be seen.
        send(before, marker);
        after = before.copy();
    }

    private void deed(int cut, int mask) {
        int answerBefore = meter.lastResult();
        memory.cutAfter(cut, mask);
        if (cutCase.token().isPresent()) {
            byte[] token = cutCase.token().get();
            verdict = after.judge(token, meter.board().now());
            meter.send(token);
        } else {
            after.pass(meter.board().now() + PENALTY_MILLIS);
            meter.advance(PENALTY_MILLIS);
        }
        isAnswered = meter.lastResult() != answerBefore;
    }

    /** All of it is entered again, the last section of a set first: none of them is held. */
    private void again(ModelMeter found, int cut, int mask) {
        boolean wasAccepted = verdict == Verdict.ACCEPT;
        boolean wasStored = found == after;
        cutCase.token().ifPresent(token -> enter(found, token));
        if (wasAccepted && wasStored) {
            assertTrue(meter.lastResult() == Verdict.USED_ERROR.number()
                    || meter.lastResult() == Verdict.CRC_ERROR.number(), () -> at(cut, mask));
        }
        cutCase.held().forEach(token -> enter(found, token));
        assertSame(found, cut, mask);
        if (wasAccepted) {
            assertArrayEquals(withoutCounts(stateAfter), withoutCounts(state()),
                    () -> "not once " + at(cut, mask));
        }
    }

    private void enter(ModelMeter model, byte[] token) {
        waitUntilUnlocked(model);
        send(model, token);
    }

    private void waitUntilUnlocked(ModelMeter model) {
        meter.advance(meter.read(RegisterId.LOCK_OUT_TIME) * 1000);
        model.pass(meter.board().now());
    }

    private void send(ModelMeter model, byte[] token) {
        Verdict verdict = model.judge(token, meter.board().now());
        meter.send(token);
        assertEquals(verdict.number(), meter.lastResult(), cutCase::toString);
    }

    private void assertSame(ModelMeter model, int cut, int mask) {
        model.pass(meter.board().now());
        long[] registers = ModelMeter.WATCHED.stream()
                .mapToLong(id -> id == RegisterId.LAST_TOKEN_RESULT
                        ? meter.lastResult() : meter.read(id))
                .toArray();
        assertArrayEquals(model.registers(meter.board().now()), registers, () -> at(cut, mask));
        byte[] now = memory.image();
        assertArrayEquals(Arrays.copyOfRange(now, STATE, STATE + STATE_BYTES),
                Arrays.copyOfRange(now, SECOND_COPY + STATE, SECOND_COPY + STATE + STATE_BYTES),
                () -> "two copies " + at(cut, mask));
        int end = 0;
        for (int[] room : WRITTEN) {
            assertTrue(Arrays.equals(image, end, room[0], now, end, room[0]),
                    () -> "elsewhere " + at(cut, mask));
            end = room[1];
        }
        assertTrue(Arrays.equals(image, end, Memory.SIZE, now, end, Memory.SIZE));
    }

    private byte[] state() {
        byte[] state = new byte[STATE_BYTES];
        memory.read(STATE, state, 0, STATE_BYTES);
        return state;
    }

    private static byte[] withoutCounts(byte[] state) {
        byte[] rest = state.clone();
        Arrays.fill(rest, COUNTS, COUNTS_END, (byte) 0);
        return rest;
    }

    private String at(int cut, int mask) {
        return cutCase + ": cut behind byte %d of %d, mask %02X".formatted(cut, bytes, mask);
    }
}
