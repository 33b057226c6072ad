package org.tokenmeter.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tokenmeter.sts.token.Amount;

class FirmwareSubsetTest {
    private static final byte[] SOUND = ClassFiles.of(Amount.class);

    @Test
    void everyClassOfTheFirmwareKeepsToTheSubset() {
        assertEquals("", FirmwareClasses.all().stream()
                .flatMap(bytes -> FirmwareSubset.violations(bytes).stream())
                .collect(Collectors.joining("\n")));
    }

    @Test
    void theFirmwareIsFound() {
        assertTrue(FirmwareClasses.all().size() > 20);
        assertTrue(packages().toList().contains("sts.cipher"));
    }

    @ParameterizedTest
    @MethodSource("packages")
    void sixteenBytesInAnyMethodOfThePackageAreCaught(String room) {
        long methods = FirmwareClasses.all().stream()
                .filter(bytes -> room.equals(packageOf(bytes)))
                .mapToLong(PlantedAllocation::assertCaughtInEachMethod)
                .sum();
        assertTrue(methods > 0, "no method to plant in");
    }

    @ParameterizedTest
    @MethodSource("org.tokenmeter.rules.PlantedFault#all")
    void aPlantedFaultIsCaughtAndNamed(PlantedFault fault) {
        assertEquals(List.of(), FirmwareSubset.violations(SOUND));
        assertEquals(
                List.of(Amount.class.getName() + fault.expected()),
                FirmwareSubset.violations(ClassFiles.changed(SOUND, fault.plant())));
    }

    private static Stream<String> packages() {
        return FirmwareClasses.all().stream().map(FirmwareSubsetTest::packageOf).distinct();
    }

    private static String packageOf(byte[] bytes) {
        return FirmwareClasses.packageOf(ClassFiles.tree(bytes).name);
    }
}
