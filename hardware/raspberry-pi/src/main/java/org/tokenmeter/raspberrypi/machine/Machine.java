package org.tokenmeter.raspberrypi.machine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether a machine can run the meter: a Raspberry Pi whose devices are there and can be used.
 *
 * <p><b>What it does not say:</b> whether anything is wired to the pins. It looks at files that
 * Linux keeps and opens no device.
 */
public final class Machine {
    private static final int OLDEST_JAVA = 17;
    private static final String MODEL = "Raspberry Pi";
    /** How the names of those begin whose header is on the chip RP1: 5 and 500. */
    private static final String RP1_MODELS = "Raspberry Pi 5";
    /** Those that the native part of Pi4J's gpiod plugin is made for. */
    private static final Set<String> ARCHITECTURES = Set.of("aarch64", "arm");
    private static final String ENABLE_GPIO =
            "use a kernel of Raspberry Pi OS, or another with the GPIO character device";
    private static final String ENABLE_I2C =
            "sudo raspi-config nonint do_i2c 0";
    private static final String ENABLE_SPI =
            "sudo raspi-config nonint do_spi 0";
    private static final String JOIN_GROUPS =
            "sudo usermod -aG gpio,i2c,spi,dialout $USER, then log in again";

    private final SystemFiles files;
    private final String architecture;
    private final int javaVersion;
    private final String user;

    /**
     * A machine as files, and as Java sees it.
     *
     * @param architecture Java's name for the processor
     * @param javaVersion the version's first number
     * @param user who runs the meter
     */
    Machine(SystemFiles files, String architecture, int javaVersion, String user) {
        this.files = files;
        this.architecture = architecture;
        this.javaVersion = javaVersion;
        this.user = user;
    }

    /** The machine that this runs on. */
    public static Machine here() {
        return new Machine(SystemFiles.here(), System.getProperty("os.arch"),
                Runtime.version().feature(), System.getProperty("user.name"));
    }

    /** Everything that it should have, and whether it has it. */
    public List<Finding> findings() {
        return Stream.concat(vital().stream(), buses().stream()).toList();
    }

    /** What no meter runs without. */
    public List<Finding> vital() {
        return List.of(model(), processor(), java(), gpio());
    }

    /** The display's bus and the memory's: a meter can do without either. */
    public List<Finding> buses() {
        return List.of(device("dev/i2c-1", "i2c", ENABLE_I2C),
                device("dev/spidev0.0", "spi", ENABLE_SPI));
    }

    /** The serial port on BCM 14 and 15; on a Raspberry Pi 5 or 500 serial0 is another one. */
    public String serialPort() {
        return modelName().filter(name -> name.startsWith(RP1_MODELS)).isPresent()
                ? "/dev/ttyAMA0" : "/dev/serial0";
    }

    private Finding model() {
        return modelName()
                .filter(name -> name.startsWith(MODEL))
                .map(name -> Finding.present("this is a " + name))
                .orElseGet(() -> Finding.missing(
                        "this is no Raspberry Pi" + modelName().map(" but a "::concat).orElse(""),
                        "run it on one; on any machine ./meter has a panel in the terminal"));
    }

    private Optional<String> modelName() {
        return Stream.concat(
                files.lines("proc/device-tree/model").stream(),
                files.lines("proc/cpuinfo").stream()
                        .filter(line -> line.matches("Model\\s*:.*"))
                        .map(line -> line.substring(line.indexOf(':') + 1)))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    private Finding processor() {
        return ARCHITECTURES.contains(architecture)
                ? Finding.present("Java runs on " + architecture)
                : Finding.missing("Pi4J has no GPIO library for " + architecture,
                        "use a JDK for aarch64 or arm, as the machine's system is");
    }

    private Finding java() {
        return javaVersion >= OLDEST_JAVA
                ? Finding.present("Java " + javaVersion)
                : Finding.missing("Java " + javaVersion + " is older than " + OLDEST_JAVA,
                        "sudo apt install openjdk-17-jdk");
    }

    private Finding gpio() {
        return HeaderChip.name(files)
                .map(chip -> device("dev/" + chip, "gpio", ENABLE_GPIO))
                .orElseGet(() -> Finding.missing("no GPIO chip has the header's pins",
                        ENABLE_GPIO));
    }

    private Finding device(String path, String group, String cure) {
        String name = "/" + path;
        if (!files.has(path)) {
            return Finding.missing("there is no " + name, cure);
        }
        return files.isUsable(path)
                ? Finding.present(name + " can be read and written")
                : Finding.missing(user + " may not read and write " + name, permission(group));
    }

    private String permission(String group) {
        Optional<String> members = files.lines("etc/group").stream()
                .filter(line -> line.startsWith(group + ":"))
                .findFirst();
        if (members.isEmpty()) {
            return "there is no group " + group + ": make it, and give it the file by a udev rule";
        }
        String line = members.get();
        boolean joined = List.of(line.substring(line.lastIndexOf(':') + 1).split(","))
                .contains(user);
        return joined
                ? "log in again, as the group " + group + " counts only then; if that is no help, "
                    + "give it the file by a udev rule"
                : JOIN_GROUPS;
    }
}
