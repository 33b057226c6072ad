package org.tokenmeter.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./meter --headless --serial tcp:...} as a process, and a host with a bare socket. */
class HeadlessMeterTest {
    private static final String ANNOUNCEMENT = "the serial line is tcp:127.0.0.1:";
    private static final int PATIENCE_MILLIS = 20_000;

    @TempDir
    private Path data;

    @Test
    void aHostReadsTheMeterAndASignalEndsItInOrder() throws Exception {
        for (int start = 0; start < 2; start++) {
            Process process = start();
            BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
            assertEquals("meter 00000000000   SGC 201457   TI 01   KRN 1   EA07",
                    said.readLine());
            String line = said.readLine();
            assertTrue(line.startsWith(ANNOUNCEMENT), line);
            assertEquals("the meter runs; Ctrl-C ends it", said.readLine());
            assertTrue(readOut(Integer.parseInt(line.substring(ANNOUNCEMENT.length())))
                    .contains("0-0:96.7.21(0)\r\n"), "a power loss was counted");
            process.destroy();
            assertTrue(process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                Main.class.getName(), "--headless", "--serial", "tcp:127.0.0.1:0",
                "--data", data.resolve("memory").toString())
                .redirectErrorStream(true).start();
    }

    private static String readOut(int port) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            InputStreamReader in = new InputStreamReader(socket.getInputStream(),
                    StandardCharsets.ISO_8859_1);
            say(socket, "/?!\r\n");
            assertEquals("/STS5TOKENMETER\r\n", heard(in, "\n"));
            say(socket, "\006050\r\n");
            return heard(in, "!\r\n\3");
        }
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String heard(InputStreamReader in, String end) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf(end) < 0) {
            int character = in.read();
            assertTrue(character >= 0, "only " + text);
            text.append((char) character);
        }
        return text.toString();
    }
}
