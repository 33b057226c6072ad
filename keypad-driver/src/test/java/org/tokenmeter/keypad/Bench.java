package org.tokenmeter.keypad;

import java.util.ArrayList;
import java.util.List;
import org.tokenmeter.keypad.sim.SimContacts;
import org.tokenmeter.keypad.sim.SimKeyMatrix;
import org.tokenmeter.keypad.sim.Wiring;

/**
 * A keypad on simulated contacts, and a loop that sleeps as a meter does: it ticks at the moment
 * it was told and when an edge wakes it, and at no other.
 *
 * <p>An event is noted as {@code +5} or {@code -5}. Keys are called by what stands on them.
 */
final class Bench {
    private static final String NAMES = "0123456789*#ABCD";

    final SimContacts contacts;
    final MatrixKeypad keypad;
    private final KeyLayout layout;
    private final List<String> events = new ArrayList<>();
    private final List<Long> eventMillis = new ArrayList<>();
    private long nowMillis;
    private long deadline;
    private boolean woken;
    private boolean polls = true;
    private int ticks;

    Bench(KeyLayout layout, Wiring wiring, long seed) {
        this.layout = layout;
        contacts = new SimContacts(layout.rows(), layout.columns(), wiring, seed);
        keypad = new MatrixKeypad(new SimKeyMatrix(contacts, layout.rows(), this::wake), layout);
        pass(50);
    }

    /** Clean contacts on a 3x4 keypad with diodes in its rows. */
    static Bench clean() {
        return clean(KeyLayout.KEYS_3X4, Wiring.ROW_DIODES);
    }

    static Bench clean(KeyLayout layout, Wiring wiring) {
        Bench bench = new Bench(layout, wiring, 1);
        bench.contacts.bounceAtMost(0);
        return bench;
    }

    /** The position of what stands on a key. */
    int position(char name) {
        for (int position = 0; position < layout.positions(); position++) {
            if (NAMES.charAt(layout.key(position)) == name) {
                return position;
            }
        }
        throw new IllegalArgumentException("no key " + name);
    }

    /** Keys come down, at the same moment. */
    void press(String names) {
        names.chars().forEach(name -> contacts.press(position((char) name)));
    }

    /** Keys are let go, at the same moment. */
    void release(String names) {
        names.chars().forEach(name -> contacts.release(position((char) name)));
    }

    /** Lets time pass. */
    void pass(int millis) {
        for (long end = nowMillis + millis; nowMillis < end;) {
            nowMillis++;
            contacts.advanceTo(1_000 * nowMillis);
            if (woken || nowMillis >= deadline) {
                woken = false;
                tick();
            }
        }
    }

    /** Polls no more, as a meter that is busy. */
    void stopPolling() {
        polls = false;
    }

    /** Polls again. */
    void startPolling() {
        polls = true;
        poll();
    }

    /** The events since this was asked the last time. */
    String events() {
        String joined = String.join(" ", events);
        events.clear();
        eventMillis.clear();
        return joined;
    }

    /** When the events came that were not asked for. */
    List<Long> eventMillis() {
        return eventMillis;
    }

    long nowMillis() {
        return nowMillis;
    }

    long deadline() {
        return deadline;
    }

    int ticks() {
        return ticks;
    }

    private void wake() {
        woken = true;
    }

    private void tick() {
        ticks++;
        deadline = keypad.tick(nowMillis);
        if (polls) {
            poll();
        }
    }

    private void poll() {
        for (int event = keypad.poll(); event != Key.NO_EVENT; event = keypad.poll()) {
            events.add((event < Key.UP ? "+" : "-") + NAMES.charAt(event & Key.UP - 1));
            eventMillis.add(nowMillis);
        }
    }
}
