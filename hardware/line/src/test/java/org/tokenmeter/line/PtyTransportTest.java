package org.tokenmeter.line;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.tokenmeter.hal.SerialLine;

/** A pseudo-terminal, whose other end jSerialComm opens as it opens any serial port. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class PtyTransportTest extends TransportContract {
    private static final Duration LONG = Duration.ofSeconds(10);

    @Override
    Transport[] open() throws LineException {
        PtyTransport pty = PtyTransport.open();
        return new Transport[] {pty, LineAddress.parse(pty.name()).connect()};
    }

    @Test
    void hostsComeAndGo() throws LineException {
        PtyTransport pty = PtyTransport.open();
        for (byte i = 0; i < 3; i++) {
            Transport host = LineAddress.parse(pty.name()).connect();
            host.configure(300, SerialLine.SEVEN_EVEN);
            host.write(new byte[] {i}, 0, 1);
            byte[] target = new byte[1];
            assertEquals(1, pty.read(target, LONG));
            assertArrayEquals(new byte[] {i}, target);
            host.close();
        }
        pty.close();
    }

    @Test
    void aPortThatIsInUseIsSaidSo() throws LineException {
        Transport[] ends = open();
        String name = ((PtyTransport) ends[0]).name();
        LineException busy = assertThrows(LineException.class,
                () -> LineAddress.parse(name).connect());
        assertTrue(busy.getMessage().contains(name), busy.getMessage());
        ends[1].close();
        ends[0].close();
    }

    @Test
    void anUnpluggedPortIsGoneForReadsAndWrites() throws LineException {
        Transport[] ends = open();
        ends[0].close();
        LineException gone = assertThrows(LineException.class, () -> {
            while (true) {
                ends[1].read(new byte[1], Duration.ofMillis(50));
            }
        });
        assertTrue(gone.getMessage().endsWith(" is gone"), gone.getMessage());
        assertThrows(LineException.class, () -> ends[1].write(new byte[1], 0, 1));
        ends[1].close();
    }
}
