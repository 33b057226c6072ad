package org.tokenmeter.raspberrypi.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MachineTest {
    private static final String JOIN = "sudo usermod -aG gpio,i2c,spi,dialout $USER, then "
            + "log in again";

    @TempDir
    private Path root;

    private FakeMachine pi;

    @BeforeEach
    void makeOne() {
        pi = FakeMachine.pi4(root);
    }

    private static List<String> lines(FakeMachine fake) {
        return fake.machine().findings().stream().flatMap(Finding::lines).toList();
    }

    private static void assertOnlyMissing(FakeMachine fake, String what, String cure) {
        assertEquals(List.of("missing: " + what, "hint: " + cure),
                fake.machine().findings().stream()
                        .filter(finding -> !finding.isPresent())
                        .flatMap(Finding::lines).toList());
    }

    @Test
    void aRaspberryPi4WithAllItsDevicesLacksNothing() {
        assertEquals(List.of(
                "ok: this is a Raspberry Pi 4 Model B Rev 1.4",
                "ok: Java runs on aarch64",
                "ok: Java 17",
                "ok: /dev/gpiochip0 can be read and written",
                "ok: /dev/i2c-1 can be read and written",
                "ok: /dev/spidev0.0 can be read and written"), lines(pi));
    }

    @ParameterizedTest
    @CsvSource({"Raspberry Pi 5 Model B Rev 1.0, /dev/ttyAMA0",
        "Raspberry Pi 500 Rev 1.0, /dev/ttyAMA0",
        "Raspberry Pi 4 Model B Rev 1.4, /dev/serial0", "Raspberry Pi 400 Rev 1.0, /dev/serial0",
        "Raspberry Pi Zero 2 W Rev 1.0, /dev/serial0"})
    void theSerialPortOfTheHeaderHasItsNameOnEachModel(String model, String port) {
        assertEquals(port, pi.model(model).machine().serialPort());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4})
    void theHeaderOfARaspberryPi5IsFoundWhateverItsNumber(int number, @TempDir Path five) {
        List<String> lines = lines(FakeMachine.pi5(five, number));
        assertEquals("ok: /dev/gpiochip" + number + " can be read and written", lines.get(3));
        assertEquals(6, lines.size());
    }

    @Test
    void theHeaderIsFoundByItsDriverWhereTheKernelTellsNoLabel(@TempDir Path other)
            throws IOException {
        FakeMachine debian = FakeMachine.bare(other).chipOfDriver(0, "raspberrypi-exp-gpio")
                .chipOfDriver(1, "pinctrl-bcm2835");
        assertTrue(lines(debian).contains("ok: /dev/gpiochip1 can be read and written"),
                () -> lines(debian).toString());
    }

    @Test
    void theModelIsFoundWithoutADeviceTree() throws IOException {
        pi.without("proc/device-tree/model").write("proc/cpuinfo",
                "processor\t: 0\nModel\t\t: Raspberry Pi Zero 2 W Rev 1.0\n");
        assertEquals("ok: this is a Raspberry Pi Zero 2 W Rev 1.0", lines(pi).get(0));
    }

    @Test
    void a32BitSystemWillDo() {
        assertEquals("ok: Java runs on arm", lines(pi.architecture("arm")).get(1));
    }

    @Test
    void anotherBoardIsNamed() {
        assertOnlyMissing(pi.model("Radxa ROCK 5B"),
                "this is no Raspberry Pi but a Radxa ROCK 5B",
                "run it on one; on any machine ./meter has a panel in the terminal");
    }

    @Test
    void anotherProcessorHasNoLibrary() {
        assertOnlyMissing(pi.architecture("amd64"), "Pi4J has no GPIO library for amd64",
                "use a JDK for aarch64 or arm, as the machine's system is");
    }

    @Test
    void anOldJavaIsTooOld() {
        assertOnlyMissing(pi.java(11), "Java 11 is older than 17",
                "sudo apt install openjdk-17-jdk");
    }

    @Test
    void aKernelWithoutTheHeaderIsNoHelp() {
        pi.write("sys/class/gpio/gpiochip512/label", "gpio-mockup-A\n");
        assertOnlyMissing(pi, "no GPIO chip has the header's pins",
                "use a kernel of Raspberry Pi OS, or another with the GPIO character device");
    }

    @ParameterizedTest
    @CsvSource({"i2c-1, sudo raspi-config nonint do_i2c 0",
        "spidev0.0, sudo raspi-config nonint do_spi 0",
        "gpiochip0, 'use a kernel of Raspberry Pi OS, or another with the GPIO character device'"})
    void aDeviceThatIsNotThereIsToBeEnabled(String device, String cure) throws IOException {
        assertOnlyMissing(pi.without("dev/" + device), "there is no /dev/" + device, cure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"i2c-1", "spidev0.0", "gpiochip0"})
    void whoMayNotUseADeviceIsToJoinItsGroup(String device) {
        assertOnlyMissing(pi.refusing(device), "pi may not read and write /dev/" + device, JOIN);
    }

    @Test
    void whoHasJoinedTheGroupIsToLogInAgain() {
        assertOnlyMissing(pi.refusing("i2c-1").groups("other,pi"),
                "pi may not read and write /dev/i2c-1",
                "log in again, as the group i2c counts only then; if that is no help, give it the "
                    + "file by a udev rule");
    }

    @Test
    void aSystemWithoutTheGroupNeedsARule() {
        assertOnlyMissing(pi.refusing("gpiochip0").write("etc/group", "i2c:x:988:pi\n"),
                "pi may not read and write /dev/gpiochip0",
                "there is no group gpio: make it, and give it the file by a udev rule");
    }

    @Test
    void aMachineWithNothingHasEveryThingNamedWithACure(@TempDir Path empty) {
        List<Finding> findings = FakeMachine.bare(empty).architecture("amd64").machine()
                .findings();
        assertEquals(List.of("this is no Raspberry Pi", "Pi4J has no GPIO library for amd64",
                "no GPIO chip has the header's pins", "there is no /dev/i2c-1",
                "there is no /dev/spidev0.0"),
                findings.stream().filter(finding -> !finding.isPresent()).map(Finding::what)
                        .toList());
    }

    @Test
    void thisMachineCanBeLookedAt() {
        assertEquals(6, Machine.here().findings().size());
    }
}
