package org.tokenmeter.host.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.tokenmeter.host.provisioning.MeterService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sts log}: what happened to a meter. */
@Command(name = "log", sortOptions = false,
        descriptionHeading = "%n",
        description = "Shows the events of a meter, or its last tokens, the newest first.",
        customSynopsis = "sts log --port LINE [--tokens] [--line-key-file FILE] [--json]",
        optionListHeading = "%nOptions:%n",
        footer = {"", "Example:",
            "  sts log --port /dev/ttyUSB0 --line-key-file 00000000000.line-key"})
final class LogCommand implements Callable<Integer> {
    private final DeskSession session;

    @Mixin
    private MeterOptions line;

    @Mixin
    private LineKeyOptions lineKey;

    @Option(names = "--tokens", description = "the last sixteen tokens instead of the events")
    private boolean tokens;

    @Mixin
    private JsonOption json;

    @Mixin
    private CommonOptions common;

    LogCommand(DeskSession session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (tokens) {
            List<MeterService.LastToken> last =
                    LineTalk.withMeter(line, lineKey, session, MeterService::lastTokens);
            Facts.print(session.streams(), json.isWanted(), "tokens",
                    last.stream().map(LogCommand::facts).toList());
        } else {
            List<MeterService.Event> events =
                    LineTalk.withMeter(line, lineKey, session, MeterService::events);
            Facts.print(session.streams(), json.isWanted(), "events",
                    events.stream().map(LogCommand::facts).toList());
        }
        return ExitCode.DONE;
    }

    private static Facts facts(MeterService.Event event) {
        return new Facts()
                .with("number", event.sequence())
                .with("time", event.time().map(Object::toString).orElse("unknown"))
                .with("uptime", event.uptimeSeconds() + " s")
                .with("event", event.name())
                .with("argument", event.argument());
    }

    private static Facts facts(MeterService.LastToken token) {
        return new Facts()
                .with("time", token.time().map(Object::toString).orElse("unknown"))
                .with("result", token.result())
                .with("kind", token.kind())
                .with("tid", token.tid())
                .with("value", token.value());
    }
}
