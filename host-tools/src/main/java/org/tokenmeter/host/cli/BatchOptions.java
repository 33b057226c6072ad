package org.tokenmeter.host.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;
import org.tokenmeter.host.codec.CodecVerb;
import org.tokenmeter.host.csv.BadTable;
import org.tokenmeter.host.csv.CsvBatch;
import org.tokenmeter.host.csv.ReadFailure;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** {@code --csv} and {@code --out}: a codec verb over a file instead of one row of options. */
final class BatchOptions {
    static final String STANDARD = "-";
    private static final Set<String> FITTING = Set.of("--csv", "--out", "--debug");

    @Option(names = "--csv", paramLabel = "IN.csv",
            description = "do it for every row of a file; - reads standard input")
    private String input;

    @Option(names = "--out", paramLabel = "OUT.csv", defaultValue = STANDARD,
            description = "where the rows go; default: standard output")
    private String output;

    /** Whether this is a batch; refuses options that contradict it. */
    boolean isWanted(ParseResult parsed) {
        if (input == null && parsed.hasMatchedOption("--out")) {
            throw CommandFailure.usage("--out goes with --csv only", "add --csv IN.csv");
        }
        if (input != null) {
            parsed.matchedOptions().stream().map(OptionSpec::longestName)
                    .filter(name -> !FITTING.contains(name)).findFirst()
                    .ifPresent(BatchOptions::refuse);
            parsed.matchedPositionals().stream().findFirst()
                    .ifPresent(positional -> refuse("a token"));
        }
        return input != null;
    }

    private static void refuse(String what) {
        throw CommandFailure.usage("--csv takes everything from the file, so " + what
                + " has no place beside it", "leave out one of them");
    }

    /** Runs the verb over every row. */
    int run(CodecVerb verb, Streams streams) {
        refuseOverwriting();
        try (Reader reader = CsvFile.open(streams, input);
                BatchOutput out = BatchOutput.of(output, streams)) {
            CsvBatch.Count count = CsvBatch.run(verb, reader, out::open);
            out.finish();
            return summary(count, streams);
        } catch (BadTable e) {
            throw new CommandFailure(ExitCode.BAD_INPUT, CsvFile.name(input) + " " + e.getMessage(),
                    "mend the file; sts codec VERB --help says which columns it needs", e);
        } catch (ReadFailure e) {
            throw CsvFile.failure("read", input, e);
        } catch (IOException e) {
            throw CsvFile.failure("write", output, e);
        } catch (UncheckedIOException e) {
            throw CsvFile.failure("write", output, e.getCause());
        }
    }

    private void refuseOverwriting() {
        try {
            if (!input.equals(STANDARD) && !output.equals(STANDARD)
                    && Files.isSameFile(Path.of(input), Path.of(output))) {
                throw CommandFailure.usage("the output would overwrite the input " + input,
                        "give --out another name");
            }
        } catch (IOException | InvalidPathException e) {
            // One of them does not exist: then they differ, and opening them says the rest.
        }
    }

    private static int summary(CsvBatch.Count count, Streams streams) {
        if (count.refused() == 0) {
            return ExitCode.DONE;
        }
        streams.err().println("sts: " + count.refused() + " of " + count.rows()
                + (count.refused() == 1 ? " rows was refused" : " rows were refused"));
        streams.err().println("hint: the column error says why");
        return ExitCode.REFUSED;
    }
}
