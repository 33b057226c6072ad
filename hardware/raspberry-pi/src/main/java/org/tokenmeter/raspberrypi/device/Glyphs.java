package org.tokenmeter.raspberrypi.device;

/** The characters that an HD44780 is taught: codes 0 to 2, eight rows of five dots each. */
final class Glyphs {
    /** A bell, a battery, an open switch. */
    private static final int[][] ROWS = {
        {0b00100, 0b01110, 0b01110, 0b01110, 0b11111, 0b00000, 0b00100, 0b00000},
        {0b01110, 0b11011, 0b10001, 0b10001, 0b11111, 0b11111, 0b11111, 0b00000},
        {0b00100, 0b00100, 0b00001, 0b00010, 0b00100, 0b00100, 0b00100, 0b00000},
    };
    private static final int SET_GLYPH_ADDRESS = 0x40;

    static final int COUNT = ROWS.length;

    private Glyphs() {
    }

    /** Adds what teaches the display a glyph. */
    static void teach(LcdFrame frame, int glyph) {
        frame.command(SET_GLYPH_ADDRESS | glyph << 3);
        for (int row : ROWS[glyph]) {
            frame.data(row);
        }
    }
}
