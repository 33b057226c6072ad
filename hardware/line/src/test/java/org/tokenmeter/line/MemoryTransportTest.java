package org.tokenmeter.line;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MemoryTransportTest extends TransportContract {
    @Override
    Transport[] open() {
        return MemoryTransport.pair().toArray(Transport[]::new);
    }

    @Test
    void whatWasSentBeforeTheOtherEndClosedIsStillRead() throws LineException {
        Transport[] ends = open();
        ends[0].write(new byte[] {1, 2}, 0, 2);
        ends[0].close();
        byte[] target = new byte[8];
        assertEquals(2, ends[1].read(target, Duration.ZERO));
        assertArrayEquals(new byte[] {1, 2}, Arrays.copyOf(target, 2));
        assertThrows(LineException.class, () -> ends[1].read(target, Duration.ZERO));
        assertThrows(LineException.class, () -> ends[1].write(target, 0, 1));
    }
}
