package org.tokenmeter.host.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.tokenmeter.line.LineException;
import org.tokenmeter.line.SerialPorts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sts ports}: where a meter may be plugged in. */
@Command(name = "ports", sortOptions = false,
        descriptionHeading = "%n",
        description = "Lists the serial ports of this machine, for --port of other commands.",
        optionListHeading = "%nOptions:%n",
        footer = {"",
            "Pseudo-terminals (/dev/pts/3) and network ports (tcp:HOST:PORT) are not listed:",
            "./meter --serial prints its own."})
final class PortsCommand implements Callable<Integer> {
    private final Streams streams;

    @Option(names = "--json", description = "print a JSON object for each")
    private boolean json;

    @Mixin
    private CommonOptions common;

    PortsCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        try {
            List<SerialPorts.Port> ports = SerialPorts.list();
            ports.forEach(port -> streams.out().println(json ? object(port)
                    : "%-24s  %s".formatted(port.name(), port.description()).stripTrailing()));
            if (ports.isEmpty()) {
                streams.err().println("no serial port is there");
            }
            return ExitCode.DONE;
        } catch (LineException e) {
            throw MeterOptions.failure(e);
        }
    }

    private static String object(SerialPorts.Port port) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("port", port.name());
        members.put("description", port.description());
        return Json.object(members);
    }
}
