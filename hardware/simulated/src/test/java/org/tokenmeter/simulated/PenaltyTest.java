package org.tokenmeter.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.tokenmeter.boot.TokenMeter;
import org.tokenmeter.ledger.Ledger;
import org.tokenmeter.ledger.MeterSettings;
import org.tokenmeter.ledger.MeterState;
import org.tokenmeter.link.LinkSettings;
import org.tokenmeter.meter.acceptance.TokenResult;
import org.tokenmeter.pack.Pack;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.sts.cipher.DecoderKey;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.token.BaseDate;
import org.tokenmeter.sts.token.TokenDigits;

/** The lock-out on a board whose tokens come from a line, and need not wait for a tick. */
class PenaltyTest {
    private static final byte[] NOT_AUTHENTIC = new byte[TokenDigits.COUNT];
    private static final int FIRST_PENALTY_SECONDS = 10;

    private final SimBoard board = new SimBoard(1000, new SimMemory(true));
    private TokenMeter meter;

    PenaltyTest() {
        DecoderKey key = new DecoderKey();
        key.load(1);
        MeterState state = new MeterState();
        state.loadKey(EncryptionAlgorithm.EA07, key, 2, 1, 255);
        state.startIdentifiers(BaseDate.BASE_2014, 50, 0);
        Ledger blank = new Ledger(board.memory());
        blank.open();
        blank.format(new MeterSettings(0, 7, 0, 1000, 99_999_900_000L), state);
        start();
        for (int i = 0; i < 4; i++) {
            meter.enter(NOT_AUTHENTIC, NOT_AUTHENTIC.length, 0);
            tick(0);
        }
        assertEquals(FIRST_PENALTY_SECONDS, secondsLocked());
    }

    @Test
    void aTokenThatComesBeforeTheTickWhichEndsAPenaltyBringsTheNextOne() {
        meter.enter(NOT_AUTHENTIC, NOT_AUTHENTIC.length, 10_000);
        tick(10_000);
        assertEquals(2 * FIRST_PENALTY_SECONDS, secondsLocked());
    }

    @Test
    void aTokenThatComesBeforeTheFirstTickMeetsThePenaltyThatWasCutShort() {
        start();
        meter.enter(NOT_AUTHENTIC, NOT_AUTHENTIC.length, 0);
        tick(0);
        assertEquals(TokenResult.LOCK_OUT.number(),
                meter.registers().read(RegisterId.LAST_TOKEN_RESULT));
        assertEquals(FIRST_PENALTY_SECONDS, secondsLocked());
    }

    private void start() {
        meter = new TokenMeter(board, board.line(), LinkSettings.MODE_C, Pack.DEFAULT);
    }

    private long secondsLocked() {
        return meter.registers().read(RegisterId.LOCK_OUT_TIME);
    }

    /** Calls the meter until it has nothing more to do at this moment. */
    private void tick(long now) {
        long next = now;
        while (next <= now) {
            next = meter.tick(now);
        }
    }
}
