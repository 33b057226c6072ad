package org.tokenmeter.jvm;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tokenmeter.hal.Memory;

/** A process of its own that runs a {@link RecordWriter}, to be killed. */
final class ChildMeter implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;

    /** Starts the process. */
    ChildMeter(Path folder) throws IOException {
        process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx32m",
                "-cp", classPath(), RecordWriter.class.getName(), folder.toString())
                .redirectErrorStream(true)
                .start();
        out = process.inputReader(StandardCharsets.UTF_8);
    }

    /** The next line that the process said, or null when it has ended. */
    String nextLine() throws IOException {
        return out.readLine();
    }

    /** Kills the process (SIGKILL) and returns what it still had said. */
    List<String> kill() throws InterruptedException {
        // Not by the process itself, which would close the pipe and lose what waits in it.
        process.toHandle().destroyForcibly();
        List<String> rest = out.lines().toList();
        process.waitFor();
        return rest;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** Where the few classes of the child are, and nothing that would slow its start. */
    private static String classPath() {
        Set<String> places = Stream.of(RecordWriter.class, FileMemory.class, Memory.class)
                .map(type -> Path.of(type.getProtectionDomain().getCodeSource().getLocation()
                        .getPath()).toString())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return String.join(System.getProperty("path.separator"), places);
    }
}
