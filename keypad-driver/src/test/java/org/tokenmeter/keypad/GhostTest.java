package org.tokenmeter.keypad;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tokenmeter.keypad.sim.SimContacts;
import org.tokenmeter.keypad.sim.SimKeyMatrix;
import org.tokenmeter.keypad.sim.Wiring;

/** Every set of up to four keys, in every order of pressing them, and all at once. */
class GhostTest {
    private static final int MOST = 4;

    private KeyLayout layout;
    private SimContacts contacts;
    private MatrixKeypad keypad;
    private long nowMillis;
    private long orders;

    @ParameterizedTest
    @EnumSource(Wiring.class)
    void onlyTheFirstTwoOfAnyKeysAreEverReportedOnThreeByFour(Wiring wiring) {
        assertEquals(12 + 12 * 11 + 12 * 11 * 10 + 12 * 11 * 10 * 9,
                pressEveryOrder(new KeyLayout(4, 3), wiring));
    }

    @ParameterizedTest
    @EnumSource(Wiring.class)
    void onlyTheFirstTwoOfAnyKeysAreEverReportedOnFourByFour(Wiring wiring) {
        assertEquals(16 + 16 * 15 + 16 * 15 * 14 + 16 * 15 * 14 * 13,
                pressEveryOrder(new KeyLayout(4, 4), wiring));
    }

    @ParameterizedTest
    @EnumSource(Wiring.class)
    void ofKeysPressedAtOnceTwoAreReportedAndThreeAreNone(Wiring wiring) {
        build(new KeyLayout(4, 4), wiring);
        for (int set = 1; set < 1 << layout.positions(); set++) {
            if (Integer.bitCount(set) <= MOST) {
                List<Integer> keys = keys(set);
                keys.forEach(contacts::press);
                List<Integer> pressed = events(5);
                assertEquals(keys.size() <= 2 ? keys : List.of(), pressed);
                keys.forEach(contacts::release);
                assertEquals(pressed.stream().map(key -> key + Key.UP).toList(), events(6));
            }
        }
    }

    @Test
    void threeCornersDoLookLikeFourToTheWires() {
        build(new KeyLayout(4, 3), Wiring.ROW_DIODES);
        List.of(0, 1, 3).forEach(contacts::press);
        assertEquals(0b011, contacts.columns(0b0010));
        build(new KeyLayout(4, 3), Wiring.KEY_DIODES);
        List.of(0, 1, 3).forEach(contacts::press);
        assertEquals(0b001, contacts.columns(0b0010));
    }

    private long pressEveryOrder(KeyLayout anyLayout, Wiring wiring) {
        build(anyLayout, wiring);
        orders = 0;
        pressAnother(new ArrayList<>());
        return orders;
    }

    private void build(KeyLayout anyLayout, Wiring wiring) {
        layout = anyLayout;
        contacts = new SimContacts(layout.rows(), layout.columns(), wiring, 1);
        contacts.bounceAtMost(0);
        keypad = new MatrixKeypad(new SimKeyMatrix(contacts, layout.rows(), () -> { }), layout);
    }

    private void pressAnother(List<Integer> order) {
        if (!order.isEmpty()) {
            orders++;
            assertFirstTwoOnly(order);
        }
        for (int key = 0; order.size() < MOST && key < layout.positions(); key++) {
            if (!order.contains(key)) {
                order.add(key);
                pressAnother(order);
                order.remove(order.size() - 1);
            }
        }
    }

    /** Releases in the order of pressing; a ghost may keep a key down until the last is open. */
    private void assertFirstTwoOnly(List<Integer> order) {
        List<Integer> firstTwo = order.subList(0, Math.min(2, order.size()));
        List<Integer> events = new ArrayList<>();
        for (int key : order) {
            contacts.press(key);
            events.addAll(events(5));
        }
        assertEquals(firstTwo, events, () -> "pressed in the order " + order);
        events.clear();
        for (int key : order) {
            contacts.release(key);
            events.addAll(events(6));
        }
        assertEquals(firstTwo.stream().map(key -> key + Key.UP).sorted().toList(),
                events.stream().sorted().toList(), () -> "released in the order " + order);
    }

    /** What happens during some scans. */
    private List<Integer> events(int scans) {
        List<Integer> events = new ArrayList<>();
        for (int scan = 0; scan < scans; scan++) {
            nowMillis += MatrixKeypad.SCAN_MILLIS;
            contacts.advanceTo(1_000 * nowMillis);
            keypad.tick(nowMillis);
            for (int event = keypad.poll(); event != Key.NO_EVENT; event = keypad.poll()) {
                events.add(event);
            }
        }
        return events;
    }

    private static List<Integer> keys(int set) {
        List<Integer> keys = new ArrayList<>();
        for (int rest = set; rest != 0; rest &= rest - 1) {
            keys.add(Integer.numberOfTrailingZeros(rest));
        }
        return keys;
    }
}
