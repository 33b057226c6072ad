package org.tokenmeter.keypad.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimContactsTest {
    private static final int ALL = 0b1111;

    private final SimContacts contacts = new SimContacts(4, 3, Wiring.NO_DIODES, 7);

    @Test
    void aContactBouncesAndEndsWhereTheFingerWantsIt() {
        int bounces = 0;
        for (int press = 0; press < 1_000; press++) {
            contacts.press(5);
            assertEquals(0b100, contacts.columns(ALL));
            bounces += changes(contacts);
            assertEquals(0b100, contacts.columns(ALL));
            contacts.release(5);
            assertEquals(0, contacts.columns(ALL));
            bounces += changes(contacts);
            assertEquals(0, contacts.columns(ALL));
        }
        assertEquals(10, bounces / 2_000.0, 0.5);
    }

    @Test
    void bouncesLastForAsLongAsTheyMayAndNoLonger() {
        contacts.bounceAtMost(3_000);
        List<Long> moments = new ArrayList<>();
        contacts.watch(() -> moments.add(contacts.nowMicros()));
        for (int press = 0; press < 1_000; press++) {
            long start = contacts.nowMicros();
            moments.clear();
            contacts.press(5);
            contacts.advanceTo(start + 100_000);
            assertTrue(moments.get(moments.size() - 1) <= start + 3_000);
            contacts.release(5);
            contacts.advanceTo(start + 200_000);
        }
    }

    @Test
    void theSameSeedBouncesTheSame() {
        assertEquals(story(3), story(3));
        assertNotEquals(story(3), story(4));
    }

    @Test
    void aFingerThatReturnsEndsTheBouncesOfItsLeaving() {
        contacts.press(5);
        contacts.release(5);
        contacts.press(5);
        contacts.advanceTo(1_000_000);
        assertEquals(0b100, contacts.columns(ALL));
    }

    @Test
    void aStuckContactIsClosedWhateverTheFingerDoes() {
        contacts.stick(5);
        contacts.press(5);
        contacts.release(5);
        contacts.advanceTo(1_000_000);
        assertEquals(0b100, contacts.columns(ALL));
        contacts.free(5);
        assertEquals(0, contacts.columns(ALL));
    }

    @Test
    void aBrokenRowDrivesNothingButItsWireStillJoinsKeys() {
        contacts.breakRow(0);
        contacts.stick(0);
        contacts.stick(1);
        assertEquals(0, contacts.columns(0b0001));
        contacts.stick(3);
        assertEquals(0b011, contacts.columns(0b0010));
        assertFalse(contacts.isShorted(0b0010));
    }

    @Test
    void aLowLevelRunsAlongEveryClosedContact() {
        for (int position : new int[] {0, 1, 4, 5, 8}) {
            contacts.stick(position);
        }
        assertEquals(0b111, contacts.columns(0b0001));
        assertEquals(0b111, contacts.columns(0b0100));
        assertEquals(0, contacts.columns(0b1000));
    }

    private static String story(long seed) {
        SimContacts told = new SimContacts(4, 3, Wiring.NO_DIODES, seed);
        List<Long> moments = new ArrayList<>();
        told.watch(() -> moments.add(told.nowMicros()));
        for (int position = 0; position < 12; position++) {
            told.press(position);
        }
        told.advanceTo(1_000_000);
        return moments.toString();
    }

    /** How often the contacts change until they are quiet. */
    private static int changes(SimContacts contacts) {
        int[] changes = new int[1];
        contacts.watch(() -> changes[0]++);
        contacts.advanceTo(contacts.nowMicros() + SimContacts.BOUNCE_MICROS);
        return changes[0];
    }
}
