package org.tokenmeter.raspberrypi.machine;

import com.sun.jna.Library;
import com.sun.jna.Native;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The socket of a service manager, in this process: Java itself has none for datagrams. */
public final class NoticeSocket implements AutoCloseable {
    private static final short UNIX = 1;
    private static final int DATAGRAM = 2;
    private static final int DO_NOT_WAIT = 0x40;
    private static final int PATH_BYTES = 108;
    private static final Libc LIBC = Native.load("c", Libc.class);

    private final int socket;

    /** What is used of the C library of Linux. */
    public interface Libc extends Library {
        int socket(int domain, int type, int protocol);

        int bind(int socket, byte[] address, int length);

        long recv(int socket, byte[] target, long length, int flags);

        int close(int socket);

        int setenv(String name, String value, int overwrite);

        int unsetenv(String name);
    }

    /** Listens at a path, and names it in the environment that libsystemd reads. */
    public NoticeSocket(Path path) {
        socket = LIBC.socket(UNIX, DATAGRAM, 0);
        byte[] name = path.toString().getBytes(StandardCharsets.UTF_8);
        ByteBuffer address = ByteBuffer.allocate(2 + PATH_BYTES).order(ByteOrder.nativeOrder());
        address.putShort(UNIX).put(name);
        if (LIBC.bind(socket, address.array(), 2 + name.length + 1) != 0) {
            throw new IllegalStateException("no socket at " + path);
        }
        LIBC.setenv("NOTIFY_SOCKET", path.toString(), 1);
    }

    /** What was told since the last call. */
    public List<String> told() {
        List<String> told = new ArrayList<>();
        byte[] message = new byte[256];
        long length = LIBC.recv(socket, message, message.length, DO_NOT_WAIT);
        while (length > 0) {
            told.add(new String(message, 0, (int) length, StandardCharsets.UTF_8));
            length = LIBC.recv(socket, message, message.length, DO_NOT_WAIT);
        }
        return told;
    }

    @Override
    public void close() {
        LIBC.unsetenv("NOTIFY_SOCKET");
        LIBC.close(socket);
    }
}
