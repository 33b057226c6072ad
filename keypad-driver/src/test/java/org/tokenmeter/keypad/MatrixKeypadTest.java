package org.tokenmeter.keypad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tokenmeter.keypad.sim.Wiring;

class MatrixKeypadTest {
    private static final int STUCK = MatrixKeypad.STUCK_MILLIS;

    private final Bench bench = Bench.clean();

    @Test
    void everyKeyGoesDownOnceAndComesUpOnce() {
        for (char name : "123A456B789C*0#D".toCharArray()) {
            Bench four = Bench.clean(KeyLayout.KEYS_4X4, Wiring.ROW_DIODES);
            four.press("" + name);
            four.pass(100);
            assertEquals("+" + name, four.events());
            four.release("" + name);
            four.pass(100);
            assertEquals("-" + name, four.events());
        }
    }

    @Test
    void aHeldKeyGoesDownOnceAndDoesNotRepeat() {
        bench.press("5");
        bench.pass(STUCK - 100);
        assertEquals("+5", bench.events());
        bench.release("5");
        bench.pass(100);
        assertEquals("-5", bench.events());
    }

    @Test
    void aKeyIsDownFifteenMillisecondsAfterACleanEdge() {
        long pressed = bench.nowMillis();
        bench.press("5");
        bench.pass(100);
        assertEquals(pressed + 16, bench.eventMillis().get(0));
        long released = bench.nowMillis();
        bench.release("5");
        bench.pass(100);
        long upAfter = bench.eventMillis().get(1) - released;
        assertTrue(upAfter > 15 && upAfter <= 20, upAfter + " ms");
    }

    @Test
    void aSparkOfThreeScansIsNoKey() {
        bench.press("5");
        bench.pass(14);
        bench.release("5");
        bench.pass(100);
        assertEquals("", bench.events());
        assertEquals(0, bench.keypad.ignoredPresses());
    }

    @Test
    void aGapOfThreeScansIsNoRelease() {
        bench.press("5");
        bench.pass(100);
        bench.release("5");
        bench.pass(14);
        bench.press("5");
        bench.pass(100);
        assertEquals("+5", bench.events());
    }

    @Test
    void aKeyThatIsHeldAtTheStartIsSeen() {
        MatrixKeypad keypad = new MatrixKeypad(new FakeKeyMatrix(3).close(4), KeyLayout.KEYS_3X4);
        for (int scan = 0; scan < MatrixKeypad.SCANS; scan++) {
            keypad.tick(scan * MatrixKeypad.SCAN_MILLIS);
        }
        assertEquals(5, keypad.poll());
    }

    @Test
    void theThirdKeyAndWhateverFollowsItAreIgnoredUntilAllAreOpen() {
        bench.press("1");
        bench.pass(50);
        bench.press("2");
        bench.pass(50);
        bench.press("3");
        bench.pass(50);
        assertEquals("+1 +2", bench.events());
        bench.release("1");
        bench.pass(50);
        bench.press("7");
        bench.pass(50);
        assertEquals("-1", bench.events());
        bench.release("237");
        bench.pass(50);
        assertEquals("-2", bench.events());
        assertEquals(2, bench.keypad.ignoredPresses());
        bench.press("3");
        bench.pass(50);
        assertEquals("+3", bench.events());
    }

    @Test
    void aPalmIsNoKey() {
        bench.press("123456789*0#");
        bench.pass(500);
        bench.release("123456789*0#");
        bench.pass(50);
        assertEquals("", bench.events());
        assertEquals(12, bench.keypad.ignoredPresses());
    }

    @Test
    void aKeyThatWasIgnoredIsNotReportedWhenTheOthersOpen() {
        bench.press("1245");
        bench.pass(50);
        bench.release("124");
        bench.pass(500);
        assertEquals("", bench.events());
    }

    @Test
    void aThirdFingerThatOnlyGrazesTheReleaseOfTheFirstIsNoThirdKey() {
        bench.press("1");
        bench.pass(50);
        bench.press("2");
        bench.pass(50);
        bench.press("3");
        bench.pass(10);
        bench.release("1");
        bench.pass(50);
        assertEquals("+1 +2 -1 +3", bench.events());
        assertEquals(0, bench.keypad.ignoredPresses());
    }

    @Test
    void twoKeysAtOnceComeInTheOrderOfTheirPlaces() {
        bench.press("83");
        bench.pass(50);
        assertEquals("+3 +8", bench.events());
        bench.release("38");
        bench.pass(50);
        assertEquals("-3 -8", bench.events());
    }

    @Test
    void whatDoesNotFitTheQueueIsCounted() {
        bench.stopPolling();
        for (int press = 0; press < MatrixKeypad.QUEUE + 5; press++) {
            bench.press("7");
            bench.pass(50);
            bench.release("7");
            bench.pass(50);
        }
        bench.startPolling();
        assertEquals("+7 -7 ".repeat(MatrixKeypad.QUEUE).strip(), bench.events());
        assertEquals(5, bench.keypad.lostPresses());
    }

