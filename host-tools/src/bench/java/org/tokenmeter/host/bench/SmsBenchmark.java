package org.tokenmeter.host.bench;

import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How fast {@code sts sms clean} is: makes a file of messages, cleans it with the packaged program
 * in a heap of 256 MiB, checks the counts, and prints how long it took.
 *
 * <p>Arguments: the program's jar, a folder for the files, how many messages.
 */
public final class SmsBenchmark {
    private static final long SEED = 20261126;
    private static final int RUNS = 3;

    private SmsBenchmark() {
    }

    /** Runs it. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(args[1]));
        int messages = Integer.parseInt(args[2]);
        Path input = folder.resolve("messages.txt");
        MessageGenerator generator = new MessageGenerator(SEED);
        long bytes;
        try (Writer out = Files.newBufferedWriter(input, StandardCharsets.US_ASCII)) {
            bytes = generator.write(out, messages);
        }
        System.out.printf("%,d messages, %,d bytes%n", messages, bytes);
        for (int run = 1; run <= RUNS; run++) {
            long start = System.nanoTime();
            String counts = clean(args[0], folder, input);
            long millis = (System.nanoTime() - start) / 1_000_000;
            check(counts, generator);
            System.out.printf("run %d: %,d ms, %,d MB/s%n", run, millis, bytes / 1_000 / millis);
        }
    }

    private static String clean(String jar, Path folder, Path input)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-XX:+UseSerialGC", "-jar", jar, "sms", "clean", input.toString(),
                "--csv", folder.resolve("vends.csv").toString(),
                "--rejects", folder.resolve("rejects.csv").toString())
                .redirectError(new File(folder.toFile(), "errors.txt")).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        List<String> lines = out.lines().toList();
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }

    private static void check(String counts, MessageGenerator generator) {
        String expected = ("{\"messages\":%d,\"cleaned\":%d,\"ignored\":%d,"
                + "\"rejected\":%d,").formatted(
                generator.cleaned() + generator.ignored() + generator.rejected(),
                generator.cleaned(), generator.ignored(), generator.rejected());
        if (!counts.startsWith(expected)) {
            throw new IllegalStateException("expected " + expected + ", was " + counts);
        }
    }
}
