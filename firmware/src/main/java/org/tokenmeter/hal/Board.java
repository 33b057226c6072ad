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

    /** The service jumper. */
    ServiceJumper jumper();

    /** What opens the commands of a host that has the key of the line, if this board can. */
    SecureChannel channel();

    /** Sets the civil time, if that is possible here. */
    ClockSetter clockSetter();

    /** The buzzer. */
    Buzzer buzzer();

    /** The memory that outlives a power loss. */
    Memory memory();

    /** The civil time, if the board knows it. */
    CivilClock clock();
}
