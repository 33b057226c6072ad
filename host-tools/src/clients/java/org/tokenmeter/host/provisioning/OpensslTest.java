package org.tokenmeter.host.provisioning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tokenmeter.hal.SerialLine;
import org.tokenmeter.link.FrameLink;
import org.tokenmeter.link.HostLine;
import org.tokenmeter.link.HostResult;
import org.tokenmeter.link.ModeCHost;

/** OpenSSL shakes hands with a meter, over a bridge from a socket to frames, and asks who it is. */
class OpensslTest {
    /** IDENTIFY: one byte of command. */
    private static final byte[] COMMAND = {0, 1, 1};

    private final ProvisioningBench bench = new ProvisioningBench();
    private final FrameLink frames = new FrameLink();
    private final byte[] piece = new byte[FrameLink.PAYLOAD];

    private final SerialLine port = new SerialLine() {
        @Override
        public int read() {
            return NO_BYTE;
        }

        @Override
        public int write(byte[] source, int offset, int length) {
            bench.line.send(Arrays.copyOfRange(source, offset, offset + length), length);
            return length;
        }

        @Override
        public boolean isSent() {
            return true;
        }

        @Override
        public void configure(int baud, int format) {
            // It has no speed.
        }
    };

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void opensslCompletesTheHandshakeAndOneCommand() throws Exception {
        assertEquals(HostResult.ANSWERED, new ModeCHost(bench.line,
                ProvisioningBench.FIXED_BAUD).beginManufacturerMode(""));
        frames.call(bench.meter.board().now());
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process openssl = new ProcessBuilder("openssl", "s_client", "-connect",
                    "127.0.0.1:" + server.getLocalPort(), "-tls1_2", "-cipher",
                    "ECDHE-PSK-CHACHA20-POLY1305", "-psk_identity", "tokenmeter",
                    "-psk", bench.firstHex, "-quiet").start();
            try (Socket socket = server.accept()) {
                openssl.getOutputStream().write(COMMAND);
                openssl.getOutputStream().flush();
                byte[] answer = answer(socket, openssl.getInputStream());
                assertEquals(COMMAND[2], answer[2]);
                assertEquals(0, answer[3], "DONE");
                assertTrue(answer.length > 10, "who the meter is");
            } finally {
                openssl.destroy();
            }
        }
    }

    /** Carries bytes between the socket and the meter until OpenSSL has a whole answer. */
    private byte[] answer(Socket socket, InputStream opened) throws IOException {
        InputStream in = socket.getInputStream();
        OutputStream out = socket.getOutputStream();
        byte[] answer = new byte[512];
        int length = 0;
        while (length < 2 || length < 2 + (answer[0] << 8 | answer[1] & 0xFF)) {
            carry(in, out);
            if (opened.available() > 0) {
                length += opened.read(answer, length, answer.length - length);
            }
        }
        return Arrays.copyOf(answer, length);
    }

    private void carry(InputStream in, OutputStream out) throws IOException {
        long now = bench.meter.board().now();
        frames.tick(port, now);
        if (frames.canSend() && in.available() > 0) {
            frames.send(piece, in.read(piece, 0, piece.length));
            frames.tick(port, now);
        }
        int value = bench.line.receive(0);
        while (value != HostLine.NO_BYTE) {
            frames.take(value, now);
            value = bench.line.receive(0);
        }
        int arrived = frames.receive(piece);
        if (arrived > 0) {
            out.write(piece, 0, arrived);
            out.flush();
        }
    }
}
