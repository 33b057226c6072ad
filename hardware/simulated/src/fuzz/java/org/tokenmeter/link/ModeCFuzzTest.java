package org.tokenmeter.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.tokenmeter.register.RegisterId;

/** Any bytes at all on the line of mode C, with pauses between them. */
class ModeCFuzzTest {
    private static final int PIECE = 64;
    private static final int LONGEST_PAUSE_MILLIS = 256;

    /** Lives on from one input to the next, which begins when the line is free again. */
    private static final LineBench METER = new LineBench(LinkSettings.MODE_C_WITHOUT_SPEED);

    @FuzzTest(maxDuration = "15s")
    void noBytesMakeCreditOrKeepTheLine(byte[] bytes) {
        int answered = 0;
        for (int i = 0; i < bytes.length; i += PIECE) {
            METER.send(new String(bytes, i, Math.min(PIECE, bytes.length - i),
                    StandardCharsets.ISO_8859_1));
            answered += METER.pass(Math.floorMod(bytes[i], LONGEST_PAUSE_MILLIS)).length();
        }
        assertTrue(answered <= (bytes.length + 1) * ModeCLink.LONGEST_ANSWER);
        assertEquals(0, METER.read(RegisterId.CREDIT));
        METER.pass(ModeCLink.IDLE_MILLIS);
        assertEquals("/STS5TOKENMETER\r\n", METER.ask("/?!\r\n"));
        METER.pass(ModeCLink.IDLE_MILLIS);
    }
}
