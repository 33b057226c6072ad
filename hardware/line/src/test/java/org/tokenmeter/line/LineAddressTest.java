package org.tokenmeter.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineAddressTest {
    @ParameterizedTest
    @CsvSource({
        "tcp:127.0.0.1:6205, 127.0.0.1, 6205",
        "tcp:localhost:0, localhost, 0",
        "tcp:[::1]:65535, ::1, 65535",
    })
    void anAddressWithAPortIsANetwork(String text, String host, int port) throws LineException {
        assertEquals(new TcpAddress(host, port), LineAddress.parse(text));
        assertEquals(text, LineAddress.parse(text).toString());
    }

    @Test
    void anyOtherNameIsASerialPort() throws LineException {
        assertEquals(new PtyAddress(), LineAddress.parse("pty"));
        assertEquals(new SerialPortAddress("COM3"), LineAddress.parse("COM3"));
        assertEquals(new SerialPortAddress("/dev/ttyUSB0"), LineAddress.parse("/dev/ttyUSB0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcp:", "tcp:6205", "tcp::6205", "tcp:a:", "tcp:a:65536", "tcp:a:-1",
        "tcp:a:123456", "tcp:a:b"})
    void aBrokenNetworkAddressIsSaidSo(String text) {
        LineException failure = assertThrows(LineException.class, () -> LineAddress.parse(text));
        assertEquals("this is no network address: " + text, failure.getMessage());
        assertEquals("write tcp:HOST:PORT, such as tcp:127.0.0.1:6205", failure.hint());
    }

    @Test
    void noNameIsNoAddress() {
        assertThrows(LineException.class, () -> LineAddress.parse(" "));
    }

    @Test
    void aPortThatIsNotThereIsSaidWithTheListOfPorts() {
        LineException failure = assertThrows(LineException.class,
                () -> LineAddress.parse("/dev/no-such-port").connect());
        assertEquals("there is no serial port /dev/no-such-port", failure.getMessage());
        assertEquals("plug it in; ./sts ports lists those that are there", failure.hint());
    }

    @Test
    void aHostCanNotMakeThePseudoTerminal() {
        assertThrows(LineException.class, () -> LineAddress.parse("pty").connect());
    }
}
