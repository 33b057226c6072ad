package org.tokenmeter.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Any bytes at all on the line of Modbus, alone and with the right check behind them. */
class ModbusFuzzTest {
    /** Lives on from one input to the next, which begins when the line is free again. */
    private static final LineBench METER =
            new LineBench(new LinkSettings(LinkProtocol.MODBUS, 19_200, 19_200, true));
    private static final byte[] BEFORE = METER.board().memory().image();
    private static final String CREDIT = "\1\4\0\0\0\2\u0071\u00cb";
    private static final int LONGEST_ANSWER = 256;

    @FuzzTest(maxDuration = "15s")
    void noBytesChangeTheMeterOrKeepTheLine(byte[] bytes) {
        String frame = new String(bytes, StandardCharsets.ISO_8859_1);
        int crc = ModbusCrc.of(bytes, bytes.length);
        for (String sent : new String[] {frame, frame + (char) (crc & 0xFF) + (char) (crc >>> 8)}) {
            METER.send(sent);
            String answer = METER.pass(2 * ModbusLink.SILENCE_MILLIS);
            assertTrue(answer.length() <= LONGEST_ANSWER * (sent.length() / 4 + 1));
        }
        assertEquals(9, METER.ask(CREDIT).length());
        assertArrayEquals(BEFORE, METER.board().memory().image());
    }
}
