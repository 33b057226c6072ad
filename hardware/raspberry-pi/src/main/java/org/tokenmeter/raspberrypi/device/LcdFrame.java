package org.tokenmeter.raspberrypi.device;

/**
 * What one I2C transaction makes the eight pins of a PCF8574 do, byte after byte, so that the
 * HD44780 behind it takes nibbles.
 *
 * <pre>
 *    7  6  5  4    3    2   1   0
 *   +-----------+-----+---+---+----+
 *   | D7 ... D4 | lit | E | RW| RS |     a nibble is taken when E falls
 *   +-----------+-----+---+---+----+
 * </pre>
 *
 * <p>RS stands a byte before E rises; data stand from E's rise to a byte after its fall. At the
 * 100 kHz of a PCF8574 a byte takes 90 us: longer than any set-up time, and than the 37 us of a
 * command that is not clear or home. (HD44780U data sheet, table 6 and bus timing.)
 */
final class LcdFrame {
    static final int REGISTER_SELECT = 0x01;
    static final int READ = 0x02;
    static final int ENABLE = 0x04;
    static final int LIT = 0x08;

    /** A row in which the most cursor moves meet the most changed cells takes 84 bytes. */
    private static final int LONGEST = 96;
    private static final int NO_REGISTER = -1;

    private final byte[] bytes = new byte[LONGEST];
    private int length;
    private int register = NO_REGISTER;
    private int light = LIT;

    /** Forgets all bytes; the light stays. */
    void clear() {
        length = 0;
        register = NO_REGISTER;
    }

    /** Lights the display with all that is added from now on, or not. */
    void setLight(boolean lit) {
        light = lit ? LIT : 0;
    }

    /** Adds a moment of rest, which also sets the light. */
    void rest() {
        add(light);
    }

    /** Adds the upper half of a command: what a display takes that is not yet in 4-bit mode. */
    void nibble(int command) {
        select(0);
        latch(command & 0xF0);
    }

    /** Adds a command. */
    void command(int command) {
        nibble(command);
        latch(command << 4 & 0xF0);
    }

    /** Adds a character, or a row of a glyph. */
    void data(int value) {
        select(REGISTER_SELECT);
        latch(value & 0xF0);
        latch(value << 4 & 0xF0);
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    private void select(int newRegister) {
        if (register != newRegister) {
            register = newRegister;
            add(light | register);
        }
    }

    private void latch(int nibble) {
        add(nibble | ENABLE | light | register);
        add(nibble | light | register);
    }

    private void add(int pins) {
        bytes[length++] = (byte) pins;
    }
}
