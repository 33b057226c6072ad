package org.tokenmeter.clients;

import com.fazecast.jSerialComm.SerialPort;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.openmuc.jrxtx.DataBits;
import org.openmuc.jrxtx.FlowControl;
import org.openmuc.jrxtx.Parity;
import org.openmuc.jrxtx.SerialPortTimeoutException;
import org.openmuc.jrxtx.StopBits;

/** A serial port as j62056 wants it, 7E1, through jSerialComm. */
public final class JSerialCommPort implements org.openmuc.jrxtx.SerialPort {
    private static final int SEVEN_BITS = 7;

    private final SerialPort port;
    private int timeoutMillis;

    /** Opens a port. */
    public JSerialCommPort(String name, int baud) throws IOException {
        port = SerialPort.getCommPort(name);
        if (!port.openPort()) {
            throw new IOException("can not open " + name);
        }
        setBaudRate(baud);
    }

    @Override
    public InputStream getInputStream() {
        return new InputStream() {
            private final byte[] one = new byte[1];

            @Override
            public int read() throws IOException {
                if (port.readBytes(one, 1) < 1) {
                    throw new SerialPortTimeoutException("no byte came");
                }
                return one[0] & 0xFF;
            }
        };
    }

    @Override
    public OutputStream getOutputStream() {
        return port.getOutputStream();
    }

    @Override
    public void setBaudRate(int baud) {
        port.setComPortParameters(baud, SEVEN_BITS, SerialPort.ONE_STOP_BIT,
                SerialPort.EVEN_PARITY);
    }

    @Override
    public void setSerialPortTimeout(int millis) {
        timeoutMillis = millis;
        port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, millis, 0);
    }

    @Override
    public int getSerialPortTimeout() {
        return timeoutMillis;
    }

    @Override
    public void close() {
        port.closePort();
    }

    @Override
    public boolean isClosed() {
        return !port.isOpen();
    }

    @Override
    public String getPortName() {
        return port.getSystemPortPath();
    }

    @Override
    public int getBaudRate() {
        return port.getBaudRate();
    }

    @Override
    public DataBits getDataBits() {
        return DataBits.DATABITS_7;
    }

    @Override
    public void setDataBits(DataBits dataBits) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Parity getParity() {
        return Parity.EVEN;
    }

    @Override
    public void setParity(Parity parity) {
        throw new UnsupportedOperationException();
    }

    @Override
    public StopBits getStopBits() {
        return StopBits.STOPBITS_1;
    }

    @Override
    public void setStopBits(StopBits stopBits) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FlowControl getFlowControl() {
        return FlowControl.NONE;
    }

    @Override
    public void setFlowControl(FlowControl flowControl) {
        throw new UnsupportedOperationException();
    }
}
