package org.tokenmeter.hal;

/**
 * The buzzer.
 *
 * <p><b>Called</b> by the panel on the loop thread, only for a change: patterns are the panel's.
 */
public interface Buzzer {
    /** Sounds the buzzer, or silences it. */
    void set(boolean sounding);
}
