package org.tokenmeter.hal;

/**
 * A board hands its ports over, one accessor each. It is a bundle, not a port: nobody but the
 * firmware's start asks it, once. The line to a host is no part of it: it is plugged in.
 */
public interface Board {
    /** The keys. */
    Keypad keypad();

    /** The two rows of text. */
    Display display();

    /** The lamps. */
    Lamps lamps();

    /** The contactor of the customer's load. */
    LoadSwitch loadSwitch();

    /** The pulses of the measuring element. */
    PulseInput pulses();

    /** The power of the load. */
    PhasePower power();

    /** The contact under the terminal cover. */
    Cover cover();

    /** The buzzer. */
    Buzzer buzzer();

    /** The memory that outlives a power loss. */
    Memory memory();

    /** The civil time, if the board knows it. */
    CivilClock clock();
}
