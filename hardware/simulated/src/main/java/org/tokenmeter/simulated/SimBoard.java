package org.tokenmeter.simulated;

import org.tokenmeter.hal.Board;
import org.tokenmeter.hal.Buzzer;
import org.tokenmeter.hal.CivilClock;
import org.tokenmeter.hal.ClockSetter;
import org.tokenmeter.hal.Cover;
import org.tokenmeter.hal.Lamps;
import org.tokenmeter.hal.SecureChannel;
import org.tokenmeter.hal.ServiceJumper;

/**
 * A board in memory. Its ports can be worked from a program: keys pressed, the display read,
 * energy passed.
 */
public final class SimBoard implements Board {
    private final SimKeypad keypad = new SimKeypad();
    private final SimDisplay display = new SimDisplay();
    private final SimElement element;
    private final SimLine line = new SimLine();
    private final SimMemory memory;
    private int lamps;
    private long now;
    private long civilOffset;
    private boolean civilKnown;
    private boolean serviceJumper;
    private boolean coverOpen;
    private boolean buzzing;
    private SecureChannel channel = new NoChannel();

    /** A board with a memory, whose measuring element gives this many pulses a unit. */
    public SimBoard(int impulsesPerUnit, SimMemory memory) {
        element = new SimElement(impulsesPerUnit);
        this.memory = memory;
    }

    @Override
    public SimKeypad keypad() {
        return keypad;
    }

    @Override
    public SimDisplay display() {
        return display;
    }

    @Override
    public Lamps lamps() {
        return shown -> lamps = shown;
    }

    @Override
    public SimElement loadSwitch() {
        return element;
    }

    @Override
    public SimElement pulses() {
        return element;
    }

    @Override
    public SimMemory memory() {
        return memory;
    }

    @Override
    public CivilClock clock() {
        return () -> civilKnown ? now + civilOffset : CivilClock.UNKNOWN;
    }

    @Override
    public SimElement power() {
        return element;
    }

    @Override
    public Cover cover() {
        return () -> coverOpen;
    }

    @Override
    public Buzzer buzzer() {
        return sounding -> buzzing = sounding;
    }

    @Override
    public ServiceJumper jumper() {
        return () -> serviceJumper;
    }

    @Override
    public ClockSetter clockSetter() {
        return millis -> {
            setCivilMillis(millis);
            return true;
        };
    }

    @Override
    public SecureChannel channel() {
        return channel;
    }

    /** Gives the board a lock for its line, for the next start of its firmware. */
    public void setChannel(SecureChannel newChannel) {
        channel = newChannel;
    }

    /** The line to a host. */
    public SimLine line() {
        return line;
    }

    /** Opens the terminal cover, or closes it. */
    public void setCover(boolean open) {
        coverOpen = open;
    }

    /** Whether the buzzer sounds. */
    public boolean isBuzzing() {
        return buzzing;
    }

    /** The lamps that are lit: a sum of the constants of {@link Lamps}. */
    public int litLamps() {
        return lamps;
    }

    /** Sets or removes the service jumper. */
    public void setServiceJumper(boolean set) {
        serviceJumper = set;
    }

    /** Whether the service jumper is set. */
    public boolean hasServiceJumper() {
        return serviceJumper;
    }

    /** The virtual time in milliseconds since the board was made. */
    public long now() {
        return now;
    }

    /** What is seen without power: a dark display, no lamp, an open switch; keys do nothing. */
    void darken() {
        keypad.clear();
        line.clear();
        display.clear();
        lamps = 0;
        buzzing = false;
        element.set(false);
    }

    /** Moves the virtual time, which never goes back; the load runs meanwhile. */
    void setNow(long millis) {
        element.run(millis - now);
        now = millis;
    }

    /** Sets the civil clock: milliseconds as {@link CivilClock#millis} gives them. */
    void setCivilMillis(long millis) {
        civilOffset = millis - now;
        civilKnown = true;
    }
}
