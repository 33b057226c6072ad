package org.tokenmeter.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;

class FirmwareLayersTest {
    private static final String ROOT = FirmwareClasses.ROOT;

    @Test
    void everyClassImportsOnlyWhatItsPackageMay() {
        assertEquals("", FirmwareClasses.all().stream()
                .flatMap(bytes -> FirmwareLayers.violations(bytes).stream())
                .collect(Collectors.joining("\n")));
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aPackageIsRefusedExactlyWhatItsRowDoesNotGrant(String room) {
        assertEquals(
                FirmwareLayers.rooms().stream()
                        .filter(other -> !FirmwareLayers.mayImport(room, other))
                        .collect(Collectors.toSet()),
                FirmwareLayers.rooms().stream()
                        .filter(other -> !violations(room, other).isEmpty())
                        .collect(Collectors.toSet()));
    }

    @Test
    void theMeterNeverCallsThePanelAndTheTokenKnowsNobody() {
        assertEquals(
                List.of("org.tokenmeter.meter.account.A: may not import org.tokenmeter.panel.B"),
                violations("meter.account", "panel"));
        assertFalse(FirmwareLayers.mayImport("meter.acceptance", "link"));
        assertFalse(FirmwareLayers.mayImport("sts.token", "sts.cipher"));
        assertFalse(FirmwareLayers.mayImport("panel", "ledger"));
        assertTrue(FirmwareLayers.mayImport("panel", "meter.account"));
    }

    @Test
    void theFirmwareImportsNoOtherModule() {
        assertEquals(
                List.of("org.tokenmeter.boot.A: may not import org.tokenmeter.host.token.B"),
                violations("boot", "host.token"));
    }

    @Test
    void aPackageWithoutARowIsRefused() {
        assertEquals(
                List.of("org.tokenmeter.attic.A: its package is new; "
                        + "say in FirmwareLayers what it may import"),
                violations("attic", "attic"));
    }

    private static Stream<String> rooms() {
        return FirmwareLayers.rooms().stream();
    }

    /** What is said of a class in one package that has a field of a type in the other. */
    private static List<String> violations(String room, String other) {
        ClassNode planted = new ClassNode();
        planted.version = Opcodes.V1_8;
        planted.name = ROOT + room.replace('.', '/') + "/A";
        planted.superName = "java/lang/Object";
        String imported = "L" + ROOT + other.replace('.', '/') + "/B;";
        planted.fields.add(new FieldNode(Opcodes.ACC_PRIVATE, "b", imported, null, null));
        return FirmwareLayers.violations(ClassFiles.bytes(planted));
    }
}
