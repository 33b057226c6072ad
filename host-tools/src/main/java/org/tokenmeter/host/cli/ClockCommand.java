package org.tokenmeter.host.cli;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.tokenmeter.host.provisioning.Commands;
import org.tokenmeter.host.token.TokenTime;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sts clock}: sets a meter's civil time. */
@Command(name = "clock", sortOptions = false,
        descriptionHeading = "%n",
        description = "Sets the civil time of a meter, to this machine's unless --at says another.",
        customSynopsis = "sts clock --port LINE [--at TIME] [--line-key-file FILE]",
        optionListHeading = "%nOptions:%n",
        footer = {"", "Example:",
            "  sts clock --port /dev/ttyUSB0 --line-key-file 00000000000.line-key"})
final class ClockCommand implements Callable<Integer> {
    private final DeskSession session;

    @Mixin
    private MeterOptions line;

    @Mixin
    private LineKeyOptions lineKey;

    @Option(names = "--at", paramLabel = "TIME", description = "such as 2026-11-23T10:00")
    private String at;

    @Mixin
    private JsonOption json;

    @Mixin
    private CommonOptions common;

    ClockCommand(DeskSession session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        LocalDateTime wanted = Arguments.find("--at", at, TokenTime::parse).orElse(null);
        LocalDateTime set = LineTalk.withMeter(line, lineKey, session, meter -> {
            LocalDateTime time = wanted == null ? LocalDateTime.now() : wanted;
            meter.order(Commands.setClock(time), "set its clock");
            return time;
        });
        new Facts().with("clock", set.truncatedTo(ChronoUnit.SECONDS))
                .print(session.streams(), json.isWanted());
        return ExitCode.DONE;
    }
}
