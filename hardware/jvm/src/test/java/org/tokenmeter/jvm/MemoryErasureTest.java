package org.tokenmeter.jvm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tokenmeter.hal.Memory;
import org.tokenmeter.jvm.selftest.Fault;
import org.tokenmeter.jvm.selftest.FaultyBench;
import org.tokenmeter.jvm.selftest.Person;
import org.tokenmeter.jvm.selftest.SimBench;
import org.tokenmeter.jvm.selftest.TestBench;

/** A memory is emptied under the cover, by somebody who means it, and else never. */
class MemoryErasureTest {
    private static final String MEANT = "00000000000\nerase\n";

    private final SimBench bench = new SimBench("a board", Optional.empty());
    private final Memory memory = bench.board().memory();
    private final List<String> said = new ArrayList<>();
    private final StringWriter asked = new StringWriter();

    private void erase(TestBench on, String typed) throws MeterFailure {
        MemoryErasure.of(on, new Person(
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(asked)), said::add);
    }

    private byte[] image() {
        byte[] image = new byte[Memory.SIZE];
        assertTrue(memory.read(0, image, 0, image.length));
        return image;
    }

    private void holdTheDemonstrationMeter() throws MeterFailure {
        StoredMeter.of(memory, DemoMeter.identity(), List.of());
    }

    @Test
    void aMeterIsErasedByWhoTypesItsNumberAndTheWord() throws MeterFailure {
        holdTheDemonstrationMeter();
        bench.board().setServiceJumper(true);
        erase(bench, MEANT);
        assertArrayEquals(new byte[Memory.SIZE], image());
        assertEquals("type 00000000000 to go on: type erase to go on: ", asked.toString());
        assertEquals(List.of("the memory holds meter 00000000000   SGC 201457   TI 01   KRN 1   "
                        + "EA07",
                "its credit is lost, and that it took tokens, which then count again",
                "the memory is blank: the next start makes a new meter in it"), said);
        holdTheDemonstrationMeter();
    }

    @Test
    void withoutTheJumperNobodyIsAskedAndNothingIsErased() throws MeterFailure {
        holdTheDemonstrationMeter();
        byte[] before = image();
        MeterFailure failure = assertThrows(MeterFailure.class, () -> erase(bench, MEANT));
        assertEquals("the service jumper is not set", failure.getMessage());
        assertEquals(MeterFailure.REFUSED, failure.exitCode());
        assertEquals("", asked.toString());
        assertArrayEquals(before, image());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "y\ny\n", "erase\nerase\n", "00000000000\n",
        "00000000000\ny\n", "00000000001\nerase\n"})
    void whatIsNotMeantErasesNothing(String typed) throws MeterFailure {
        holdTheDemonstrationMeter();
        byte[] before = image();
        bench.board().setServiceJumper(true);
        MeterFailure failure = assertThrows(MeterFailure.class, () -> erase(bench, typed));
        assertEquals("nothing was erased", failure.getMessage());
        assertArrayEquals(before, image());
    }

    @Test
    void aMemoryThatWasUsedElsewhereBecomesBlank() throws MeterFailure {
        byte[] other = new byte[Memory.SIZE];
        Arrays.fill(other, (byte) 0x5A);
        memory.write(0, other, 0, other.length);
        bench.board().setServiceJumper(true);
        erase(bench, "erase\nerase\n");
        assertEquals("the memory holds something that is no sound meter", said.get(0));
        holdTheDemonstrationMeter();
    }

    @Test
    void aBlankMeterWhoseLineKeyIsLostBecomesBlankAnew() throws MeterFailure {
        BlankMeter.in(memory, key -> { }, false);
        bench.board().setServiceJumper(true);
        erase(bench, "erase\nerase\n");
        assertArrayEquals(new byte[Memory.SIZE], image());
    }

    @Test
    void aBlankMemoryNeedsNothing() throws MeterFailure {
        erase(bench, "");
        assertEquals(List.of("the memory is blank already"), said);
    }

    @Test
    void aMemoryThatDoesNotAnswerIsSaid() {
        MeterFailure failure = assertThrows(MeterFailure.class,
                () -> erase(new FaultyBench(Fault.MEMORY_ABSENT), MEANT));
        assertEquals("the memory does not answer", failure.getMessage());
    }
}
