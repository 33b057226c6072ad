package org.tokenmeter.line;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;

/** Waits for hosts at a port of this machine. */
final class TcpListener implements Listener {
    private final TcpAddress address;
    private final ServerSocket server;

    TcpListener(TcpAddress wanted, ServerSocket server) {
        address = wanted.withPort(server.getLocalPort());
        this.server = server;
    }

    @Override
    public String address() {
        return address.toString();
    }

    @Override
    public Optional<Transport> accept(Duration longest) throws LineException {
        try {
            server.setSoTimeout(Math.max(1, (int) longest.toMillis()));
            return Optional.of(new TcpTransport(server.accept()));
        } catch (SocketTimeoutException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new LineException("can not listen at " + address + ": " + e.getMessage(),
                    "start the meter again", e);
        }
    }

    @Override
    public boolean takesTurns() {
        return true;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new IllegalStateException("a socket can not be closed", e);
        }
    }
}
