package org.tokenmeter.raspberrypi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tokenmeter.hal.CivilClock;
import org.tokenmeter.jvm.DryRun;
import org.tokenmeter.jvm.MissingThing;
import org.tokenmeter.raspberrypi.machine.FakeMachine;
import org.tokenmeter.raspberrypi.machine.PinMap;

class RaspberryPiBoardTest {
    private static final Path DRY_RUN = Path.of("src/test/resources/dry-run.txt");

    @TempDir
    private Path root;

    private static RaspberryPiBoard board(FakeMachine machine) {
        return new RaspberryPiBoard(machine.machine(), PinMap.REFERENCE, () -> {
            throw new AssertionError("nothing is to be taken");
        }, () -> CivilClock.UNKNOWN);
    }

    private static DryRun dryRun(FakeMachine machine) {
        return board(machine).dryRun().orElseThrow();
    }

    @Test
    void theDryRunOfARaspberryPi4IsWhatTheDocumentShows() throws IOException {
        DryRun dryRun = dryRun(FakeMachine.pi4(root));
        String text = Files.readString(DRY_RUN);
        assertEquals(text, String.join("\n", dryRun.lines()) + "\n");
        assertTrue(dryRun.isReady());
        assertTrue(Files.readString(Path.of("README.md")).contains(
                "$ ./meter --board raspberry-pi --dry-run\n" + text + "```"));
    }

    @Test
    void theDryRunOfACompleteMachineFitsAnOrdinaryTerminal() {
        dryRun(FakeMachine.pi5(root, 4)).lines()
                .forEach(line -> assertTrue(line.length() <= 80, line));
    }

    @Test
    void noMeterRunsWithoutThePins() {
        assertEquals(List.of(new MissingThing("pi may not read and write /dev/gpiochip0",
                        "sudo usermod -aG gpio,i2c,spi,dialout $USER, then log in again")),
                board(FakeMachine.pi4(root).refusing("gpiochip0")).missing());
    }

    @Test
    void aMachineThatLacksABusIsNotReadyButRunsAMeter() throws IOException {
        FakeMachine machine = FakeMachine.pi4(root).without("dev/i2c-1").refusing("spidev0.0");
        DryRun dryRun = dryRun(machine);
        assertFalse(dryRun.isReady());
        assertTrue(String.join("\n", dryRun.lines()).contains(
                "\nmissing: there is no /dev/i2c-1\nhint: sudo raspi-config nonint do_i2c 0\n"));
        assertEquals(List.of(), board(machine).missing());
    }
}
