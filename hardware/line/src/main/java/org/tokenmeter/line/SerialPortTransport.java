package org.tokenmeter.line;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.tokenmeter.hal.SerialLine;

/**
 * A serial port, through jSerialComm.
 *
 * <p>No listener of jSerialComm's is used: after an unplug it is called without end. A port that
 * is gone shows in reads and writes that fail, and in them alone: the library goes on to call it
 * open.
 */
final class SerialPortTransport implements Transport {
    private static final int WRITE_MILLIS = 2_000;
    private static final int NO_PERMISSION = 13;
    private static final int BUSY_ELSEWHERE = 11;
    private static final int BUSY = 16;
    private static final int BUSY_ON_WINDOWS = 5;
    private static final int NOT_FOUND = 2;
    private static final int SEVEN_BITS = 7;
    private static final int EIGHT_BITS = 8;

    private final SerialPort port;
    private int readMillis = -1;

    private SerialPortTransport(SerialPort port) {
        this.port = port;
    }

    static SerialPortTransport open(String name) throws LineException {
        SerialPort port = find(name);
        if (!port.openPort()) {
            throw refused(name, port.getLastErrorCode());
        }
        return new SerialPortTransport(port);
    }

    private static SerialPort find(String name) throws LineException {
        if (name.startsWith("/") && !Files.exists(Path.of(name))) {
            throw missing(name, null);
        }
        try {
            return SerialPort.getCommPort(name);
        } catch (SerialPortInvalidPortException e) {
            throw missing(name, e);
        } catch (LinkageError e) {
            throw notLoaded(e);
        }
    }

    /** The library unpacks its native part into a folder for temporary files. */
    static LineException notLoaded(LinkageError cause) {
        return new LineException("the native part of jSerialComm can not be loaded",
                "start Java with -Djava.io.tmpdir= naming a folder that may hold programs", cause);
    }

    private static LineException missing(String name, Throwable cause) {
        return new LineException("there is no serial port " + name,
                "plug it in; ./sts ports lists those that are there", cause);
    }

    /**
     * Why a port was not opened. The error is errno on Linux and macOS, where a second opening by
     * the same program is not found, and the system's own on Windows.
     */
    static LineException refused(String name, int error) {
        return switch (error) {
            case NO_PERMISSION -> new LineException("no permission to use " + name,
                    "on Linux add yourself to the group dialout, then log in again", null);
            case BUSY, BUSY_ELSEWHERE, BUSY_ON_WINDOWS -> busy(name);
            case NOT_FOUND -> name.startsWith("/") ? busy(name) : missing(name, null);
            default -> new LineException("can not open " + name + " (error " + error + ")",
                    "check that it is a serial port which no other program uses", null);
        };
    }

    private static LineException busy(String name) {
        return new LineException(name + " is in use", "end the program that uses it", null);
    }

    @Override
    public int read(byte[] target, Duration longest) throws LineException {
        waitAtMost(Math.max(1, (int) longest.toMillis()));
        int count = port.readBytes(target, target.length);
        if (count < 0) {
            throw gone();
        }
        return count;
    }

    private void waitAtMost(int millis) {
        if (millis != readMillis) {
            readMillis = millis;
            port.setComPortTimeouts(
                    SerialPort.TIMEOUT_READ_SEMI_BLOCKING | SerialPort.TIMEOUT_WRITE_BLOCKING,
                    millis, WRITE_MILLIS);
        }
    }

    @Override
    public void write(byte[] source, int offset, int length) throws LineException {
        int done = 0;
        while (done < length) {
            int count = port.writeBytes(source, length - done, offset + done);
            if (count <= 0) {
                throw gone();
            }
            done += count;
        }
    }

    private LineException gone() {
        return new LineException("the serial port " + port.getSystemPortPath() + " is gone",
                "plug it in again", null);
    }

    @Override
    public boolean isSent() {
        return port.bytesAwaitingWrite() <= 0;
    }

    @Override
    public void configure(int baud, int format) throws LineException {
        int bits = format == SerialLine.SEVEN_EVEN ? SEVEN_BITS : EIGHT_BITS;
        int parity = format == SerialLine.EIGHT_NONE
                ? SerialPort.NO_PARITY : SerialPort.EVEN_PARITY;
        if (!port.setComPortParameters(baud, bits, SerialPort.ONE_STOP_BIT, parity)) {
            throw new LineException("the serial port " + port.getSystemPortPath()
                    + " does not take " + baud + " baud", "use another adapter", null);
        }
    }

    @Override
    public boolean hasSpeed() {
        return true;
    }

    @Override
    public void close() {
        port.closePort();
    }
}
