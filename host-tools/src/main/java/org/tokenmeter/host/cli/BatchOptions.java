package org.tokenmeter.host.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
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
        try (Reader reader = reader(streams); BatchOutput out = BatchOutput.of(output, streams)) {
            CsvBatch.Count count = CsvBatch.run(verb, reader, out::open);
            out.finish();
            return summary(count, streams);
        } catch (BadTable e) {
            throw new CommandFailure(ExitCode.BAD_INPUT, name(input) + " " + e.getMessage(),
                    "mend the file; sts codec VERB --help says which columns it needs", e);
        } catch (ReadFailure e) {
            throw failure("read", input, e);
        } catch (IOException e) {
            throw failure("write", output, e);
        } catch (UncheckedIOException e) {
            throw failure("write", output, e.getCause());
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

    private Reader reader(Streams streams) {
        try {
            InputStream in = input.equals(STANDARD)
                    ? streams.in() : Files.newInputStream(Path.of(input));
            // Malformed bytes become the replacement character, and its row is refused.
            return new InputStreamReader(in, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw failure("read", input, e);
        } catch (InvalidPathException e) {
            throw failure("read", input, new NoSuchFileException(input));
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

    private static CommandFailure failure(String deed, String file, IOException cause) {
        return new CommandFailure(ExitCode.IO,
                "cannot " + deed + " " + name(file) + ": " + reason(cause),
                "check the name, the permissions and the space on the disk", cause);
    }

    private static String name(String file) {
        return file.equals(STANDARD) ? "the CSV stream" : file;
    }

    private static String reason(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        return String.valueOf(cause.getMessage());
    }
}
