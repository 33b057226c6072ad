package org.tokenmeter.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayersTest {
    /** At least one breach of each rule, the rule against cycles aside. */
    private static final List<String> REFUSED = List.of(
            "org.tokenmeter.sts.token -> org.tokenmeter.simulated",
            "org.tokenmeter.boot -> org.tokenmeter.host.token",
            "org.tokenmeter.keypad -> org.tokenmeter.hal",
            "org.tokenmeter.line -> org.tokenmeter.simulated",
            "org.tokenmeter.simulated -> org.tokenmeter.jvm",
            "org.tokenmeter.jvm -> org.tokenmeter.desktop",
            "org.tokenmeter.desktop -> org.tokenmeter.raspberrypi",
            "org.tokenmeter.raspberrypi -> org.tokenmeter.desktop",
            "org.tokenmeter.raspberrypi.machine -> org.tokenmeter.simulated",
            "org.tokenmeter.jvm -> org.tokenmeter.raspberrypi",
            "org.tokenmeter.browser -> org.tokenmeter.jvm",
            "org.tokenmeter.cortexm3 -> org.tokenmeter.line",
            "org.tokenmeter.host.cli -> org.tokenmeter.desktop",
            "org.tokenmeter.jvm -> org.bouncycastle.crypto",
            "org.tokenmeter.host.provisioning -> com.fazecast.jSerialComm",
            "org.tokenmeter.keypad -> com.pi4j.io.gpio",
            "org.tokenmeter.keypad.sim -> com.pi4j.io.gpio",
            "org.tokenmeter.desktop -> com.pi4j.context",
            "org.tokenmeter.keypad -> org.tokenmeter.keypad.sim",
            "org.tokenmeter.keypad.sim -> org.tokenmeter.keypad.pi4j",
            "org.tokenmeter.jvm -> com.pi4j",
            "org.tokenmeter.raspberrypi -> com.sun.jna",
            "org.tokenmeter.simulated -> org.teavm.interop",
            "org.tokenmeter.host.cli -> org.jline.terminal",
            "org.tokenmeter.attic -> org.tokenmeter.host.token",
            "org.tokenmeter.host.attic -> org.tokenmeter.host.token",
            "org.tokenmeter.host.web -> org.tokenmeter.host.cli");

    private static final List<String> ALLOWED = List.of(
            "org.tokenmeter.panel -> org.tokenmeter.meter.account",
            "org.tokenmeter.line -> org.tokenmeter.link",
            "org.tokenmeter.simulated -> org.tokenmeter.hal",
            "org.tokenmeter.jvm -> org.tokenmeter.simulated",
            "org.tokenmeter.desktop -> org.jline.terminal",
            "org.tokenmeter.raspberrypi -> com.pi4j.context",
            "org.tokenmeter.raspberrypi -> org.tokenmeter.jvm",
            "org.tokenmeter.keypad.pi4j -> com.pi4j.io.gpio",
            "org.tokenmeter.keypad.pi4j -> org.tokenmeter.keypad",
            "org.tokenmeter.keypad.sim -> org.tokenmeter.keypad",
            "org.tokenmeter.simulated -> org.tokenmeter.keypad.sim",
            "org.tokenmeter.line.tls -> org.bouncycastle.tls",
            "org.tokenmeter.host.keys -> org.bouncycastle.crypto",
            "org.tokenmeter.host.cli -> org.tokenmeter.host.web");

    private static JavaClasses classes;

    @TempDir
    private Path folder;

    @BeforeAll
    static void importEveryModule() {
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.tokenmeter");
    }

    @Test
    void everyModuleImportsOnlyWhatItMay() {
        assertEquals("", String.join("\n", Layers.violations(classes)));
    }

    @Test
    void everyModuleWithMainCodeIsSeen() {
        List<String> unseen = Repository.modules().stream()
                .filter(Repository::hasMainCode)
                .filter(path -> !Layers.isIn(classes, Layers.module(name(path))))
                .toList();
        assertEquals(List.of(), unseen, "put it on the test class path of host-tools");
        assertTrue(Layers.isIn(classes, Layers.module("firmware")));
        assertTrue(Layers.isIn(classes, Layers.module("keypad-driver")));
        assertTrue(Layers.isIn(classes, Layers.module("raspberry-pi")));
    }

    @Test
    void aModuleWithoutARowIsRefused() {
        assertThrows(AssertionError.class, () -> Layers.module("attic"));
        assertFalse(Layers.isIn(classes, Layers.module("browser")));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aPlantedImportIsCaught(String planted) {
        List<String> violations = Layers.violations(compiled(planted));
        String importer = planted.split(" -> ")[0] + ".Importer0";
        assertFalse(violations.isEmpty());
        assertTrue(violations.stream().allMatch(violation -> violation.contains(importer)),
                violations::toString);
    }

    @ParameterizedTest
    @MethodSource("allowed")
    void anAllowedImportPasses(String planted) {
        assertEquals(List.of(), Layers.violations(compiled(planted)));
    }

    @Test
    void aCycleInsideHostToolsIsCaught() {
        List<String> violations = Layers.violations(compiled(
                "org.tokenmeter.host.token -> org.tokenmeter.host.keys",
                "org.tokenmeter.host.keys -> org.tokenmeter.host.token"));
        assertEquals(1, violations.size());
        assertTrue(violations.get(0).startsWith("Cycle detected"), violations::toString);
    }

    @Test
    void everyRuleButTheOneAgainstCyclesIsBrokenByAPlantedImport() {
        JavaClasses planted = compiled(REFUSED.toArray(String[]::new));
        List<String> unbroken = Layers.rules().stream()
                .filter(rule -> Layers.violations(rule, planted).isEmpty())
                .map(ArchRule::getDescription)
                .toList();
        assertEquals(
                List.of("slices matching 'org.tokenmeter.host.(*)..' should be free of cycles"),
                unbroken);
    }

    private JavaClasses compiled(String... imports) {
        return PlantedImports.compiled(folder, List.of(imports));
    }

    private static Stream<String> refused() {
        return REFUSED.stream();
    }

    private static Stream<String> allowed() {
        return ALLOWED.stream();
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
