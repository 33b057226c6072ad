package org.tokenmeter.host.vending;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.tokenmeter.host.keys.KeyRevisionNumber;
import org.tokenmeter.host.keys.MeterPan;
import org.tokenmeter.host.token.KeyedCipher;
import org.tokenmeter.host.token.MadeToken;
import org.tokenmeter.host.token.TokenText;
import org.tokenmeter.host.token.UnitCredit;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.token.PrimaryAccountNumber;

/**
 * What the desk costs beside the bare codec, as ratios of one run: {@code mvn -B -Pjmh verify}. The
 * batch has a heap of 512 MiB and -Drows=1000000 rows of four tokens each.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = {"-Xmx512m"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 3)
public class DeskBenchmark {
    private static final int ROWS = Integer.getInteger("rows", 1_000_000);
    private static final int TOKENS_PER_ROW = 4;
    private static final MeterKey KEY =
            TestDesk.key(TestDesk.GROUP, EncryptionAlgorithm.EA11);

    private Path folder;
    private TestDesk desk;

    /** Opens a desk with one meter. */
    @Setup
    public void open() throws IOException {
        folder = Files.createTempDirectory("desk");
        desk = new TestDesk(folder, Clock.systemDefaultZone());
        desk.add(Utility.ELECTRICITY, false, KEY);
    }

    /** Leaves nothing behind. */
    @TearDown
    public void close() throws IOException {
        desk.close();
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** A key derived, a credit token encrypted and written in digits. */
    @Benchmark
    public TokenText bareToken() {
        KeyedCipher cipher = TestDesk.mint().cipher(TestDesk.PAN, KEY);
        return MadeToken.of(new UnitCredit(0, 5, 6_781_560, 250), () -> cipher).text();
    }

    /** The same through registry and ledger, on the disk when it returns. */
    @Benchmark
    public Issue vendWithDurableCommit() {
        return desk.issue(TestDesk.units("25"));
    }

    /** Two keys derived and a set of four tokens made. */
    @Benchmark
    public List<TokenText> bareKeyChange() {
        MeterKey target = target();
        KeyedCipher old = TestDesk.mint().cipher(TestDesk.PAN, KEY);
        return Mint.set(KEY.baseDate(), target, false)
                .sections(TestDesk.mint().cipher(TestDesk.PAN, target).key()).stream()
                .map(section -> MadeToken.of(section, () -> old).text()).toList();
    }

    private static MeterKey target() {
        return new MeterKey(KEY.sgc(), KEY.ti(), new KeyRevisionNumber(2), KEY.keyType(),
                KEY.ea(), KEY.baseDate(), KEY.ken());
    }

    /** A registry of as many meters as the batch has rows. */
    @State(Scope.Benchmark)
    public static class Registry {
        private Path folder;
        private TestDesk desk;
        private Path input;

        /** Takes the meters in. */
        @Setup(Level.Trial)
        public void fill() throws IOException {
            folder = Files.createTempDirectory("batch");
            desk = new TestDesk(folder, Clock.systemDefaultZone());
            Path meters = folder.resolve("meters.csv");
            input = folder.resolve("in.csv");
            try (BufferedWriter registry = Files.newBufferedWriter(meters);
                    BufferedWriter batch = Files.newBufferedWriter(input)) {
                registry.write("meter,sgc\n");
                batch.write("meter,new_krn\n");
                for (int i = 0; i < ROWS; i++) {
                    String body = "07%08d".formatted(i);
                    MeterPan pan = MeterPan.parse(
                            body + PrimaryAccountNumber.luhnDigit(Long.parseLong(body)));
                    registry.write(pan + "," + TestDesk.GROUP + "\n");
                    batch.write(pan + ",2\n");
                }
            }
            try (Reader reader = Files.newBufferedReader(meters)) {
                MeterImport.run(desk.desk(), reader);
            }
        }

        /** Leaves nothing behind. */
        @TearDown(Level.Trial)
        public void empty() throws IOException {
            desk.close();
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** A file of key changes through registry, ledger and part files. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public TokenBatch.Count batchOfKeyChanges(Registry registry) throws IOException {
        return TokenBatch.run(registry.desk.desk(), registry.desk.vending(), registry.input,
                registry.folder.resolve("out.csv"), rows -> { });
    }

    /** Runs all and prints the ratios. */
    public static void main(String[] args) throws RunnerException {
        Map<String, Double> micros = new Runner(new OptionsBuilder()
                .include(DeskBenchmark.class.getName())
                .jvmArgsAppend("-Drows=" + ROWS).build()).run().stream()
                .collect(Collectors.toMap(result -> result.getPrimaryResult().getLabel(),
                        result -> result.getPrimaryResult().getScore()));
        double row = micros.get("batchOfKeyChanges") / ROWS;
        System.out.printf("one vend with durable commit: %.0f times the bare token%n",
                micros.get("vendWithDurableCommit") / micros.get("bareToken"));
        System.out.printf("one row of a batch: %.1f times the bare key change%n",
                row / micros.get("bareKeyChange"));
        System.out.printf("batch of %d rows: %.0f tokens a second%n", ROWS,
                TOKENS_PER_ROW * 1e6 / row);
    }
}
