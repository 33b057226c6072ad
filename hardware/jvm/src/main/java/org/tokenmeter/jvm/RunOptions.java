package org.tokenmeter.jvm;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The options that go with {@code --run}. */
final class RunOptions {
    private static final String JUNIT = "--junit";
    private static final String SEED = "--seed";
    private static final String TRANSCRIPT = "--transcript";
    private static final String STANDARD_STREAM = "-";

    @Option(names = JUNIT, paramLabel = "OUT.xml",
            description = "With --run: write the results as JUnit XML.")
    private Path junit;

    @Option(names = SEED, paramLabel = "N",
            description = "With --run: decides what is left open, such as the bits of a torn "
                + "byte; default: 0.")
    private Long seed;

    @Option(names = TRANSCRIPT, paramLabel = "OUT",
            description = "With --run: write down every step and what came of it.")
    private Path transcript;

    /** A report that was asked for: by which option, where, and how it is made. */
    private record Report(String option, Path path, Function<SuiteResult, String> maker) {
        OutputFile file() {
            return new OutputFile(path);
        }
    }

    /** The seed of the runs; 0 unless another one is given. */
    long seed() {
        return seed == null ? 0 : seed;
    }

    /** Refuses options that stand there without {@code --run}. */
    void refuseAny() throws MeterFailure {
        List<String> options = new ArrayList<>(reports().stream().map(Report::option).toList());
        if (seed != null) {
            options.add(SEED);
        }
        if (!options.isEmpty()) {
            throw MeterFailure.usage(options.get(0) + " goes with --run only",
                    "add --run FILE, or leave " + options.get(0) + " out");
        }
    }

    /** Refuses a report in the place of a scenario, or of the other report. */
    void refuseClashes(List<String> scenarios) throws MeterFailure {
        for (Report report : reports()) {
            String name = report.path().toString();
            if (name.isEmpty() || name.equals(STANDARD_STREAM)) {
                throw MeterFailure.usage(report.option() + " needs the path of a file",
                        "give it one, such as ./report");
            }
            for (String scenario : scenarios) {
                if (report.file().isSame(Path.of(scenario))) {
                    throw MeterFailure.usage(
                            report.option() + " would replace the scenario " + scenario,
                            "give it a file of its own");
                }
            }
        }
        if (junit != null && transcript != null && new OutputFile(junit).isSame(transcript)) {
            throw MeterFailure.usage(JUNIT + " and " + TRANSCRIPT + " name the same file",
                    "give each a file of its own");
        }
    }

    /** Writes the reports that were asked for, and answers why some could not be written. */
    List<MeterFailure> write(SuiteResult suite) {
        List<MeterFailure> failures = new ArrayList<>();
        for (Report report : reports()) {
            try {
                report.file().write(report.maker().apply(suite));
            } catch (MeterFailure e) {
                failures.add(e);
            }
        }
        return failures;
    }

    private List<Report> reports() {
        return Stream.of(
                new Report(JUNIT, junit, JunitReport::of),
                new Report(TRANSCRIPT, transcript, Transcript::of))
                .filter(report -> report.path() != null)
                .toList();
    }
}
