package org.tokenmeter.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenmeter.hal.SerialLine;

/** The meter's port, while hosts come and go and a device is unplugged. */
class ServedLineTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration AT_ONCE = Duration.ofMillis(1);
    private static final byte[] HELLO = "hello".getBytes(StandardCharsets.US_ASCII);

    private final BlockingQueue<Transport> coming = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final BlockingQueue<Boolean> woken = new LinkedBlockingQueue<>();
    private volatile boolean unplugged;
    private ServedLine line;

    /** Hands on what the test puts into the queue; a device that is unplugged can not be opened. */
    private final class Arrivals implements Listener {
        private final boolean takesTurns;

        Arrivals(boolean takesTurns) {
            this.takesTurns = takesTurns;
        }

        @Override
        public String address() {
            return "device";
        }

        @Override
        public Optional<Transport> accept(Duration longest) throws LineException {
            if (unplugged) {
                throw new LineException("device is gone", "plug it in again", null);
            }
            try {
                return Optional.ofNullable(
                        coming.poll(longest.toMillis(), TimeUnit.MILLISECONDS));
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public boolean takesTurns() {
            return takesTurns;
        }

        @Override
        public void close() {
            coming.clear();
        }
    }

    private void serve(boolean takesTurns) {
        line = new ServedLine(new Arrivals(takesTurns), AT_ONCE, AT_ONCE);
        line.configure(300, SerialLine.SEVEN_EVEN);
        line.start(() -> woken.add(true), said::add);
    }

    @AfterEach
    void close() {
        if (line != null) {
            line.close();
        }
    }

    /** A host that calls; the answer is its end of the line. */
    private Transport call() {
        List<MemoryTransport> ends = MemoryTransport.pair();
        coming.add(ends.get(0));
        return ends.get(1);
    }

    private String heard(int count) {
        StringBuilder text = new StringBuilder();
        await(() -> {
            for (int value = line.read(); value != SerialLine.NO_BYTE; value = line.read()) {
                text.append((char) value);
            }
            return text.length() >= count;
        });
        return text.toString();
    }

    private void await(BooleanSupplier condition) {
        long end = System.nanoTime() + LONG.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "it did not come");
            try {
                woken.poll(10, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static String received(Transport host, int count) throws LineException {
        StringBuilder text = new StringBuilder();
        byte[] chunk = new byte[count];
        while (text.length() < count) {
            int taken = host.read(chunk, LONG);
            assertTrue(taken > 0, "only " + text);
            text.append(new String(chunk, 0, taken, StandardCharsets.US_ASCII));
        }
        return text.toString();
    }

    @Test
    void bytesOfAHostArriveAndAnswersGoBack() throws LineException {
        serve(true);
        Transport host = call();
        host.write(HELLO, 0, HELLO.length);
        assertEquals("hello", heard(5));
        assertEquals(5, line.write(HELLO, 0, HELLO.length));
        assertEquals("hello", received(host, 5));
        await(line::isSent);
    }

    @Test
    void whatNobodyIsThereToTakeIsLost() {
        serve(true);
        assertEquals(5, line.write(HELLO, 0, HELLO.length));
        assertTrue(line.isSent());
        assertEquals(SerialLine.NO_BYTE, line.read());
    }

    @Test
    void theNextHostIsServedAfterOneThatLeftAndNothingIsSaidOfIt() throws LineException {
        serve(true);
        for (int i = 0; i < 3; i++) {
            Transport host = call();
            host.write(HELLO, 0, HELLO.length);
            assertEquals("hello", heard(5));
            host.close();
        }
        assertEquals(List.of(), List.copyOf(said));
    }

    @Test
    void aSilentHostGivesWayToOneThatWaits() throws LineException {
        serve(true);
        Transport silent = call();
        Transport waiting = call();
        waiting.write(HELLO, 0, HELLO.length);
        assertEquals("hello", heard(5));
        assertThrows(LineException.class, () -> silent.read(new byte[1], LONG));
    }

    @Test
    void aDeviceThatIsUnpluggedIsSaidOnceAndSoIsItsReturn() throws LineException,
            InterruptedException {
        serve(false);
        Transport host = call();
        host.write(HELLO, 0, HELLO.length);
        assertEquals("hello", heard(5));
        unplugged = true;
        host.close();
        assertEquals("the other end closed the line: open another one; the meter goes on "
                + "meanwhile", said.poll(LONG.toSeconds(), TimeUnit.SECONDS));
        unplugged = false;
        Transport again = call();
        assertEquals("the serial line device is back",
                said.poll(LONG.toSeconds(), TimeUnit.SECONDS));
        again.write(HELLO, 0, HELLO.length);
        assertEquals("hello", heard(5));
        assertEquals(List.of(), List.copyOf(said));
    }

    @Test
    void aFloodThatTheLoopIsSlowToTakeLosesNothing() throws LineException {
        serve(true);
        Transport host = call();
        byte[] flood = "0123456789".repeat(10_000).getBytes(StandardCharsets.US_ASCII);
        host.write(flood, 0, flood.length);
        assertEquals("0123456789".repeat(10_000), heard(flood.length));
    }

    @ParameterizedTest
    @CsvSource({
        "/dev/ttyUSB0, 13, 'no permission to use /dev/ttyUSB0'",
        "/dev/ttyUSB0, 16, '/dev/ttyUSB0 is in use'",
        "/dev/ttyUSB0, 11, '/dev/ttyUSB0 is in use'",
        "/dev/ttyUSB0, 2, '/dev/ttyUSB0 is in use'",
        "COM3, 5, COM3 is in use",
        "COM3, 2, there is no serial port COM3",
        "/dev/ttyUSB0, 25, can not open /dev/ttyUSB0 (error 25)",
    })
    void aPortThatDoesNotOpenSaysWhy(String name, int error, String message) {
        assertEquals(message, SerialPortTransport.refused(name, error).getMessage());
    }
}
