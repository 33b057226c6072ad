package org.tokenmeter.host.cli;

import java.util.concurrent.Callable;
import org.tokenmeter.host.vending.MeterImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code sts meters import}: many meters at once. */
@Command(name = "import", sortOptions = false,
        descriptionHeading = "%n",
        description = {"Takes many meters into the registry: all of them, or none.", "",
            "Nothing is taken when one row is refused."},
        parameterListHeading = "%nArguments:%n", optionListHeading = "%nOptions:%n",
        footer = {"",
            "The file has the columns meter and sgc, in any order, and as many as wanted of",
            "ti, krn, kt, ea, bdt, ken, utility, currency (yes, no), tariff and debt.",
            "", "Example:", "  sts meters import meters.csv"})
final class MetersImportCommand implements Callable<Integer> {
    private final DeskSession session;

    @Parameters(index = "0", paramLabel = "IN.csv", description = "the file; - for standard input")
    private String file;

    @Mixin
    private DeskOptions desk;

    @Mixin
    private CommonOptions common;

    MetersImportCommand(DeskSession session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        long count = CsvFile.read(session.streams(), file, reader ->
                session.withDesk(desk, books -> MeterImport.run(books, reader)));
        session.streams().out().println(count + " meters added");
        return ExitCode.DONE;
    }
}
