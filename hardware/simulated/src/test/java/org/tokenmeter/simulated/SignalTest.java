package org.tokenmeter.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tokenmeter.hal.Keypad;
import org.tokenmeter.hal.Lamps;
import org.tokenmeter.ledger.SpecTable;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;

/** What a person hears and sees is what firmware/SPEC.md says of signals. */
class SignalTest {
    private static final int FIVE_UNITS = 50;
    private static final int MANY_UNITS = 1_000;
    private static final int LISTEN_MILLIS = 3_000;
    private static final int KILOWATT_HOUR = 1_000_000;

    private final TestMeter test = new TestMeter(EncryptionAlgorithm.EA07, 23);
    private final SimMeter meter = test.meter();
    private final Map<String, String[]> signals = SpecTable.below("### Signals").stream()
            .map(row -> row.split("\\|"))
            .collect(Collectors.toMap(cells -> cells[0], Function.identity()));

    @Test
    void aKeyClicks() {
        meter.board().keypad().move(5);
        meter.advance(0);
        assertSounds("KEY");
    }

    @Test
    void answersAreToldApart() {
        byte[] good = test.credit(10, MANY_UNITS);
        byte[] wrong = good.clone();
        wrong[19] = (byte) (9 - wrong[19]);
        meter.send(good);
        assertSounds("ACCEPT");
        meter.send(good);
        assertSounds("USED");
        meter.send(wrong);
        assertSounds("REJECT");
    }

    @Test
    void theAlarmWaitsForTheAnswer() {
        meter.send(test.credit(10, FIVE_UNITS));
        assertEquals("80, 80, 400, 500, 150, 100, 150", heard());
    }

    @Test
    void theAlarmSoundsWithItsLamps() {
        meter.send(test.credit(10, MANY_UNITS));
        meter.advance(LISTEN_MILLIS);
        meter.consume(95 * KILOWATT_HOUR);
        assertSounds("ALARM");
    }

    @Test
    void aKeyCutsTheAlarmShortAndSilencesIt() {
        meter.send(test.credit(10, MANY_UNITS));
        meter.advance(LISTEN_MILLIS);
        meter.consume(95 * KILOWATT_HOUR);
        meter.advance(50);
        meter.board().keypad().move(Keypad.STAR);
        meter.advance(0);
        assertEquals("40", heard());
        meter.advance(120_000);
        assertFalse(meter.board().isBuzzing());
    }

    /** Listens, and compares the sound and the lamps that change with the specification. */
    private void assertSounds(String signal) {
        int lit = meter.board().litLamps();
        assertEquals(signals.get(signal)[1], heard());
        assertEquals(lamps(signals.get(signal)[2]), lit ^ meter.board().litLamps());
    }

    private static int lamps(String names) {
        return Stream.of(names.split(", ")).mapToInt(name -> switch (name) {
            case "none" -> 0;
            case "no credit" -> Lamps.NO_CREDIT;
            case "key" -> Lamps.KEY;
            default -> Lamps.SUPPLY;
        }).sum();
    }

    /** The lengths of sound, silence, sound and so on, from now on. */
    private String heard() {
        StringBuilder lengths = new StringBuilder();
        boolean sounding = meter.board().isBuzzing();
        int length = 0;
        for (int i = 0; i < LISTEN_MILLIS; i++) {
            meter.advance(1);
            length++;
            if (meter.board().isBuzzing() != sounding) {
                lengths.append(lengths.isEmpty() ? "" : ", ").append(length);
                sounding = !sounding;
                length = 0;
            }
        }
        return lengths.toString();
    }
}
