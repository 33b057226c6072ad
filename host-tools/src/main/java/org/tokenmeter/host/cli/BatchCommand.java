package org.tokenmeter.host.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.tokenmeter.host.csv.BadTable;
import org.tokenmeter.host.csv.ReadFailure;
import org.tokenmeter.host.vending.Desk;
import org.tokenmeter.host.vending.Mint;
import org.tokenmeter.host.vending.TokenBatch;
import org.tokenmeter.host.vending.VendingDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code sts batch}: tokens for a whole file. */
@Command(name = "batch", sortOptions = false,
        descriptionHeading = "%n",
        description = {"Gives out tokens for every row of a file: vends, or key changes.", "",
            "A run that was stopped, even with kill -9, goes on when the same command is",
            "given again, and gives out nothing twice. Rows keep their order. Rows that are",
            "refused go to OUT.rejects.csv with reason and hint; the exit code is then 1.", "",
            "The folder OUT.csv.batch remembers which input OUT.csv belongs to and how far it",
            "is. Delete it once no such run shall go on; tokens stay in the ledger."},
        parameterListHeading = "%nArguments:%n", optionListHeading = "%nOptions:%n",
        footer = {"",
            "Vends have the columns meter and units or money; key changes meter and any of",
            "new_sgc, new_krn, new_ti, new_bdt, new_kt, new_ken and three_kct (yes, no).",
            "Both may have request (an id; the same one always gives the same tokens), sgc",
            "(refuse a meter of another group) and at (2026-11-23T10:00, at most a day",
            "ahead). The columns request, tokens, credit and tid are added; others are copied.",
            "", "Examples:",
            "  sts batch sales.csv tokens.csv",
            "  sts batch groups.csv key-changes.csv --passphrase-fd 3 3<passphrase.txt"})
final class BatchCommand implements Callable<Integer> {
    private final DeskSession session;

    @Parameters(index = "0", paramLabel = "IN.csv", description = "what to give out")
    private String input;

    @Parameters(index = "1", paramLabel = "OUT.csv", description = "the tokens")
    private String output;

    @Mixin
    private DeskOptions desk;

    @Mixin
    private JsonOption json;

    @Mixin
    private CommonOptions common;

    BatchCommand(DeskSession session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try {
            Path out = Path.of(output).toAbsolutePath();
            TokenBatch.Count count = session.withDesk(desk, books -> session.withKeys(desk,
                    keys -> run(books, new VendingDesk(books, new Mint(keys)), out)));
            return summary(count, out);
        } catch (BadTable e) {
            throw new CommandFailure(ExitCode.BAD_INPUT, input + " " + e.getMessage(),
                    "mend the file; sts batch --help says which columns it needs", e);
        } catch (ReadFailure e) {
            throw CsvFile.failure("read", input, (IOException) e.getCause());
        } catch (IOException e) {
            throw CsvFile.failure("write", output, e);
        } catch (InvalidPathException e) {
            throw CsvFile.failure("read", input, new NoSuchFileException(input));
        }
    }

    /** A bar is for people; a pipe gets the result alone. */
    private TokenBatch.Count run(Desk books, VendingDesk vending, Path out) throws IOException {
        Path in = Path.of(input);
        if (!session.streams().person().isPresent() || !Files.isReadable(in)) {
            return TokenBatch.run(books, vending, in, out, rows -> { });
        }
        try (TerminalBar bar = bar(Math.max(0, lines(in) - 1))) {
            return TokenBatch.run(books, vending, in, out, bar::stepTo);
        }
    }

    private static long lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.count();
        }
    }

    private TerminalBar bar(long rows) {
        return new TerminalBar(session.streams().err(), new ProgressBarBuilder()
                .setTaskName("sts batch").setInitialMax(rows).setUnit(" rows", 1).showSpeed());
    }

    private int summary(TokenBatch.Count count, Path out) {
        new Facts().with("done", count.done()).with("rejected", count.rejected())
                .print(session.streams(), json.isWanted());
        if (count.rejected() == 0) {
            return ExitCode.DONE;
        }
        PrintWriter err = session.streams().err();
        err.println("sts: " + count.rejected() + (count.rejected() == 1
                ? " row was rejected" : " rows were rejected"));
        err.println("hint: " + TokenBatch.rejectsFile(out) + " says why");
        return ExitCode.REFUSED;
    }
}
