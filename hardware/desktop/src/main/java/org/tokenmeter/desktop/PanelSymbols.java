package org.tokenmeter.desktop;

/**
 * The characters that lines, lamps and the switch are drawn with.
 *
 * @param corners top left, top right, bottom left, bottom right
 * @param line horizontal, vertical
 * @param crossings top, left, middle, right, bottom
 * @param lamps dark, lit
 * @param switches open, closed
 * @param buzz what stands there while the buzzer sounds
 */
record PanelSymbols(String corners, String line, String crossings, String lamps,
        String[] switches, String buzz) {
    /** For terminals that show Unicode. */
    static final PanelSymbols UNICODE = new PanelSymbols("╔╗╚╝", "═║", "╦╠╬╣╩", "○●",
            new String[] {"━━○ ╱ ○━━", "━━○━━━○━━"}, "♪ BEEP");
    /** For all others. */
    static final PanelSymbols ASCII = new PanelSymbols("++++", "-|", "+++++", "o*",
            new String[] {"--o / o--", "--o---o--"}, "BEEP");

    String horizontal(int length) {
        return line.substring(0, 1).repeat(length);
    }

    String vertical() {
        return line.substring(1);
    }

    String corner(int which) {
        return corners.substring(which, which + 1);
    }

    String crossing(int which) {
        return crossings.substring(which, which + 1);
    }

    String lamp(boolean lit) {
        return lit ? lamps.substring(1) : lamps.substring(0, 1);
    }

    String loadSwitch(boolean closed) {
        return switches[closed ? 1 : 0];
    }
}
