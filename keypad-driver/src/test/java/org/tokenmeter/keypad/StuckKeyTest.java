package org.tokenmeter.keypad;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.tokenmeter.keypad.sim.Wiring;

class StuckKeyTest {
    private final Bench bench = Bench.clean();

    private void stick(String names) {
        names.chars().forEach(name -> bench.contacts.stick(bench.position((char) name)));
        bench.pass(MatrixKeypad.STUCK_MILLIS + 100);
    }

    private String typed(String names) {
        bench.events();
        for (char name : names.toCharArray()) {
            bench.press("" + name);
            bench.pass(50);
            bench.release("" + name);
            bench.pass(50);
        }
        return bench.events();
    }

    @Test
    void aKeyThatIsDownTooLongComesUpAndIsReportedAsStuck() {
        bench.contacts.stick(bench.position('5'));
        bench.pass(MatrixKeypad.STUCK_MILLIS);
        assertEquals("+5", bench.events());
        assertEquals(0, bench.keypad.stuckKeys());
        bench.pass(100);
        assertEquals("-5", bench.events());
        assertEquals(1 << 5, bench.keypad.stuckKeys());
    }

    @Test
    void theOtherKeysWorkBesideAStuckOneAndMayOverlap() {
        stick("5");
        assertEquals("+1 -1 +2 -2 +4 -4 +8 -8 +# -#", typed("1248#"));
        bench.press("1");
        bench.pass(50);
        bench.press("9");
        bench.pass(50);
        assertEquals("+1 +9", bench.events());
    }

    @Test
    void aStuckKeyRecoversWhenItOpens() {
        stick("5");
        bench.contacts.free(bench.position('5'));
        bench.pass(100);
        assertEquals(0, bench.keypad.stuckKeys());
        assertEquals(Long.MAX_VALUE, bench.deadline());
        assertEquals("+5 -5", typed("5"));
    }

    @Test
    void twoStuckKeysAreBothReported() {
        stick("5");
        stick("9");
        assertEquals(1 << 5 | 1 << 9, bench.keypad.stuckKeys());
        assertEquals("+1 -1", typed("1"));
        assertEquals(0, bench.keypad.ignoredPresses());
    }

    @Test
    void aGhostOfTwoStuckKeysIsNoKey() {
        stick("1");
        stick("2");
        assertEquals("", typed("4"));
        assertEquals("", typed("5"));
        assertEquals("+3 -3 +6 -6 +9 -9", typed("369"));
    }

    @Test
    void threeStuckCornersSilenceTheirRowsAndColumnsOnly() {
        stick("1");
        stick("2");
        stick("4");
        assertEquals("+9 -9 +# -#", typed("9#"));
        assertEquals("", typed("3"));
    }

    @Test
    void aKeyThatIsIgnoredForTooLongIsStuckToo() {
        bench.press("159");
        bench.pass(MatrixKeypad.STUCK_MILLIS + 100);
        assertEquals(1 << 1 | 1 << 5 | 1 << 9, bench.keypad.stuckKeys());
        assertEquals("+0 -0", typed("0"));
        bench.release("159");
        bench.pass(50);
        assertEquals(0, bench.keypad.stuckKeys());
        assertEquals(0, bench.keypad.ignoredPresses());
    }

    @Test
    void theTimeCanBeSet() {
        FakeKeyMatrix matrix = new FakeKeyMatrix(3).close(4);
        MatrixKeypad keypad = new MatrixKeypad(matrix, KeyLayout.KEYS_3X4, 100);
        for (long now = keypad.tick(0); now <= 115; now = keypad.tick(now)) {
            assertEquals(now <= 115 && keypad.stuckKeys() != 0 ? 1 << 5 : 0, keypad.stuckKeys());
        }
        assertEquals(1 << 5, keypad.stuckKeys());
    }

    @Test
    void withoutDiodesAStuckKeyBlocksNoSingleKey() {
        Bench bare = Bench.clean(KeyLayout.KEYS_4X4, Wiring.NO_DIODES);
        bare.contacts.stick(bare.position('5'));
        bare.pass(MatrixKeypad.STUCK_MILLIS + 100);
        bare.events();
        for (char name : "123A46B789C*0#D".toCharArray()) {
            bare.press("" + name);
            bare.pass(50);
            bare.release("" + name);
            bare.pass(50);
            assertEquals("+" + name + " -" + name, bare.events());
        }
    }
}
