package org.tokenmeter.clients;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code ./meter --headless --serial pty} in a process of its own. */
final class MeterProcess implements AutoCloseable {
    private static final String ANNOUNCEMENT = "the serial line is ";

    private final Process process;
    private final String port;

    /** Starts a meter whose memory is in a folder, and waits until it has a line. */
    MeterProcess(Path data, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                "org.tokenmeter.desktop.Main", "--headless", "--serial", "pty",
                "--data", data.toString()));
        command.addAll(List.of(more));
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader said = new BufferedReader(new InputStreamReader(
                process.getInputStream(), StandardCharsets.UTF_8));
        String line = said.readLine();
        while (line != null && !line.startsWith(ANNOUNCEMENT)) {
            line = said.readLine();
        }
        if (line == null) {
            throw new IOException("the meter ended without a line");
        }
        port = line.substring(ANNOUNCEMENT.length());
    }

    /** The serial port that clients open. */
    String port() {
        return port;
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
