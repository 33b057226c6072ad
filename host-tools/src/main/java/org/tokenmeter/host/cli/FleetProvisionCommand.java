package org.tokenmeter.host.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tokenmeter.host.keys.MeterPan;
import org.tokenmeter.host.keys.UnlockedKeys;
import org.tokenmeter.host.line.MeterCall;
import org.tokenmeter.host.line.SecureCall;
import org.tokenmeter.host.provisioning.FleetBench;
import org.tokenmeter.host.provisioning.FleetEntry;
import org.tokenmeter.host.provisioning.FleetResults;
import org.tokenmeter.host.provisioning.FleetRow;
import org.tokenmeter.host.provisioning.FleetRun;
import org.tokenmeter.host.provisioning.FleetTable;
import org.tokenmeter.host.provisioning.VendingKeyFile;
import org.tokenmeter.host.text.BadValue;
import org.tokenmeter.host.text.Decimal;
import org.tokenmeter.host.vending.MeterForm;
import org.tokenmeter.sts.cipher.DecoderKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sts fleet-provision}: makes meters of all that hang on a bench. */
@Command(name = "fleet-provision", sortOptions = false,
        descriptionHeading = "%n",
        description = {"Makes meters of all blank ones on a bench, as provision does of one.", "",
            "The ports work beside each other, and each has one meter at a time: the next one",
            "of a port is called once the one before is gone and another one answers. A row",
            "that fails never stops another one. The results are written as rows end; given",
            "again, the same command leaves out what is provisioned, and goes on with the",
            "rest wherever it was. Ctrl-C stops between two commands to a meter."},
        parameterListHeading = "%nArguments:%n", optionListHeading = "%nOptions:%n",
        footer = {"",
            "The columns, in any order: meter, port and line_key_file; and where wanted",
            "vending_key_file, service_key_file, and those of provision --help: sgc, ti, krn,",
            "ea, bdt, ken, utility, currency, made, imp, max, pack, lang, lab (yes, no).",
            "A row without an sgc is a meter of the desk's registry. Secrets are in files of",
            "mode 0600, never in the table. The result has the columns row, meter, port,",
            "state (provisioned, failed), key_check_value, service_key_file, reason, hint",
            "and finished.",
            "Exit code 0 when all meters take credit, 1 when one does not.",
            "", "Examples:",
            "  sts fleet-provision bench.csv --vending-key-file vending.key",
            "  sts fleet-provision bench.csv monday.csv --wait 600"})
final class FleetProvisionCommand implements Callable<Integer> {
    private static final int LONGEST_WAIT = 86_400;
    private static final String ENDING = ".csv";

    private final DeskSession session;

    @Parameters(index = "0", paramLabel = "IN.csv", description = "the meters of the bench")
    private String input;

    @Parameters(index = "1", arity = "0..1", paramLabel = "OUT.csv",
            description = "the results; default: IN.results.csv")
    private String output;

    @Option(names = "--vending-key-file", paramLabel = "FILE",
            description = "the vending key of rows that name no file, in one of mode 0600; "
                + "default: the desk's key store")
    private Path vendingKey;

    @Option(names = "--wait", paramLabel = "SECONDS", defaultValue = "120",
            description = "how long a row waits for its meter to come to a port that had another "
                + "one; default 120")
    private String patience;

    @Option(names = "--dry-run",
            description = "check every row and its files, call no meter, and write nothing")
    private boolean dryRun;

    @Mixin
    private SpeedOption speed;

    @Mixin
    private DeskOptions desk;

    @Mixin
    private JsonOption json;

    @Mixin
    private CommonOptions common;

