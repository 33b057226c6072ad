package org.tokenmeter.raspberrypi.machine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the GPIO chip that the header's pins belong to.
 *
 * <p>Its number is no help: on a Raspberry Pi 5 it has been 4 and is 0 with later kernels. Its
 * label is, and so is the name of its driver, for kernels that do not tell labels: "pinctrl-"
 * and the name of the silicon.
 */
final class HeaderChip {
    private static final String MARK = "pinctrl";
    private static final String CHIP = "gpiochip[0-9]+";

    private HeaderChip() {
    }

    /** The name of the chip's device file, such as gpiochip0. */
    static Optional<String> name(SystemFiles files) {
        return Stream.concat(byLabel(files), byDriver(files)).findFirst();
    }

    /** The chip's own folder stands in its device's, beside what the label is told in. */
    private static Stream<String> byLabel(SystemFiles files) {
        return files.entries("sys/class/gpio").stream()
                .filter(chip -> isMarked(SystemFiles.lines(chip.resolve("label"))))
                .flatMap(chip -> SystemFiles.entries(chip.resolve("device")).stream())
                .map(HeaderChip::nameOf)
                .filter(name -> name.matches(CHIP));
    }

    private static Stream<String> byDriver(SystemFiles files) {
        return files.entries("sys/bus/gpio/devices").stream()
                .filter(chip -> nameOf(chip).matches(CHIP))
                .filter(chip -> isMarked(driver(chip)))
                .map(HeaderChip::nameOf);
    }

    private static List<String> driver(Path chip) {
        try {
            Path device = chip.toRealPath().getParent();
            return List.of(nameOf(device.resolve("driver").toRealPath()));
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean isMarked(List<String> names) {
        return names.stream().anyMatch(name -> name.contains(MARK));
    }

    private static String nameOf(Path path) {
        return path.getFileName().toString();
    }
}
