package org.tokenmeter.host.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How fast {@code sts sms clean} is: makes a file of messages, cleans it with the packaged program
 * in a heap of 256 MiB, checks the counts, and prints how long it took.
 *
 * <p>On a machine that does something else besides, the time on the clock says little. So it prints
 * the processor time as well, and how much that is in terms of something that is known: decoding
 * the same file and splitting it into lines, on one thread, in the same run.
 *
 * <p>Arguments: the program's jar, a folder for the files, how many messages.
 */
public final class SmsBenchmark {
    private static final long SEED = 20261126;
    private static final int RUNS = 3;
    private static final int GLANCE_MILLIS = 10;

    private final long bytes;
    private final long readNanos;

    private SmsBenchmark(long bytes, long readNanos) {
        this.bytes = bytes;
        this.readNanos = readNanos;
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
        settle(input);
        System.out.printf("%,d messages, %,d bytes, %d processors%n", messages, bytes,
                Runtime.getRuntime().availableProcessors());
        SmsBenchmark benchmark = new SmsBenchmark(bytes, readNanos(input));
        benchmark.print("reading lines only", 0, benchmark.readNanos);
        for (int run = 1; run <= RUNS; run++) {
            benchmark.clean("cleaning, run " + run, args[0], folder, input, generator);
        }
    }

    /** What it costs to decode a file and to split it into lines: the better of two times. */
    private static long readNanos(Path input) throws IOException {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 2; i++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            try (BufferedReader lines = Files.newBufferedReader(input)) {
                long count = 0;
                while (lines.readLine() != null) {
                    count++;
                }
                if (count == 0) {
                    throw new IllegalStateException("an empty file");
                }
            }
            long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            best = Math.min(best, end - start);
        }
        return best;
    }

    private void clean(String what, String jar, Path folder, Path input,
            MessageGenerator generator) throws IOException, InterruptedException {
        Path counts = folder.resolve("counts.txt");
        Path table = folder.resolve("vends.csv");
        Files.deleteIfExists(table);
        long start = System.nanoTime();
        Process process = start(jar, folder, input, counts);
        long cpu = 0;
        while (!process.waitFor(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
            cpu = process.info().totalCpuDuration().map(Duration::toNanos).orElse(cpu);
        }
        print(what, System.nanoTime() - start, cpu);
        check(Files.readAllLines(counts), generator);
        settle(table);
    }

    /** Waits until a file is on the disk, so that the next run does not wait for that. */
    private static void settle(Path file) throws IOException {
        try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
            written.force(true);
        }
    }

    private void print(String what, long nanos, long cpuNanos) {
        System.out.printf("%-20s", what);
        if (nanos > 0) {
            System.out.printf("%,7d MB/s on the clock (%.1f s),", bytes * 1_000 / nanos,
                    nanos / 1e9);
        }
        System.out.printf(" %.1f s of processor time: %,d MB/s a processor, %.1f times reading%n",
                cpuNanos / 1e9, bytes * 1_000 / cpuNanos, (double) cpuNanos / readNanos);
    }

    /** As {@code ./sts} starts it, by somebody in the folder of the messages. */
    private static Process start(String jar, Path folder, Path input, Path counts)
            throws IOException {
        return new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m", "-XX:FreqInlineSize=70", "-XX:+UseSerialGC",
                "-jar", Path.of(jar).toAbsolutePath().toString(),
                "sms", "clean", input.getFileName().toString(),
                "--csv", "vends.csv", "--rejects", "rejects.csv")
                .directory(folder.toFile())
                .redirectOutput(counts.toFile())
                .redirectError(folder.resolve("errors.txt").toFile()).start();
    }

    private static void check(List<String> lines, MessageGenerator generator) {
        String counts = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
        String expected = ("{\"messages\":%d,\"cleaned\":%d,\"ignored\":%d,"
                + "\"rejected\":%d,").formatted(
                generator.cleaned() + generator.ignored() + generator.rejected(),
                generator.cleaned(), generator.ignored(), generator.rejected());
        if (!counts.startsWith(expected)) {
            throw new IllegalStateException("expected " + expected + ", was " + counts);
        }
    }
}
