package org.tokenmeter.host.cli;

import java.util.concurrent.Callable;
import org.tokenmeter.host.provisioning.Commands;
import org.tokenmeter.host.provisioning.MeterStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sts decommission}: ends a meter's life. */
@Command(name = "decommission", sortOptions = false,
        descriptionHeading = "%n",
        description = {"Takes a meter out of use for good.", "",
            "Its switch opens, its decoder key is erased, and no token is taken any more.",
            "Nothing brings it back."},
        customSynopsis = "sts decommission --port LINE --yes PAN [--line-key-file FILE]",
        optionListHeading = "%nOptions:%n",
        footer = {"", "Example:",
            "  sts decommission --port /dev/ttyUSB0 --yes 600727000000000009 \\",
            "      --line-key-file 00000000000.line-key"})
final class DecommissionCommand implements Callable<Integer> {
    private final DeskSession session;

    @Mixin
    private MeterOptions line;

    @Option(names = "--yes", paramLabel = "PAN", required = true,
            description = "the meter's number, so that no other one is meant")
    private String pan;

    @Mixin
    private LineKeyOptions lineKey;

    @Mixin
    private JsonOption json;

    @Mixin
    private CommonOptions common;

    DecommissionCommand(DeskSession session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        MeterStatus status = LineTalk.withMeter(line, lineKey, session, meter -> {
            MeterStatus found = meter.status();
            if (!found.pan().map("%018d"::formatted).orElse("").equals(pan)) {
                throw CommandFailure.usage("another meter is on this line",
                        "compare --yes with the number on the meter's label");
            }
            meter.order(Commands.decommission(), "end its life");
            return meter.status();
        });
        new Facts().with("meter", pan).with("state", status.stage())
                .print(session.streams(), json.isWanted());
        return ExitCode.DONE;
    }
}