    FleetProvisionCommand(DeskSession session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Duration wait = Duration.ofSeconds(Arguments.read("--wait", patience,
                text -> Decimal.parse(text, 0, LONGEST_WAIT)));
        List<FleetEntry> entries = CsvFile.read(session.streams(), input, reader ->
                FleetTable.read(reader, this::registered, Optional.ofNullable(vendingKey)));
        boolean needsStore = entries.stream().flatMap(entry -> entry.row().stream())
                .anyMatch(row -> row.vendingKey().isEmpty());
        return needsStore
                ? session.withKeys(desk, keys -> work(entries, new Bench(Optional.of(keys)), wait))
                : work(entries, new Bench(Optional.empty()), wait);
    }

    private Map<String, String> registered(MeterPan pan) {
        return session.withDesk(desk, books -> MeterForm.describe(books.meter(pan)));
    }

    private int work(List<FleetEntry> entries, Bench bench, Duration wait) {
        if (dryRun) {
            return check(entries, bench);
        }
        try (FleetResults results = FleetResults.open(resultFile())) {
            FleetScreen screen = new FleetScreen(session.streams(), entries.size());
            FleetRun run = new FleetRun(bench, results, wait, screen);
            return StopSignal.during(run::stop, () -> summary(run(run, entries, screen)));
        }
    }

    private static FleetRun.Count run(FleetRun run, List<FleetEntry> entries,
            FleetScreen screen) {
        try (screen) {
            return run.run(entries);
        }
    }

    private int check(List<FleetEntry> entries, Bench bench) {
        long faults = 0;
        try (FleetScreen screen = new FleetScreen(session.streams(), entries.size())) {
            for (FleetEntry entry : entries) {
                Optional<String> fault = FleetRun.fault(entry, bench);
                faults += fault.isPresent() ? 1 : 0;
                screen.say(entry.port(), entry.meter(), "row " + entry.number()
                        + fault.map(text -> " is wrong: " + text).orElse(" is good"));
            }
        }
        new Facts().with("rows", entries.size()).with("good", entries.size() - faults)
                .with("wrong", faults).with("state", "checked, nothing done")
                .print(session.streams(), json.isWanted());
        return faults == 0 ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private int summary(FleetRun.Count count) {
        Path file = resultFile();
        new Facts().with("rows", count.rows()).with("provisioned", count.provisioned())
                .with("provisioned_before", count.before()).with("failed", count.failed())
                .with("open", count.open()).with("results", file)
                .print(session.streams(), json.isWanted());
        session.streams().out().flush();
        if (count.failed() + count.open() == 0) {
            return ExitCode.DONE;
        }
        session.streams().err().println("sts: " + (count.failed() + count.open()) + " of "
                + count.rows() + " meters do not take credit yet");
        session.streams().err().println("hint: " + file
                + " says why; the same command goes on with them");
        return ExitCode.REFUSED;
    }

    private Path resultFile() {
        String name = output != null ? output : (input.endsWith(ENDING)
                ? input.substring(0, input.length() - ENDING.length()) : input)
                + ".results" + ENDING;
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new BadValue("is not a path", "the name of a file").at("OUT.csv");
        }
    }

    /** The meters on their lines, the keys, and the desk's books. */
    private final class Bench implements FleetBench {
        private final Optional<UnlockedKeys> store;
        private final int baud = speed.baud();

        Bench(Optional<UnlockedKeys> store) {
            this.store = store;
        }

        @Override
        public DecoderKey finalKey(FleetRow row) {
            return row.vendingKey().map(file -> VendingKeyFile.derive(file, row.plan()))
                    .orElseGet(() -> FinalKeys.derive(store.orElseThrow(), row.plan()));
        }

        @Override
        public SecureCall call(FleetRow row, byte[] key) throws IOException {
            return SecureCall.open(row.address(), "", baud, key);
        }

        @Override
        public boolean answers(FleetRow row, String number) {
            return MeterCall.answers(row.address(), baud, number);
        }

        @Override
        public synchronized void note(FleetRow row) {
            if (row.registered()) {
                session.withDesk(desk, books -> {
                    books.noteProvisioned(row.plan().pan());
                    return null;
                });
            }
        }
    }
}