    @Test
    void aKeyThatIsHeldWhileTheQueueOverflowsStillComesUp() {
        bench.stopPolling();
        bench.press("1");
        for (int press = 0; press < MatrixKeypad.QUEUE + 5; press++) {
            bench.press("7");
            bench.pass(50);
            bench.release("7");
            bench.pass(50);
        }
        bench.release("1");
        bench.pass(50);
        bench.startPolling();
        String events = bench.events();
        assertTrue(events.startsWith("+1 +7 -7") && events.endsWith("+7 -7 -1"), events);
        assertEquals(6, bench.keypad.lostPresses());
    }

    @Test
    void aRowWhoseWireIsBrokenIsSilentAndTheOthersWork() {
        bench.contacts.breakRow(1);
        bench.press("5");
        bench.pass(100);
        bench.release("5");
        bench.press("8");
        bench.pass(100);
        assertEquals("+8", bench.events());
    }

    @Test
    void anIdleKeypadAsksForNoTick() {
        assertEquals(Long.MAX_VALUE, bench.deadline());
        int ticks = bench.ticks();
        bench.pass(3_600_000);
        assertEquals(ticks, bench.ticks());
    }

    @Test
    void anEdgeWakesItAndItSleepsAgainWhenAllIsQuiet() {
        int ticks = bench.ticks();
        bench.press("5");
        bench.pass(100);
        bench.release("5");
        bench.pass(100);
        assertEquals("+5 -5", bench.events());
        assertEquals(Long.MAX_VALUE, bench.deadline());
        int scansWhileClosed = 100 / MatrixKeypad.SCAN_MILLIS;
        assertEquals(scansWhileClosed + MatrixKeypad.SCANS, bench.ticks() - ticks);
    }

    /** A board ticks for other reasons too, and scanning a key makes edges of its own. */
    @Test
    void theEdgesOfItsOwnScansDoNotWakeIt() {
        bench.press("5");
        bench.pass(100);
        bench.release("5");
        bench.pass(100);
        assertEquals(Long.MAX_VALUE, bench.keypad.tick(bench.nowMillis()));
    }

    @Test
    void whileAKeyIsTouchedTheNextTickIsOneScanAway() {
        bench.press("5");
        bench.pass(1);
        assertEquals(bench.nowMillis() + MatrixKeypad.SCAN_MILLIS, bench.deadline());
    }

    @Test
    void tickingMoreOftenThanAskedScansNoMore() {
        FakeKeyMatrix matrix = new FakeKeyMatrix(3).close(4);
        MatrixKeypad keypad = new MatrixKeypad(matrix, KeyLayout.KEYS_3X4);
        for (int i = 0; i < 100; i++) {
            assertEquals(1_005, keypad.tick(1_000));
        }
        assertEquals(4, matrix.drives());
    }

    @Test
    void aLostEdgeCostsTimeAndNotTheKey() {
        FakeKeyMatrix matrix = new FakeKeyMatrix(3);
        MatrixKeypad keypad = new MatrixKeypad(matrix, KeyLayout.KEYS_3X4);
        long next = 0;
        for (int scan = 0; next != Long.MAX_VALUE; scan++) {
            next = keypad.tick(scan * MatrixKeypad.SCAN_MILLIS);
        }
        matrix.close(4);
        assertEquals(1_005, keypad.tick(1_000));
    }

    @Test
    void anEdgeWhoseKeyIsOpenAgainIsWorthFourScans() {
        int ticks = bench.ticks();
        bench.press("5");
        bench.release("5");
        bench.pass(100);
        assertEquals(MatrixKeypad.SCANS, bench.ticks() - ticks);
        assertEquals(Long.MAX_VALUE, bench.deadline());
    }

    @Test
    void aKeyThatClosesBehindTheLastScanKeepsItAwake() {
        FakeKeyMatrix matrix = new FakeKeyMatrix(3);
        MatrixKeypad keypad = new MatrixKeypad(matrix, KeyLayout.KEYS_3X4);
        matrix.closeWhenAllRowsAreDriven(4);
        for (int now = 1_000; now < 1_100; now += MatrixKeypad.SCAN_MILLIS) {
            assertEquals(now + MatrixKeypad.SCAN_MILLIS, keypad.tick(now));
        }
    }

    @ParameterizedTest
    @EnumSource(Wiring.class)
    void onlyWithoutAnyDiodeAreDrivenRowsShorted(Wiring wiring) {
        Bench wired = Bench.clean(KeyLayout.KEYS_3X4, wiring);
        wired.press("14");
        assertEquals(wiring == Wiring.NO_DIODES, wired.contacts.isShorted(0b0001));
    }
}
