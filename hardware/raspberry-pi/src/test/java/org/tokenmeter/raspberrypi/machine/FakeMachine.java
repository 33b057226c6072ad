package org.tokenmeter.raspberrypi.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * A machine made of files below a folder.
 *
 * <p>What it is made after: the files of Linux 6 as its documentation and sources describe them.
 * No real machine was at hand.
 */
public final class FakeMachine {
    private static final String USER = "pi";

    private final Path root;
    private final Set<String> refused = new HashSet<>();
    private String architecture = "aarch64";
    private int javaVersion = 17;

    private FakeMachine(Path root) {
        this.root = root;
    }

    /** A machine with nothing that the meter needs but Java. */
    public static FakeMachine bare(Path root) {
        return new FakeMachine(root).groups("");
    }

    /** A Raspberry Pi 4 that lacks nothing. */
    public static FakeMachine pi4(Path root) {
        return bare(root).model("Raspberry Pi 4 Model B Rev 1.4")
                .chip(0, "pinctrl-bcm2711").chip(1, "raspberrypi-exp-gpio")
                .device("i2c-1").device("spidev0.0");
    }

    /** A Raspberry Pi 5, whose header has had two numbers. */
    public static FakeMachine pi5(Path root, int number) {
        FakeMachine machine = bare(root).model("Raspberry Pi 5 Model B Rev 1.0")
                .device("i2c-1").device("spidev0.0").chip(number, "pinctrl-rp1");
        for (int other = 0; other <= 4; other++) {
            if (other != number) {
                machine.chip(other, "gpio-brcmstb@107d508500");
            }
        }
        return machine;
    }

    /** What the device tree says that it is. */
    public FakeMachine model(String name) {
        return write("proc/device-tree/model", name + "\0");
    }

    /** A GPIO chip with a label. */
    FakeMachine chip(int number, String label) {
        String base = "sys/class/gpio/gpiochip" + (512 + 64 * number);
        return write(base + "/label", label + "\n")
                .write(base + "/device/gpiochip" + number + "/dev", "254:" + number + "\n")
                .device("gpiochip" + number);
    }

    /** A GPIO chip of which the kernel tells no label, but the driver. */
    FakeMachine chipOfDriver(int number, String driver) throws IOException {
        Path device = root.resolve("sys/devices/platform/soc/gpio" + number);
        Path chip = Files.createDirectories(device.resolve("gpiochip" + number));
        Path home = Files.createDirectories(root.resolve("sys/bus/platform/drivers/" + driver));
        Files.createSymbolicLink(device.resolve("driver"), home);
        Path chips = Files.createDirectories(root.resolve("sys/bus/gpio/devices"));
        Files.createSymbolicLink(chips.resolve("gpiochip" + number), chip);
        return device("gpiochip" + number);
    }

    /** A device file. */
    FakeMachine device(String name) {
        return write("dev/" + name, "");
    }

    /** Takes a file away. */
    public FakeMachine without(String path) throws IOException {
        Files.delete(root.resolve(path));
        return this;
    }

    /** Lets nobody read and write a device file. */
    public FakeMachine refusing(String name) {
        refused.add(name);
        return this;
    }

    /** The groups of Raspberry Pi OS, with these members. */
    FakeMachine groups(String members) {
        return write("etc/group", "root:x:0:\nspi:x:989:" + members + "\ni2c:x:988:" + members
                + "\ngpio:x:986:" + members + "\n");
    }

    /** Java for another processor. */
    FakeMachine architecture(String name) {
        architecture = name;
        return this;
    }

    /** Another Java. */
    FakeMachine java(int version) {
        javaVersion = version;
        return this;
    }

    FakeMachine write(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The machine, to be looked at. */
    public Machine machine() {
        SystemFiles files = new SystemFiles(root,
                file -> !refused.contains(file.getFileName().toString()));
        return new Machine(files, architecture, javaVersion, USER);
    }
}
