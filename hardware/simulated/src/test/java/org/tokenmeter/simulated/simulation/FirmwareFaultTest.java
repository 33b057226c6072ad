package org.tokenmeter.simulated.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** The simulation can fail: it catches each of these, and nothing in sound firmware. */
class FirmwareFaultTest {
    /** The lives of a build: by then a fault must have shown. */
    private static final int LIVES = 100;
    private static final int SOUND_LIVES = 5;

    @ParameterizedTest
    @EnumSource(FirmwareFault.class)
    void aPlantedFaultIsCaught(FirmwareFault fault) {
        PatchedFirmware firmware = new PatchedFirmware(Optional.of(fault));
        String failure = "";
        for (long seed = 1; seed <= LIVES && failure.isEmpty(); seed++) {
            failure = firmware.failureOfLife(seed, Life.DAYS).orElse("");
        }
        System.out.printf("%-34s caught: %s%n", fault, failure.lines().findFirst().orElse(""));
        assertTrue(Pattern.compile(fault.symptom()).matcher(failure).find(), failure);
    }

    @Test
    void soundFirmwarePassesTheSameLives() {
        PatchedFirmware firmware = new PatchedFirmware(Optional.empty());
        for (long seed = 1; seed <= SOUND_LIVES; seed++) {
            assertEquals(Optional.empty(), firmware.failureOfLife(seed, Life.DAYS));
        }
    }

    @Test
    void powerCutsFindATidThatIsStoredFirst() {
        PatchedFirmware faulty =
                new PatchedFirmware(Optional.of(FirmwareFault.TID_IS_STORED_FIRST));
        String failure = faulty.failureOfCuts().orElse("");
        assertTrue(failure.startsWith("mixed EA07 credit"), failure);
        assertEquals(Optional.empty(), new PatchedFirmware(Optional.empty()).failureOfCuts());
    }

    @Test
    void anAttackWinsWhereTheLockOutIsForgotten() throws ReflectiveOperationException {
        PatchedFirmware faulty =
                new PatchedFirmware(Optional.of(FirmwareFault.LOCK_OUT_IS_FORGOTTEN));
        assertTrue(faulty.triesInAYear(Attack.SWITCHES_THE_POWER_AT_ONCE) > AttackTest.MOST_TRIES);
    }

    @ParameterizedTest
    @EnumSource(FirmwareFault.class)
    void aFaultIsPlantedInOnePlaceOfOneMethod(FirmwareFault fault) {
        byte[] sound = PatchedFirmware.sound(fault.className());
        List<MethodNode> before = FirmwareFault.tree(sound).methods;
        List<MethodNode> after = FirmwareFault.tree(fault.plantedIn(sound)).methods;
        assertEquals(before.size(), after.size());
        List<Integer> replaced = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            List<Integer> sane = code(before.get(i));
            List<Integer> faulty = code(after.get(i));
            if (!sane.equals(faulty)) {
                replaced.add(sane.size() - sameAtEnds(sane, faulty));
            }
        }
        assertTrue(replaced.equals(List.of(1)) || replaced.equals(List.of(0)),
                () -> "instructions replaced, method by method: " + replaced);
    }

    /** The instructions before and behind the only place where two methods differ. */
    private static int sameAtEnds(List<Integer> sane, List<Integer> faulty) {
        int shorter = Math.min(sane.size(), faulty.size());
        int start = 0;
        while (start < shorter && sane.get(start).equals(faulty.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && sane.get(sane.size() - 1 - end)
                .equals(faulty.get(faulty.size() - 1 - end))) {
            end++;
        }
        return start + end;
    }

    private static List<Integer> code(MethodNode method) {
        return Stream.of(method.instructions.toArray()).map(AbstractInsnNode::getOpcode)
                .filter(opcode -> opcode >= 0).toList();
    }
}
