package org.tokenmeter.jvm.selftest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tokenmeter.hal.Lamps;

class SelfTestTest {
    private static final List<String> CHECKS = List.of("lamps", "display", "buzzer", "relay",
            "keypad", "memory", "pulses", "cover", "jumper",
            "serial");

    @Test
    void aBoardWithNothingWrongPasses() {
        SelfTestReport report = SelfTest.of(new FaultyBench(Fault.NONE));
        assertEquals(CHECKS.stream().map(name -> new Check(name, "")).toList(), report.checks());
        assertTrue(report.isPassed());
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void aPlantedFaultIsFoundAndNothingElseIsBlamed(Fault fault) {
        SelfTestReport report = SelfTest.of(new FaultyBench(fault));
        assertEquals(List.of(new Check(fault.check, fault.said)),
                report.checks().stream().filter(check -> !check.isPassed()).toList());
        assertEquals(CHECKS, report.checks().stream().map(Check::name).toList());
        assertFalse(report.isPassed());
    }

    @Test
    void theMemoryIsAsItWas() {
        FaultyBench bench = new FaultyBench(Fault.NONE);
        byte[] image = new byte[32 * 1024];
        new Random(1).nextBytes(image);
        bench.memory.restore(image);
        assertTrue(SelfTest.of(bench).isPassed());
        assertArrayEquals(image, bench.memory.image());
        assertEquals(3 * SelfTest.FREE_BYTES, bench.memory.written());
    }

    @Test
    void theDisplayEchoesTheKeys() {
        SimBench bench = new SimBench("a board", Optional.empty());
        SelfTest.of(bench);
        assertEquals("KEYS            ", bench.board().display().row(0));
        assertEquals("0123456789*#ABCD", bench.board().display().row(1));
    }

    @Test
    void theLoadIsOffAfterATest() {
        SimBench bench = new SimBench("a board", Optional.empty());
        SelfTest.of(bench);
        bench.close();
        assertFalse(bench.board().loadSwitch().isClosed());
        assertEquals(0, bench.board().litLamps());
        assertFalse(bench.board().isBuzzing());
    }

    @Test
    void theTableSaysWhatFailedAndCounts() {
        SelfTestReport report = new SelfTestReport("a board",
                List.of(new Check("lamps", ""), new Check("keypad", "5 did not come")));
        assertEquals(List.of("self-test of a board", "lamps     pass",
                "keypad    FAIL  5 did not come", "1 passed, 1 failed"), report.table());
    }

    @Test
    void theJsonIsOneLineWhateverTheFaultSays() {
        SelfTestReport report = new SelfTestReport("a \"board\"",
                List.of(new Check("lamps", ""), new Check("memory", "a\\b\nc")));
        assertEquals("{\"version\":\"1\",\"board\":\"a \\\"board\\\"\",\"passed\":1,\"failed\":1,"
                + "\"checks\":[{\"check\":\"lamps\",\"result\":\"pass\",\"fault\":\"\"},"
                + "{\"check\":\"memory\",\"result\":\"fail\",\"fault\":\"a\\\\b\\u000ac\"}]}",
                report.json("1"));
    }

    @ParameterizedTest
    @CsvSource({"'\n', true", "'y\n', true", "' YES \n', true", "'n\n', false", "'what\n', false",
        "'', false"})
    void aPersonAgreesByEnterOrYes(String typed, boolean agrees) {
        StringWriter asked = new StringWriter();
        Person person = new Person(
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(asked));
        assertEquals(agrees, person.perceives(new Sign.LampsLit(Lamps.KEY)));
        assertEquals("the lamp key is lit, no other? [Y/n] ", asked.toString());
    }

    @Test
    void aPersonIsToldWhatToDo() {
        StringWriter asked = new StringWriter();
        Person person = new Person(new ByteArrayInputStream(new byte[0]),
                new PrintWriter(asked));
        person.press(10);
        person.moveCover(true);
        person.moveJumper(true);
        person.moveJumper(false);
        person.givePulses(3);
        assertEquals(List.of("press *", "open the cover", "set the service jumper",
                "take the service jumper off",
                "join the pulse input's S0+ and S0- for a moment, 3 times"),
                asked.toString().lines().toList());
    }
}
