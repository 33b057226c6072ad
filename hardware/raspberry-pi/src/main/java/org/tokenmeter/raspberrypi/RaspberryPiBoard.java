package org.tokenmeter.raspberrypi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tokenmeter.hal.CivilClock;
import org.tokenmeter.jvm.DryRun;
import org.tokenmeter.jvm.MeterBoard;
import org.tokenmeter.jvm.MissingThing;
import org.tokenmeter.jvm.MonotonicClock;
import org.tokenmeter.jvm.OpenBoard;
import org.tokenmeter.jvm.selftest.SerialLoop;
import org.tokenmeter.jvm.selftest.TestBench;
import org.tokenmeter.jvm.selftest.Witness;
import org.tokenmeter.raspberrypi.machine.Finding;
import org.tokenmeter.raspberrypi.machine.Machine;
import org.tokenmeter.raspberrypi.machine.PinMap;

/** A Raspberry Pi with a keypad, a display and a relay on the pins of its header. */
final class RaspberryPiBoard implements MeterBoard {
    private final Machine machine;
    private final PinMap pins;
    private final Supplier<Providers> providers;
    private final CivilClock civilClock;

    /**
     * A board that takes nothing yet.
     *
     * @param providers starts Pi4J
     */
    RaspberryPiBoard(Machine machine, PinMap pins, Supplier<Providers> providers,
            CivilClock civilClock) {
        this.machine = machine;
        this.pins = pins;
        this.providers = providers;
        this.civilClock = civilClock;
    }

    @Override
    public String name() {
        return "raspberry-pi";
    }

    @Override
    public List<MissingThing> missing() {
        return missing(machine.vital()).toList();
    }

    @Override
    public Optional<DryRun> dryRun() {
        List<Finding> findings = machine.findings();
        List<String> lines = Stream.of(
                        pins.table().stream(),
                        Stream.of(""),
                        findings.stream().flatMap(Finding::lines))
                .flatMap(part -> part)
                .toList();
        return Optional.of(new DryRun(lines, findings.stream().allMatch(Finding::isPresent)));
    }

    /** Yes: the self-test's, an FRAM. */
    @Override
    public boolean hasMemoryDevice() {
        return true;
    }

    /** Takes the devices; a bus that is not there is said, and the meter goes on without. */
    @Override
    public OpenBoard open(Path data, Consumer<String> says) throws IOException {
        missing(machine.buses()).forEach(bus -> says.accept(bus.what() + ": " + bus.cure()));
        return new OpenRaspberryPi(providers.get(), pins, data, civilClock, says);
    }

    /** Takes the devices; a signal that ends the process opens the load and releases them. */
    @Override
    public TestBench bench(Witness person, Optional<String> serialPort) throws IOException {
        Providers taken = providers.get();
        try {
            TestBench bench = new RaspberryPiBench(taken, pins, person,
                    MonotonicClock.ofMachine(), RaspberryPiBoard::rest,
                    () -> SerialLoop.ofPort(serialPort.orElse(machine.serialPort())));
            Runtime.getRuntime().addShutdownHook(new Thread(bench::close, "stop-test"));
            return bench;
        } catch (RuntimeException e) {
            taken.context().shutdown();
            throw OpenRaspberryPi.notTaken(e);
        }
    }

    private static void rest(int millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    private static Stream<MissingThing> missing(List<Finding> findings) {
        return findings.stream().flatMap(finding -> finding.cure()
                .map(cure -> new MissingThing(finding.what(), cure)).stream());
    }
}
