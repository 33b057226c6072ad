package org.tokenmeter.line;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** A line over a network connection. It has no speed, and bytes of eight bits. */
final class TcpTransport implements Transport {
    private final Socket socket;

    TcpTransport(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        socket.setKeepAlive(true);
    }

    @Override
    public int read(byte[] target, Duration longest) throws LineException {
        try {
            socket.setSoTimeout(Math.max(1, (int) longest.toMillis()));
            int count = socket.getInputStream().read(target);
            if (count < 0) {
                throw gone(null);
            }
            return count;
        } catch (SocketTimeoutException e) {
            return 0;
        } catch (LineException e) {
            throw e;
        } catch (IOException e) {
            throw gone(e);
        }
    }

    @Override
    public void write(byte[] source, int offset, int length) throws LineException {
        try {
            socket.getOutputStream().write(source, offset, length);
        } catch (IOException e) {
            throw gone(e);
        }
    }

    private LineException gone(IOException cause) {
        return new LineException("the other end closed the connection",
                "connect again; a meter serves one host at a time", cause);
    }

    @Override
    public boolean isSent() {
        return true;
    }

    @Override
    public void configure(int baud, int format) {
        // A network has no speed that both ends must agree on.
    }

    @Override
    public boolean hasSpeed() {
        return false;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException("a socket can not be closed", e);
        }
    }
}
