package org.tokenmeter.raspberrypi.device;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An HD44780 with two rows of sixteen cells behind a PCF8574, in virtual microseconds.
 *
 * <p><b>Fault model.</b> A nibble that comes while the display is busy is lost, and so is one whose
 * register was not selected a byte before; both are complaints. A display that lost its power
 * starts in 8-bit mode, with random cells and all pins of its PCF8574 high, and is busy for 40 ms.
 *
 * <p><b>Source.</b> HD44780U data sheet: table 6 for the times (at 190 kHz, the slowest), figure 24
 * for the start.
 */
public final class LcdModel {
    private static final int POWER_UP_MICROS = 40_000;
    private static final int FIRST_RESET_MICROS = 4_100;
    private static final int SECOND_RESET_MICROS = 100;
    private static final int CLEAR_MICROS = 2_160;
    private static final int COMMAND_MICROS = 53;
    private static final int ROW_CELLS = 0x40;

    private final byte[] cells = new byte[2 * ROW_CELLS];
    private final byte[] glyphs = new byte[64];
    private final List<String> complaints = new ArrayList<>();
    private int pins;
    private int highNibble;
    private int address;
    /** Since it got its power: the first ones take long. */
    private int resets;
    private boolean fourBits;
    private boolean halfTaken;
    private boolean inGlyphs;
    private boolean on;
    private boolean goesRight;
    private long busyUntilMicros;

    /** One without power. */
    public LcdModel() {
        powerUp(0);
    }

    /** Gives it power, after it had none. */
    void powerUp(long micros) {
        pins = 0xFF;
        Arrays.fill(cells, (byte) '?');
        Arrays.fill(glyphs, (byte) 0x15);
        resets = 0;
        fourBits = false;
        halfTaken = false;
        inGlyphs = false;
        on = false;
        goesRight = false;
        busyUntilMicros = micros + POWER_UP_MICROS;
    }

    /** What stands in a row, or blanks while the display is off. */
    public String row(int row) {
        String text = new String(cells, row * ROW_CELLS, 16, StandardCharsets.US_ASCII);
        return on ? text : " ".repeat(16);
    }

    /** Eight rows of five dots of a glyph. */
    byte[] glyph(int code) {
        return Arrays.copyOfRange(glyphs, code * 8, code * 8 + 8);
    }

    /** Whether the light behind it is on. */
    public boolean isLit() {
        return (pins & LcdFrame.LIT) != 0;
    }

    /** What it was asked to do that it could not. */
    public List<String> complaints() {
        return complaints;
    }

    /** The level of the pins, as the PCF8574 reads them; the display drives four when asked. */
    int pins() {
        int asked = LcdFrame.READ | LcdFrame.ENABLE | LcdFrame.REGISTER_SELECT;
        if ((pins & asked) != asked) {
            return pins;
        }
        int cell = cells[address & 0x7F];
        return pins & 0x0F | (halfTaken ? cell << 4 : cell) & 0xF0;
    }

    /** Takes a byte on the pins. */
    void put(int newPins, long micros) {
        int before = pins;
        pins = newPins;
        boolean rises = (~before & newPins & LcdFrame.ENABLE) != 0;
        boolean falls = (before & ~newPins & LcdFrame.ENABLE) != 0;
        if (rises && ((before ^ newPins) & LcdFrame.REGISTER_SELECT) != 0) {
            complaints.add("register selected too late");
        }
        if (falls && (before & LcdFrame.READ) == 0) {
            if (before >> 4 != newPins >> 4) {
                complaints.add("data did not stand after E fell");
            }
            latch(before >> 4, (before & LcdFrame.REGISTER_SELECT) != 0, micros);
        } else if (falls && fourBits) {
            address += halfTaken ? 1 : 0;
            halfTaken = !halfTaken;
        }
    }

    private void latch(int nibble, boolean data, long micros) {
        if (micros < busyUntilMicros) {
            complaints.add("nibble " + nibble + " came " + (busyUntilMicros - micros)
                    + " us too early");
            return;
        }
        if (!fourBits) {
            execute(nibble << 4, data, micros);
        } else if (halfTaken) {
            halfTaken = false;
            execute(highNibble << 4 | nibble, data, micros);
        } else {
            halfTaken = true;
            highNibble = nibble;
        }
    }

    private void execute(int value, boolean data, long micros) {
        busyUntilMicros = micros + COMMAND_MICROS;
        if (data) {
            store(value);
        } else {
            command(value, micros);
        }
    }

    private void store(int value) {
        if (!goesRight) {
            complaints.add("written before the direction was set");
        }
        if (inGlyphs) {
            glyphs[address++ & 0x3F] = (byte) value;
        } else {
            cells[address++ & 0x7F] = (byte) value;
        }
    }

    private void command(int value, long micros) {
        if ((value & 0x80) != 0) {
            inGlyphs = false;
            address = value & 0x7F;
        } else if ((value & 0x40) != 0) {
            inGlyphs = true;
            address = value & 0x3F;
        } else if ((value & 0x20) != 0) {
            setWidth((value & 0x10) == 0, micros);
        } else if ((value & 0x08) != 0) {
            on = (value & 0x04) != 0;
        } else if ((value & 0x04) != 0) {
            goesRight = (value & 0x02) != 0;
        } else {
            clear(micros);
        }
    }

    private void setWidth(boolean four, long micros) {
        if (four && resets < 3) {
            complaints.add("4-bit mode after " + resets + " resets");
        }
        fourBits = four;
        resets += four ? 0 : 1;
        busyUntilMicros = micros + switch (resets) {
            case 1 -> FIRST_RESET_MICROS;
            case 2 -> SECOND_RESET_MICROS;
            default -> COMMAND_MICROS;
        };
    }

    private void clear(long micros) {
        Arrays.fill(cells, (byte) ' ');
        address = 0;
        inGlyphs = false;
        goesRight = true;
        busyUntilMicros = micros + CLEAR_MICROS;
    }
}
