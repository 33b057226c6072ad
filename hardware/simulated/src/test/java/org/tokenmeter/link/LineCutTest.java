package org.tokenmeter.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tokenmeter.register.RegisterId;

/** A host that vanishes at every byte of a session. */
class LineCutTest {
    private static final long ONE_CREDIT = 25_000_000;

    /** What a host says, word by word, from the request to the break. */
    private static final List<String> SESSION = List.of("/?600727000000000009!\r\n",
            "\006051\r\n", LineBench.command("P1", "(1)"),
            LineBench.command("R1", "0-0:19.10.0()"), LineBench.token(LineBench.CREDIT),
            LineBench.command("R1", "0-0:129.2.0()"), LineBench.block('\1', "B0"));

    private static final int LENGTH = SESSION.stream().mapToInt(String::length).sum();
    /** Bytes until the token is whole. */
    private static final int TOKEN_END =
            SESSION.stream().limit(5).mapToInt(String::length).sum();

    /** A meter on a line with speed, whose host said so many bytes and no more. */
    private static LineBench cutAfter(int bytes) {
        LineBench meter = new LineBench(LinkSettings.MODE_C);
        int left = bytes;
        for (String word : SESSION) {
            String said = word.substring(0, Math.min(left, word.length()));
            left -= said.length();
            meter.ask(said);
        }
        return meter;
    }

    private static IntStream everyCut() {
        return IntStream.rangeClosed(0, LENGTH);
    }

    @Test
    void theLineIsFreeAgainWithinAMinute() {
        everyCut().forEach(bytes -> {
            LineBench meter = cutAfter(bytes);
            meter.pass(60_000);
            assertEquals("300 7E1", meter.speeds().get(meter.speeds().size() - 1),
                    "cut after " + bytes);
            assertEquals("/STS5TOKENMETER\r\n", meter.ask("/?!\r\n"), "cut after " + bytes);
        });
    }

    @Test
    void theNextHostIsUnderstoodAtOnce() {
        everyCut().forEach(bytes -> {
            LineBench meter = cutAfter(bytes);
            assertTrue(meter.ask("/?!\r\n").endsWith("/STS5TOKENMETER\r\n"), "cut after " + bytes);
            assertTrue(meter.ask("\006050\r\n").contains("0-0:19.10.0("), "cut after " + bytes);
        });
    }

    @Test
    void aTokenCountsOnceItIsWholeAndThenOnceOnly() {
        everyCut().forEach(bytes -> {
            LineBench meter = cutAfter(bytes);
            meter.pass(1_000);
            assertEquals(bytes < TOKEN_END ? 0 : ONE_CREDIT, meter.read(RegisterId.CREDIT),
                    "cut after " + bytes);
            meter.ask("/?!\r\n");
            meter.ask("\006051\r\n");
            meter.ask(LineBench.token(LineBench.CREDIT));
            meter.pass(1_000);
            assertEquals(ONE_CREDIT, meter.read(RegisterId.CREDIT), "cut after " + bytes);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 50, 600})
    void aReadOutThatNobodyTakesAwayLeavesTheLineFree(int taken) {
        LineBench meter = new LineBench(LinkSettings.MODE_C);
        for (int i = 0; i < 20; i++) {
            meter.send("/?!\r\n");
            meter.pass(200);
            meter.send("\006050\r\n");
            meter.pass(taken);
        }
        meter.pass(60_000);
        assertEquals("/STS5TOKENMETER\r\n", meter.ask("/?!\r\n"));
    }
}
