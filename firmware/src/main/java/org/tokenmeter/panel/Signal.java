package org.tokenmeter.panel;

import org.tokenmeter.hal.Lamps;

/**
 * What a person hears and sees without reading: each has a rhythm and lamps of its own.
 *
 * <p>While it sounds, its lamps change: those that are lit go out, the others light up.
 *
 * <p><b>Units.</b> Milliseconds: sound, silence, sound and so on.
 */
enum Signal {
    /** Credit runs low: two short ones. */
    ALARM(0, Lamps.SUPPLY | Lamps.NO_CREDIT, 150, 100, 150),
    /** A key was taken: a click. */
    KEY(1, 0, 40),
    /** A token was taken: short, long. */
    ACCEPT(2, Lamps.KEY, 80, 80, 400),
    /** A token was used before: four short ones. */
    USED(2, Lamps.KEY | Lamps.NO_CREDIT, 100, 100, 100, 100, 100, 100, 100),
    /** A token was refused: two long ones. */
    REJECT(2, Lamps.NO_CREDIT, 600, 200, 600);

    private final int rank;
    private final int lamps;
    private final int[] rhythm;

    Signal(int rank, int lamps, int... rhythm) {
        this.rank = rank;
        this.lamps = lamps;
        this.rhythm = rhythm;
    }

    /** Whether it may cut another one short, or follow none. */
    boolean mayFollow(Signal other) {
        return other == null || rank >= other.rank;
    }

    /** The lamps that change while it sounds. */
    int lamps() {
        return lamps;
    }

    /** Whether it sounds so long after its beginning. */
    boolean soundsAfter(long millis) {
        return part(millis) % 2 == 0 && !endsWithin(millis);
    }

    /** Whether it is over so long after its beginning. */
    boolean endsWithin(long millis) {
        return part(millis) == rhythm.length;
    }

    /** When the part ends that goes on so long after the beginning, counted from there. */
    int nextChange(long millis) {
        int end = 0;
        int last = part(millis);
        for (int i = 0; i <= last && i < rhythm.length; i++) {
            end += rhythm[i];
        }
        return end;
    }

    private int part(long millis) {
        int part = 0;
        int end = 0;
        while (part < rhythm.length && millis >= end + rhythm[part]) {
            end += rhythm[part];
            part++;
        }
        return part;
    }
}
