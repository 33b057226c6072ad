package org.tokenmeter.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tokenmeter.hal.Keypad;
import org.tokenmeter.hal.Lamps;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.token.TokenDigits;

/** Each signal has its own rhythm and its own lamps, to the millisecond. */
class SignalsTest {
    private static final int WATCHED_MILLIS = 3_000;
    private static final int MINUTE_MILLIS = 60_000;
    private static final byte[] NOT_AUTHENTIC = new byte[TokenDigits.COUNT];

    private final TestMeter test = new TestMeter(EncryptionAlgorithm.EA07, 20);
    private final SimMeter meter = test.meter();

    /** A part of a rhythm, with the lamps that are lit meanwhile. */
    private record Part(boolean sounding, int millis, int lamps) { }

    @Test
    void aKeyClicksAndLightsItsLampWhileItIsDown() {
        meter.board().keypad().move(5);
        meter.advance(0);
        assertEquals(List.of(on(40, Lamps.KEY | Lamps.NO_CREDIT),
                off(2_960, Lamps.KEY | Lamps.NO_CREDIT)), watch());
        meter.board().keypad().move(5 | Keypad.UP);
        meter.advance(0);
        assertEquals(List.of(off(WATCHED_MILLIS, Lamps.NO_CREDIT)), watch());
    }

    @Test
    void anAcceptedTokenSoundsShortAndLong() {
        meter.send(test.token(2, 5, 1L << 16));
        assertEquals(List.of(on(80, Lamps.KEY | Lamps.NO_CREDIT), off(80, Lamps.NO_CREDIT),
                on(400, Lamps.KEY | Lamps.NO_CREDIT), off(2_440, Lamps.NO_CREDIT)), watch());
    }

    @Test
    void aRefusedTokenSoundsTwiceLong() {
        meter.send(NOT_AUTHENTIC);
        assertEquals(List.of(on(600, 0), off(200, Lamps.NO_CREDIT), on(600, 0),
                off(1_600, Lamps.NO_CREDIT)), watch());
    }

    @Test
    void aUsedTokenSoundsFourTimesShort() {
        byte[] credit = test.credit(10, 200);
        meter.send(credit);
        meter.advance(MINUTE_MILLIS);
        meter.send(credit);
        int lit = Lamps.SUPPLY | Lamps.KEY | Lamps.NO_CREDIT;
        assertEquals(List.of(on(100, lit), off(100, Lamps.SUPPLY), on(100, lit),
                off(100, Lamps.SUPPLY), on(100, lit), off(100, Lamps.SUPPLY), on(100, lit),
                off(2_300, Lamps.SUPPLY)), watch());
    }

    @Test
    void theAlarmSoundsTwiceShortOnceAMinute() {
        meter.send(test.credit(10, 101));
        meter.advance(MINUTE_MILLIS);
        meter.consume(100_000);
        List<Part> alarm = List.of(on(150, Lamps.NO_CREDIT), off(100, Lamps.SUPPLY),
                on(150, Lamps.NO_CREDIT), off(2_600, Lamps.SUPPLY));
        assertEquals(alarm, watch());
        meter.advance(MINUTE_MILLIS - WATCHED_MILLIS);
        assertEquals(alarm, watch());
    }

    @Test
    void theAnswerToATokenSoundsBeforeTheAlarmThatItBrings() {
        meter.send(test.credit(10, 50));
        List<Part> heard = watch();
        assertEquals(List.of(80, 80, 400, 500, 150, 100, 150, 1_540),
                heard.stream().map(Part::millis).toList());
        assertEquals(on(400, Lamps.KEY | Lamps.SUPPLY), heard.get(2));
        assertEquals(on(150, Lamps.NO_CREDIT), heard.get(4));
    }

    @Test
    void anAnswerCutsTheAlarmShort() {
        meter.send(test.credit(10, 50));
        meter.advance(MINUTE_MILLIS + 1_060);
        meter.advance(50);
        meter.send(NOT_AUTHENTIC);
        assertEquals(List.of(600, 200, 600, 1_600), watch().stream().map(Part::millis).toList());
    }

    @Test
    void aKeySilencesTheAlarmUntilCreditIsVeryLow() {
        meter.send(test.credit(10, 50));
        meter.advance(MINUTE_MILLIS);
        meter.press(Keypad.STAR);
        meter.advance(2 * MINUTE_MILLIS);
        assertEquals(List.of(off(WATCHED_MILLIS, Lamps.SUPPLY)), watch());
        meter.consume(3_000_000);
        assertEquals(List.of(150, 100, 150, 2_600), watch().stream().map(Part::millis).toList());
    }

    private static Part on(int millis, int lamps) {
        return new Part(true, millis, lamps);
    }

    private static Part off(int millis, int lamps) {
        return new Part(false, millis, lamps);
    }

    /** What sounds and is lit, from now on. */
    private List<Part> watch() {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < WATCHED_MILLIS; i++) {
            Part part = new Part(meter.board().isBuzzing(), 1, meter.board().litLamps());
            int last = parts.size() - 1;
            if (last >= 0 && parts.get(last).sounding() == part.sounding()
                    && parts.get(last).lamps() == part.lamps()) {
                parts.set(last, new Part(part.sounding(), parts.get(last).millis() + 1,
                        part.lamps()));
            } else {
                parts.add(part);
            }
            meter.advance(1);
        }
        return parts;
    }
}
