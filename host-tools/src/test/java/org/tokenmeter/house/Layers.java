package org.tokenmeter.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who may import whom between the modules, and where libraries from outside are at home.
 *
 * <p>The rooms inside the firmware have their own table, beside the firmware.
 */
final class Layers {
    private static final String ROOT = "org.tokenmeter.";

    /** In the order of the line: a module imports only modules above it. */
    private static final List<Module> MODULES = List.of(
            new Module("firmware",
                    List.of("sts", "hal", "register", "pack", "checksum", "ledger", "meter",
                            "panel", "link", "boot"),
                    List.of()),
            new Module("keypad-driver", List.of("keypad"), List.of()),
            new Module("line", List.of("line"), List.of("firmware")),
            new Module("simulated", List.of("simulated"), List.of("firmware", "keypad-driver")),
            new Module("jvm", List.of("jvm"), List.of("firmware", "line", "simulated")),
            new Module("desktop", List.of("desktop"), List.of("jvm", "firmware", "keypad-driver")),
            new Module("raspberry-pi", List.of("raspberrypi"),
                    List.of("jvm", "firmware", "keypad-driver")),
            new Module("browser", List.of("browser"),
                    List.of("firmware", "simulated", "keypad-driver")),
            new Module("cortex-m3", List.of("cortexm3"),
                    List.of("firmware", "simulated", "keypad-driver")),
            new Module("host-tools", List.of("host"), List.of("firmware", "line", "simulated")));

    /** Libraries, and the only packages that may use them. */
    private static final Map<String, List<String>> HOMES = Map.of(
            "org.bouncycastle", List.of("line", "host"),
            "com.fazecast.jSerialComm", List.of("line"),
            "com.pi4j", List.of("keypad.pi4j", "raspberrypi"),
            "com.sun.jna", List.of("raspberrypi.machine"),
            "org.teavm", List.of("browser", "cortexm3"),
            "org.jline", List.of("line", "desktop"));

    /** The packages of host-tools. */
    private static final List<String> HOST_ROOMS = List.of(
            "host.token", "host.keys", "host.vending", "host.provisioning", "host.sms",
            "host.report", "host.cli", "host.web", "host.text", "host.csv", "host.codec",
            "host.line");

    /**
     * A module and what it may import.
     *
     * @param name the last folder of its path
     * @param packages its packages below the root, each with those below it
     * @param mayImport other modules
     */
    record Module(String name, List<String> packages, List<String> mayImport) {
    }

    private Layers() {
    }

    /** Every rule. */
    static List<ArchRule> rules() {
        return Stream.of(
                MODULES.stream().map(Layers::importsOnlyWhatItMay),
                HOMES.keySet().stream().map(Layers::staysAtHome),
                Stream.of(everyClassBelongsToAModule(), everyHostClassHasItsRoom(),
                        nobodyImportsTheCommandLine(), hostRoomsHaveNoCycle(),
                        theKeypadItselfKnowsNoWires(), simulatedWiresKnowNoPins()))
                .flatMap(rules -> rules)
                .map(rule -> rule.allowEmptyShould(true))
                .toList();
    }

    /** What classes import that they may not; empty when all is well. */
    static List<String> violations(JavaClasses classes) {
        return rules().stream().flatMap(rule -> violations(rule, classes).stream()).toList();
    }

    /** What breaks one rule. */
    static List<String> violations(ArchRule rule, JavaClasses classes) {
        return rule.evaluate(classes).getFailureReport().getDetails();
    }

    /** The module of a name, which must be in the table. */
    static Module module(String name) {
        return MODULES.stream()
                .filter(module -> module.name().equals(name))
                .findAny()
                .orElseThrow(() -> new AssertionError(
                        "module " + name + " is new; say in Layers what it may import"));
    }

    /** Whether a module has one of the classes. */
    static boolean isIn(JavaClasses classes, Module module) {
        return classes.stream().anyMatch(type -> module.packages().stream()
                .anyMatch(room -> (type.getPackageName() + ".").startsWith(ROOT + room + ".")));
    }

    private static ArchRule importsOnlyWhatItMay(Module module) {
        String[] others = MODULES.stream()
                .filter(other -> other != module && !module.mayImport().contains(other.name()))
                .flatMap(other -> other.packages().stream())
                .map(Layers::withThoseBelow)
                .toArray(String[]::new);
        return noClasses().that().resideInAnyPackage(patterns(module.packages()))
                .should().dependOnClassesThat().resideInAnyPackage(others);
    }

    private static ArchRule staysAtHome(String library) {
        return noClasses().that().resideOutsideOfPackages(patterns(HOMES.get(library)))
                .should().dependOnClassesThat().resideInAPackage(library + "..");
    }

    private static ArchRule everyClassBelongsToAModule() {
        return classes().should().resideInAnyPackage(MODULES.stream()
                .flatMap(module -> module.packages().stream())
                .map(Layers::withThoseBelow)
                .toArray(String[]::new));
    }

    private static ArchRule everyHostClassHasItsRoom() {
        return classes().that().resideInAPackage(ROOT + "host..")
                .should().resideInAnyPackage(patterns(HOST_ROOMS));
    }

    private static ArchRule nobodyImportsTheCommandLine() {
        return noClasses().that().resideOutsideOfPackage(ROOT + "host.cli..")
                .should().dependOnClassesThat().resideInAPackage(ROOT + "host.cli..");
    }

    /** The pure part of keypad-driver: what every board can have. */
    private static ArchRule theKeypadItselfKnowsNoWires() {
        return noClasses().that().resideInAPackage(ROOT + "keypad")
                .should().dependOnClassesThat().resideInAPackage(ROOT + "keypad.(*)..");
    }

    private static ArchRule simulatedWiresKnowNoPins() {
        return noClasses().that().resideInAPackage(ROOT + "keypad.sim..")
                .should().dependOnClassesThat().resideInAPackage(ROOT + "keypad.pi4j..");
    }

    private static ArchRule hostRoomsHaveNoCycle() {
        return slices().matching(ROOT + "host.(*)..").should().beFreeOfCycles();
    }

    private static String[] patterns(List<String> packages) {
        return packages.stream().map(Layers::withThoseBelow).toArray(String[]::new);
    }

    private static String withThoseBelow(String room) {
        return ROOT + room + "..";
    }
}
