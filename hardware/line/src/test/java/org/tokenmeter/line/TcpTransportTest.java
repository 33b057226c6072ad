package org.tokenmeter.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TcpTransportTest extends TransportContract {
    private static final Duration LONG = Duration.ofSeconds(10);

    @Override
    Transport[] open() throws LineException {
        try (Listener listener = LineAddress.parse("tcp:127.0.0.1:0").listen()) {
            Transport host = LineAddress.parse(listener.address()).connect();
            return new Transport[] {listener.accept(LONG).orElseThrow(), host};
        }
    }

    @Test
    void aHostThatLeavesIsNoticed() throws LineException {
        Transport[] ends = open();
        ends[1].close();
        LineException gone = assertThrows(LineException.class,
                () -> ends[0].read(new byte[1], LONG));
        assertEquals("the other end closed the connection", gone.getMessage());
    }

    @Test
    void nobodyComesWithinATime() throws LineException {
        try (Listener listener = new TcpAddress("127.0.0.1", 0).listen()) {
            assertTrue(listener.accept(Duration.ofMillis(1)).isEmpty());
        }
    }

    @Test
    void aPortInUseIsSaidWithItsAddress() throws LineException {
        try (Listener listener = new TcpAddress("127.0.0.1", 0).listen()) {
            LineException busy = assertThrows(LineException.class,
                    () -> LineAddress.parse(listener.address()).listen());
            assertTrue(busy.getMessage().startsWith(
                    "can not listen at " + listener.address() + ": "), busy.getMessage());
            assertEquals("end the program that uses this port, or take another one", busy.hint());
        }
    }

    @Test
    void aPortWithoutAMeterIsSaidWithTheCommandThatStartsOne() throws LineException {
        String address;
        try (Listener listener = new TcpAddress("127.0.0.1", 0).listen()) {
            address = listener.address();
        }
        LineException refused = assertThrows(LineException.class,
                () -> LineAddress.parse(address).connect());
        assertTrue(refused.getMessage().startsWith("can not connect to " + address + ": "),
                refused.getMessage());
        assertEquals("start the meter with ./meter --serial " + address, refused.hint());
    }
}
