package org.tokenmeter.line;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;

/**
 * A port of a machine in a network. It is for a machine's own programs, a cable, or a network that
 * is trusted: nothing on the line is secret, and whoever reaches it may read the meter.
 *
 * @param port 0 lets a listener find one that is free
 */
public record TcpAddress(String host, int port) implements LineAddress {
    static final String PREFIX = "tcp:";
    private static final String FORM = "write tcp:HOST:PORT, such as tcp:127.0.0.1:6205";
    private static final int LARGEST_PORT = 65_535;
    private static final int CONNECT_MILLIS = 5_000;

    static TcpAddress parse(String text) throws LineException {
        int colon = text.lastIndexOf(':');
        String port = text.substring(colon + 1);
        if (colon <= PREFIX.length() || !port.matches("[0-9]{1,5}")
                || Integer.parseInt(port) > LARGEST_PORT) {
            throw new LineException("this is no network address: " + text, FORM, null);
        }
        String host = text.substring(PREFIX.length(), colon);
        boolean hasBrackets = host.startsWith("[") && host.endsWith("]");
        return new TcpAddress(hasBrackets ? host.substring(1, host.length() - 1) : host,
                Integer.parseInt(port));
    }

    /** The address, with another port. */
    TcpAddress withPort(int other) {
        return new TcpAddress(host, other);
    }

    @Override
    public Transport connect() throws LineException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(resolve(), port), CONNECT_MILLIS);
            return new TcpTransport(socket);
        } catch (SocketTimeoutException e) {
            throw new LineException("nobody answers at " + this + " within "
                    + CONNECT_MILLIS / 1000 + " s", "check the address and the network", e);
        } catch (IOException e) {
            throw refused("can not connect to " + this,
                    "start the meter with ./meter --serial " + this, e);
        }
    }

    @Override
    public Listener listen() throws LineException {
        try {
            ServerSocket server = new ServerSocket();
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(resolve(), port));
            return new TcpListener(this, server);
        } catch (IOException e) {
            throw refused("can not listen at " + this,
                    "end the program that uses this port, or take another one", e);
        }
    }

    private InetAddress resolve() throws LineException {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new LineException("there is no machine " + host, FORM, e);
        }
    }

    private static LineException refused(String message, String hint, IOException cause) {
        return cause instanceof LineException known ? known
                : new LineException(message + ": " + cause.getMessage(), hint, cause);
    }

    @Override
    public String toString() {
        return PREFIX + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
