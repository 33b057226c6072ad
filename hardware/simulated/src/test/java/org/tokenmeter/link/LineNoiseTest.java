package org.tokenmeter.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tokenmeter.hal.Keypad;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.simulated.SimLine;

/** Noise, floods, endless lines: the line recovers, and the meter knows nothing of it. */
class LineNoiseTest {
    private static final int SESSIONS = 10_000;
    private static final int FREE_AGAIN_MILLIS = 60_000;
    /** Sessions that one meter lives through. */
    private static final int ROUND = 100;

    private static final List<String> WORDS = List.of("/?!\r\n", "/?600727000000000009!\r\n",
            "\006050\r\n", "\006051\r\n", "\006052\r\n", "\6", "\25", "\1B0\3q",
            LineBench.command("P1", "(0)"), LineBench.command("R1", "0-0:19.10.0()"),
            LineBench.command("R1", "1-0:1.8.0()"), LineBench.command("W1", "0-0:1.0.0(1)"),
            "\2F.F(0)\3", "\1W1\2", "/", "\3", "\1\4\0\0\0\32");

    /** Changes, drops, repeats and adds bytes, each once in so many. */
    private record Noise(SplittableRandom random, int rarity) implements SimLine.Noise {
        @Override
        public void carry(byte sent, SimLine line) {
            switch (random.nextInt(4 * rarity)) {
                case 0 -> line.arrive((byte) (sent ^ 1 << random.nextInt(8)));
                case 1 -> { }
                case 2 -> {
                    line.arrive(sent);
                    line.arrive(sent);
                }
                case 3 -> {
                    line.arrive((byte) random.nextInt(256));
                    line.arrive(sent);
                }
                default -> line.arrive(sent);
            }
        }
    }

    @Test
    void tenThousandNoisySessionsLeaveTheMeterAsItWasAndTheLineFree() {
        for (int first = 0; first < SESSIONS; first += ROUND) {
            LineBench meter = new LineBench(
                    first % 200 == 0 ? LinkSettings.MODE_C : LinkSettings.MODE_C_WITHOUT_SPEED);
            byte[] before = meter.board().memory().image();
            for (int seed = first; seed < first + ROUND; seed++) {
                live(meter, new SplittableRandom(seed));
                isFree(meter, "seed " + seed);
            }
            assertArrayEquals(before, meter.board().memory().image(), "seeds from " + first);
            assertEquals(0, meter.read(RegisterId.LAST_TOKEN_RESULT), "seeds from " + first);
        }
    }

    /** A session of words that make sense or none, over a line that is more or less noisy. */
    private static void live(LineBench meter, SplittableRandom random) {
        SimLine line = meter.board().line();
        line.setNoise(new Noise(random, 1 << random.nextInt(1, 9)));
        int words = random.nextInt(1, 12);
        for (int i = 0; i < words; i++) {
            if (random.nextInt(8) == 0) {
                meter.send(junk(random, random.nextInt(1, 400)));
            } else {
                meter.send(WORDS.get(random.nextInt(WORDS.size())));
            }
            meter.pass(random.nextInt(3) == 0 ? random.nextInt(3_000) : random.nextInt(250));
        }
        line.setNoise((sent, quiet) -> quiet.arrive(sent));
    }

    private static String junk(SplittableRandom random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static void isFree(LineBench meter, String which) {
        meter.pass(FREE_AGAIN_MILLIS);
        assertEquals("/STS5TOKENMETER\r\n", meter.ask("/?!\r\n"), which);
        assertTrue(meter.ask("\006050\r\n").startsWith("\2F.F(0)\r\n"), which);
        meter.pass(ModeCLink.ACKNOWLEDGE_MILLIS);
    }

    /** Tokens on a noisy line: what arrives damaged is no token, or is refused; nothing else. */
    @Test
    void noiseNeverMakesCreditOfATokenThatWasNotSent() {
        for (int seed = 0; seed < 500; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            LineBench meter = new LineBench(LinkSettings.MODE_C_WITHOUT_SPEED);
            meter.board().line().setNoise(new Noise(random, 1 << random.nextInt(2, 7)));
            for (int i = 0; i < 5; i++) {
                meter.ask("/?!\r\n");
                meter.ask("\006051\r\n");
                meter.ask(LineBench.token(LineBench.CREDIT));
                meter.pass(2_000);
            }
            long credit = meter.read(RegisterId.CREDIT);
            assertTrue(credit == 0 || credit == 25_000_000, "seed " + seed + ": " + credit);
        }
    }

    private enum Flood {
        ENDLESS_LINE("/" + "x".repeat(200_000)),
        ENDLESS_COMMAND("\1W1\2" + "(0".repeat(100_000)),
        REQUESTS("/?!\r\n".repeat(40_000)),
        ZEROS("\0".repeat(200_000)),
        NAKS("/?!\r\n\006050\r\n" + "\25".repeat(10_000)),
        BREAKS("\1B0\3q".repeat(40_000));

        private final String bytes;

        Flood(String bytes) {
            this.bytes = bytes;
        }
    }

    /** As a line at 115,200 baud brings it: twelve bytes in a millisecond. */
    @ParameterizedTest
    @EnumSource
    void aFloodKeepsNoKeyWaitingAndTheLineIsFreeAfterIt(Flood flood) {
        LineBench meter = new LineBench(LinkSettings.MODE_C);
        int bytesPerMilli = 12;
        int keys = 0;
        for (int i = 0; i < flood.bytes.length(); i += bytesPerMilli) {
            meter.send(flood.bytes.substring(i,
                    Math.min(flood.bytes.length(), i + bytesPerMilli)));
            if (i % (bytesPerMilli * 200) == 0 && keys < 12) {
                meter.board().keypad().move(keys % 10);
                meter.board().keypad().move(keys % 10 | Keypad.UP);
                keys++;
            }
            meter.pass(1);
        }
        assertEquals(String.format("%16d/20", keys).substring(3).strip(),
                meter.board().display().row(1).strip());
        assertEquals(0, meter.read(RegisterId.LAST_TOKEN_RESULT));
        isFree(meter, flood.name());
    }
}
