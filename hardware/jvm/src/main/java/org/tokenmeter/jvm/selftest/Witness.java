package org.tokenmeter.jvm.selftest;

/**
 * Who stands before the meter: sees and hears it, presses its keys, moves its cover and its jumper,
 * gives it pulses. On a real board a {@link Person}; before twins a program that looks at them.
 *
 * <p><b>Called</b> on the thread of the self-test. What the witness does may take effect at once or
 * a while after the call.
 */
public interface Witness {
    /** Whether this can be seen or heard now. */
    boolean perceives(Sign sign);

    /** Whether the keypad has the keys A to D. */
    boolean hasLetterKeys();

    /** Presses a key once: 0 to 9 or a constant of {@link org.tokenmeter.hal.Keypad}. */
    void press(int key);

    /** Gives the pulse input so many pulses. */
    void givePulses(int count);

    /** Opens the cover, or closes it. */
    void moveCover(boolean open);

    /** Sets the service jumper, or takes it off. */
    void moveJumper(boolean set);
}
