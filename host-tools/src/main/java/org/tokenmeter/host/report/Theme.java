package org.tokenmeter.host.report;

import java.awt.Color;
import java.util.Arrays;

/**
 * The colours of a chart. Those of series are from the palette of Okabe and Ito, which people with
 * any kind of colour vision can tell apart; series differ in their marks, too.
 */
enum Theme {
    LIGHT("", 0xFFFFFF, 0x1F2328, 0x59636E, 0xE4E7EB,
            0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9),
    DARK("-dark", 0x15191E, 0xE6EAEF, 0xA9B4C0, 0x323A44,
            0x56B4E9, 0xE69F00, 0x2CC295, 0xE59BC6, 0xF0E442, 0x4E9BD1);

    private final String suffix;
    private final Color[] colors;

    Theme(String suffix, int... colors) {
        this.suffix = suffix;
        this.colors = new Color[colors.length];
        for (int i = 0; i < colors.length; i++) {
            this.colors[i] = new Color(colors[i]);
        }
    }

    /** What a file's name has behind it. */
    String suffix() {
        return suffix;
    }

    Color background() {
        return colors[0];
    }

    Color text() {
        return colors[1];
    }

    Color faintText() {
        return colors[2];
    }

    Color grid() {
        return colors[3];
    }

    /** The colours of series, in their order. */
    Color[] series() {
        return Arrays.copyOfRange(colors, 4, colors.length);
    }
}
