package org.tokenmeter.raspberrypi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tokens of the bring-up, typed in its order on a wired meter, do what it says. */
class BringUpTokensTest {
    private static List<String> tokens() throws IOException {
        return Files.readString(Path.of("../wiring/BRINGUP.md")).lines()
                .filter(line -> line.matches("\\d{4}( \\d{4}){4}")).toList();
    }

    @Test
    void theFirstGivesCreditAndEachOtherClearsOneTamperCondition() throws IOException {
        List<String> tokens = tokens();
        assertTrue(tokens.size() >= 8, tokens.toString());
        try (PiBench bench = new PiBench(1)) {
            bench.type(tokens.get(0));
            assertEquals("ACCEPTED        ", bench.lcd.row(0));
            assertEquals("+100.00 = 100.00", bench.lcd.row(1));
            bench.type(tokens.get(0));
            assertEquals("USED   err 10   ", bench.lcd.row(0));
            for (int pulse = 0; pulse < 10; pulse++) {
                bench.pulse();
            }
            bench.run(20_000);
            assertEquals("CR     99.99 kWh", bench.lcd.row(0));
            for (String token : tokens.subList(1, tokens.size())) {
                clear(bench, token);
            }
        }
    }

    private static void clear(PiBench bench, String token) {
        moveCover(bench, false);
        assertEquals("** TAMPER **    ", bench.lcd.row(0));
        assertFalse(bench.isHigh("relay"));
        moveCover(bench, true);
        assertFalse(bench.isHigh("relay"));
        bench.type(token);
        assertEquals("ACCEPTED        ", bench.lcd.row(0), token);
        bench.run(10_000);
        assertTrue(bench.isHigh("relay"), token);
    }

    private static void moveCover(PiBench bench, boolean closed) {
        bench.input("cover").close(closed, bench.time.micros());
        bench.run(1_000);
    }
}
