package org.tokenmeter.hal;

/**
 * The lamps beside the display.
 *
 * <p><b>Called</b> by the panel on the loop thread, only when a lamp changes.
 */
public interface Lamps {
    /** Lit while a key is down. */
    int KEY = 1;
    /** Lit while the load switch is closed. */
    int SUPPLY = 2;
    /** Lit while there is no credit. */
    int NO_CREDIT = 4;
    /** Every lamp. */
    int ALL = KEY | SUPPLY | NO_CREDIT;

    /** Shows exactly these lamps: a sum of the constants above. */
    void show(int lamps);
}
