package org.tokenmeter.jvm;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tokenmeter.boot.TokenMeter;
import org.tokenmeter.jvm.selftest.Person;
import org.tokenmeter.jvm.selftest.SelfTest;
import org.tokenmeter.jvm.selftest.SelfTestReport;
import org.tokenmeter.jvm.selftest.TestBench;
import org.tokenmeter.simulated.scenario.MeterIdentity;
import org.tokenmeter.simulated.scenario.ScenarioRun;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine;

/** The {@code meter} command: a meter to use on a board, or scenarios on a virtual clock. */
@Command(name = "meter",
        version = "tokenmeter " + TokenMeter.VERSION_NAME,
        mixinStandardHelpOptions = true,
        usageHelpWidth = 80,
        sortOptions = false,
        description = {
            "Runs the meter firmware.",
            "",
            "Without options: a demonstration meter with a panel in this terminal, and three "
                + "tokens to type; its ? key lists all keys. For test keys only: the key stands "
                + "in its memory."},
        footer = {
            "",
            "A meter file holds one line:",
            "  meter pan=600727000000000009 ea=07 key=87f3ecbb2e46b48f kt=2 sgc=201457",
            "        ti=01 krn=1 ken=255 bdt=14 made=2014-01-01T00:00",
            "(on one line; if wanted imp=1000 max=99999.9 mfr=00 memory=fram|file",
            "utility=electricity|water|gas|time currency=no|yes",
            "pack=default|hexing-bd|itron-pln|conlog|cashpower|clou|faulty|manual",
            "lang=en|sw|fr|pt|id lab=no|yes).",
            "",
            "A scenario begins with such a line and goes on with steps, one a line:",
            "  clock 2026-11-23T10:00      the civil time",
            "  press 0123*#                keys, one by one",
            "  token 7063 0503 4700 2872 6114",
            "  send 70630503470028726114   the same through the serial line",
            "  wait 30s                    500ms 30s 10min 2h 7d",
            "  consume 1.5kWh              that much passes at once; 1.2m3",
            "  load 2300W                  on one phase from now on; 2300W 400W 0W on three",
            "  pulses stuck | free         the pulse input; pulses reverse 250",
            "  cover open | closed         the terminal cover",
            "  jumper on | off             the service jumper",
            "  power off | on | cut 37     lost, back, failing at the 37th byte written",
            "  memory spoil                at the next start the meter needs service",
            "  expect result ACCEPT        the outcome of the last token",
            "  expect credit 0.1           in the meter's own unit, exact",
            "  expect lcd \"ACCEPTED*\"      any row; lcd1, lcd2 for one; * and ?",
            "  expect load off CREDIT      on or off, and a reason of an open switch",
            "  expect register 861 \"255\"  what the short code shows on row 2",
            "  expect locked 40s | no      the time until the next token is taken",
            "  expect event POWER_FAIL     written since the power came on",
            "A # that starts a line, or stands between blanks, starts a comment.",
            "",
            "Exit code: 0 done, 1 an expectation or a device failed, 2 wrong usage or",
            "bad input, 3 a device or file can not be used."})
public final class MeterCommand implements Callable<Integer> {
    private final MeterBoard board;
    private final InputStream in;

    @Spec
    private CommandSpec spec;

    @ArgGroup(exclusive = true)
    private What what = new What();

    @Mixin
    private BoardOption boardOption = new BoardOption();

    @Mixin
    private LineOptions lineOptions = new LineOptions();

