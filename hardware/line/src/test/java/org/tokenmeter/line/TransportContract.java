package org.tokenmeter.line;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tokenmeter.hal.SerialLine;

/** What every transport promises, from one end of a line to the other. */
abstract class TransportContract {
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(20);

    private Transport meter;
    private Transport host;

    /** Opens both ends of a new line: the meter's, then the host's. */
    abstract Transport[] open() throws LineException;

    @BeforeEach
    void openLine() throws LineException {
        Transport[] ends = open();
        meter = ends[0];
        host = ends[1];
        meter.configure(9600, SerialLine.EIGHT_NONE);
        host.configure(9600, SerialLine.EIGHT_NONE);
    }

    @AfterEach
    void closeLine() {
        host.close();
        meter.close();
    }

    @Test
    void everyByteArrivesUnchangedAndInOrderBothWays() throws LineException {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        host.write(all, 0, all.length);
        assertArrayEquals(all, received(meter, all.length));
        meter.write(all, 0, all.length);
        assertArrayEquals(all, received(host, all.length));
        assertTrue(meter.isSent());
    }

    @Test
    void aPartOfAnArrayIsSentAlone() throws LineException {
        byte[] text = "xx/?!\r\nyy".getBytes(StandardCharsets.US_ASCII);
        host.write(text, 2, 5);
        assertEquals("/?!\r\n", new String(received(meter, 5), StandardCharsets.US_ASCII));
        assertEquals(0, meter.read(new byte[8], SHORT));
    }

    @Test
    void aReadWithoutBytesEndsEmpty() throws LineException {
        assertEquals(0, meter.read(new byte[8], SHORT));
        assertEquals(0, host.read(new byte[8], SHORT));
    }

    @Test
    void aReadTakesNoMoreThanFits() throws LineException {
        host.write(new byte[] {1, 2, 3}, 0, 3);
        assertArrayEquals(new byte[] {1}, received(meter, 1));
        assertArrayEquals(new byte[] {2, 3}, received(meter, 2));
    }

    @Test
    void aClosedLineIsGone() {
        meter.close();
        meter.close();
        assertThrows(LineException.class, () -> meter.read(new byte[8], SHORT));
    }

    private static byte[] received(Transport from, int count) throws LineException {
        byte[] bytes = new byte[count];
        int done = 0;
        while (done < count) {
            byte[] some = new byte[count - done];
            int taken = from.read(some, LONG);
            assertTrue(taken > 0, "only " + done + " bytes came");
            System.arraycopy(some, 0, bytes, done, taken);
            done += taken;
        }
        return Arrays.copyOf(bytes, done);
    }
}
