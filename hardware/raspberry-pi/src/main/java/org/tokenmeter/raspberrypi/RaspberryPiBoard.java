package org.tokenmeter.raspberrypi;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tokenmeter.jvm.DryRun;
import org.tokenmeter.jvm.MeterBoard;
import org.tokenmeter.jvm.MissingThing;
import org.tokenmeter.jvm.StoredMeter;
import org.tokenmeter.raspberrypi.machine.Finding;
import org.tokenmeter.raspberrypi.machine.Machine;
import org.tokenmeter.raspberrypi.machine.PinMap;

/**
 * A Raspberry Pi, before its devices have drivers: it tells which pin is for what and what the
 * machine lacks, and runs no meter.
 */
final class RaspberryPiBoard implements MeterBoard {
    private static final String NOT_YET = "this version does not drive the pins yet";
    private static final MissingThing DRIVERS = new MissingThing(NOT_YET,
            "add --dry-run to see the pins; ./meter alone has a panel in the terminal");

    private final Machine machine;
    private final PinMap pins;

    RaspberryPiBoard(Machine machine, PinMap pins) {
        this.machine = machine;
        this.pins = pins;
    }

    @Override
    public String name() {
        return "raspberry-pi";
    }

    /** What the machine lacks; a machine that lacks nothing is told what this version lacks. */
    @Override
    public List<MissingThing> missing() {
        List<MissingThing> missing = machine.findings().stream()
                .flatMap(finding -> finding.cure()
                        .map(cure -> new MissingThing(finding.what(), cure)).stream())
                .toList();
        return missing.isEmpty() ? List.of(DRIVERS) : missing;
    }

    @Override
    public Optional<DryRun> dryRun() {
        List<Finding> findings = machine.findings();
        List<String> lines = Stream.of(
                        pins.table().stream(),
                        Stream.of(""),
                        findings.stream().flatMap(Finding::lines),
                        Stream.of("", "note: " + NOT_YET))
                .flatMap(part -> part)
                .toList();
        return Optional.of(new DryRun(lines, findings.stream().allMatch(Finding::isPresent)));
    }

    @Override
    public void run(StoredMeter meter) throws IOException {
        throw new IOException(NOT_YET);
    }
}