    @Mixin
    private RunOptions runOptions = new RunOptions();

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "meter-data",
            description = "Where the meter keeps its memory; default: ${DEFAULT-VALUE}.")
    private Path data;

    @Option(names = "--jumper",
            description = "Start with the service jumper set; in the panel j sets and clears "
                + "it.")
    private boolean jumper;

    @Option(names = "--json",
            description = "With --self-test: print the result as one line of JSON, and the "
                + "questions on standard error.")
    private boolean json;

    @Option(names = "--debug", description = "Print the stack trace of a failure.")
    private boolean debug;

    /** What to do, if not the demonstration. */
    private static final class What {
        @Option(names = "--meter", paramLabel = "FILE",
                description = "Run the meter whose identity is in FILE.")
        private String meter;

        @Option(names = "--blank",
                description = "Run a meter that nobody made yet, for ./sts provision; or what "
                    + "became of it.")
        private boolean blank;

        @Option(names = "--run", paramLabel = "FILE", arity = "1..*",
                description = "Run scenario files; - is standard input.")
        private List<String> scenarios;

        @Option(names = "--dry-run",
                description = "With --board raspberry-pi: print which pin is for what, what "
                    + "this machine lacks, and which line --serial would take.")
        private boolean dryRun;

        @Option(names = "--self-test",
                description = "Work each device once, ask what can be seen, and say which fail; "
                    + "on the desktop they are simulated. Not while the meter runs.")
        private boolean selfTest;

        @Option(names = "--erase-memory",
                description = "With --board raspberry-pi: empty the FRAM, for a new meter. Needs "
                    + "the service jumper and two answers. Not while the meter runs.")
        private boolean eraseMemory;
    }

    private MeterCommand(MeterBoard board, InputStream in) {
        this.board = board;
        this.in = in;
    }

    /** Runs the command on a board and returns its exit code. */
    public static int execute(MeterBoard board, String... arguments) {
        return execute(board, System.in, new PrintWriter(System.out, true),
                new PrintWriter(System.err, true), arguments);
    }

    /** Runs the command with streams of the caller's. */
    static int execute(MeterBoard board, InputStream in, PrintWriter out, PrintWriter err,
            String... arguments) {
        MeterCommand command = new MeterCommand(board, in);
        return new CommandLine(command)
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(MeterCommand::complainOfUsage)
                .setExecutionExceptionHandler(
                        (failure, line, parsed) -> command.complain(failure))
                .execute(arguments);
    }

    @Override
    public Integer call() throws MeterFailure {
        ScenarioFiles files = new ScenarioFiles(in);
        if (what.scenarios != null) {
            boardOption.refuseAny();
            lineOptions.refuseAny();
            runOptions.refuseClashes(what.scenarios);
            return run(files);
        }
        boardOption.refuseOthersThan(board);
        runOptions.refuseAny();
        if (json && !what.selfTest) {
            throw MeterFailure.usage("--json goes with --self-test only",
                    "add --self-test, or leave --json out");
        }
        if (what.eraseMemory && !board.hasMemoryDevice()) {
            throw MeterFailure.usage("--erase-memory is for a board whose memory is a device",
                    "add --board raspberry-pi; in files, give a new folder with --data DIR");
        }
        if (what.dryRun) {
            return dryRun();
        }
        List<MissingThing> missing = board.missing();
        missing.forEach(this::complain);
        if (!missing.isEmpty()) {
            return MeterFailure.DEVICE;
        }
        if (what.eraseMemory) {
            return eraseMemory();
        }
        return what.selfTest ? selfTest() : runMeter(files);
    }

    private int eraseMemory() throws MeterFailure {
        PrintWriter out = spec.commandLine().getOut();
        Person person = new Person(in, out);
        try (TestBench bench = board.bench(person, Optional.empty())) {
            MemoryErasure.of(bench, person, out::println);
            return CommandLine.ExitCode.OK;
        } catch (IOException e) {
            throw MeterFailure.device(e);
        }
    }

    private int selfTest() throws MeterFailure {
        PrintWriter out = spec.commandLine().getOut();
        Person person = new Person(in, json ? spec.commandLine().getErr() : out);
        try (TestBench bench = board.bench(person, lineOptions.portToTest())) {
            SelfTestReport report = SelfTest.of(bench);
            if (json) {
                out.println(report.json(spec.version()[0]));
            } else {
                report.table().forEach(out::println);
            }
            if (out.checkError()) {
                throw MeterFailure.unwritable();
            }
            return report.isPassed() ? CommandLine.ExitCode.OK : MeterFailure.REFUSED;
        } catch (IOException e) {
            throw MeterFailure.device(e);
        }
    }

    private int dryRun() throws MeterFailure {
        DryRun dryRun = board.dryRun().orElseThrow(() -> MeterFailure.usage(
                "--dry-run tells nothing about the board " + board.name(),
                "add --board raspberry-pi, or leave --dry-run out"));
        PrintWriter out = spec.commandLine().getOut();
        List<String> line = lineOptions.told();
        dryRun.lines().forEach(out::println);
        line.forEach(out::println);
        if (out.checkError()) {
            throw MeterFailure.unwritable();
        }
        return dryRun.isReady() && lineOptions.isThere()
                ? CommandLine.ExitCode.OK : MeterFailure.DEVICE;
    }

    private int runMeter(ScenarioFiles files) throws MeterFailure {
        MeterIdentity wanted = what.meter == null
                ? DemoMeter.identity() : files.meter(what.meter);
        PrintWriter out = spec.commandLine().getOut();
        try (PluggedLine line = lineOptions.open();
                OpenBoard open = board.open(data, out::println)) {
            StoredMeter meter = what.blank ? BlankMeter.in(open.memory(), out::println, isService())
                    : StoredMeter.of(open.memory(), wanted, invitation());
            open.run(new MeterRun(meter, line, lineOptions.isHeadless(), jumper));
            return CommandLine.ExitCode.OK;
        } catch (IOException e) {
            throw MeterFailure.device(e);
        }
    }

    /** Whether systemd started this process: then what it says is kept in a log. */
    private static boolean isService() {
        return System.getenv("NOTIFY_SOCKET") != null;
    }

    private List<String> invitation() {
        return what.meter == null
                ? DemoMeter.invitation() : List.of("Type a token of this meter.");
    }

    /** Runs every file that can be understood, and counts and reports over all of them. */
    private int run(ScenarioFiles files) {
        PrintWriter out = spec.commandLine().getOut();
        SuiteResult suite = new SuiteResult(runOptions.seed(),
                what.scenarios.stream().map(file -> run(files, file)).toList());
        out.println(suite.summary());
        int exitCode = runOptions.write(suite).stream().mapToInt(this::complain)
                .reduce(suite.exitCode(), Math::max);
        return out.checkError() ? complain(MeterFailure.unwritable()) : exitCode;
    }

    private ScenarioResult run(ScenarioFiles files, String file) {
        try {
            ScenarioRun run = ScenarioRun.of(files.scenario(file), runOptions.seed());
            run.failures().forEach(spec.commandLine().getOut()::println);
            return new ScenarioResult.Ran(run);
        } catch (MeterFailure e) {
            complain(e);
            return new ScenarioResult.NotRun(file, e);
        }
    }

    private void complain(MissingThing missing) {
        complain(spec.commandLine().getErr(), missing.what(), missing.cure());
    }

    private int complain(Exception failure) {
        PrintWriter err = spec.commandLine().getErr();
        if (debug) {
            failure.printStackTrace(err);
        }
        if (failure instanceof MeterFailure known) {
            complain(err, known.getMessage(), known.hint());
            return known.exitCode();
        }
        complain(err, "stopped by an unexpected " + failure.getClass().getSimpleName(),
                "run it again with --debug and report what it prints");
        return MeterFailure.DEVICE;
    }

    private static int complainOfUsage(CommandLine.ParameterException failure, String[] arguments) {
        String message = failure.getMessage();
        complain(failure.getCommandLine().getErr(),
                Character.toLowerCase(message.charAt(0)) + message.substring(1),
                "see meter --help");
        return MeterFailure.BAD_INPUT;
    }

    private static void complain(PrintWriter err, String message, String hint) {
        err.println("meter: " + message);
        err.println("hint: " + hint);
        err.flush();
    }
}
