package org.tokenmeter.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;

/**
 * Who may import whom inside the firmware, checked in its bytecode.
 *
 * <p>Not seen: a constant of another class, whose value javac copies.
 */
final class FirmwareLayers {
    /** Each package and the packages that it may import; one named here includes those below. */
    private static final Map<String, List<String>> MAY_IMPORT = new TreeMap<>(Map.ofEntries(
            room("sts.token"),
            room("sts.cipher", "sts.token"),
            room("hal"),
            room("register"),
            room("pack", "register"),
            room("checksum"),
            room("ledger", "checksum", "hal", "sts"),
            room("meter.account", "sts", "ledger", "pack", "meter.event"),
            room("meter.supply", "hal", "ledger", "pack", "meter.account", "meter.event"),
            room("meter.event", "ledger"),
            room("meter.acceptance", "ledger", "pack", "sts", "register", "meter.account",
                    "meter.supply", "meter.event"),
            room("panel", "meter", "register", "pack", "hal", "sts"),
            room("meter.provision", "hal", "ledger", "pack", "sts", "register",
                    "meter.acceptance", "meter.event"),
            room("link", "meter", "register", "checksum", "hal", "sts"),
            room("boot", "sts", "hal", "register", "pack", "ledger", "meter", "panel", "link")));

    private FirmwareLayers() {
    }

    /** The packages of the firmware. */
    static Set<String> rooms() {
        return MAY_IMPORT.keySet();
    }

    /** Whether a package may import another one. */
    static boolean mayImport(String room, String other) {
        return other.equals(room) || MAY_IMPORT.get(room).stream()
                .anyMatch(allowed -> (other + ".").startsWith(allowed + "."));
    }

    /** What a class imports that it may not; empty when all is well. */
    static List<String> violations(byte[] classFile) {
        ClassNode type = ClassFiles.tree(classFile);
        String name = type.name.replace('/', '.');
        String room = FirmwareClasses.packageOf(type.name);
        if (!MAY_IMPORT.containsKey(room)) {
            return List.of(name + ": its package is new; say in FirmwareLayers what it may import");
        }
        return References.ofAll(type)
                .filter(named -> named.getSort() == Type.OBJECT)
                .filter(named -> named.getInternalName().startsWith(FirmwareClasses.ROOT))
                .filter(named -> !mayImport(
                        room, FirmwareClasses.packageOf(named.getInternalName())))
                .map(named -> name + ": may not import " + named.getClassName())
                .distinct()
                .toList();
    }

    private static Map.Entry<String, List<String>> room(String room, String... mayImport) {
        return Map.entry(room, Arrays.asList(mayImport));
    }
}
