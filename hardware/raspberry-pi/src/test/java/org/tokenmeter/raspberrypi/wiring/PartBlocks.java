package org.tokenmeter.raspberrypi.wiring;

import java.util.HashMap;
import java.util.Map;

/** The parts around the header: how each looks, and where its terminals are. */
final class PartBlocks {
    private static final int LEFT = 90;
    private static final int RIGHT = 1200;
    private static final int WIDE = 200;
    private static final String BOARD = "#f4f1e6";
    private static final String BLUE_BOARD = "#dbe7f7";
    private static final String EDGE = "#8a8268";

    private final Drawing drawing;
    private final Map<String, Terminal> terminals = new HashMap<>();

    PartBlocks(Drawing drawing) {
        this.drawing = drawing;
    }

    /** Where a wire of the pin map ends. */
    Terminal terminal(String part, String name) {
        Terminal terminal = terminals.get(part + " " + name);
        if (terminal == null) {
            throw new IllegalArgumentException("the picture has no terminal " + name + " of "
                    + part);
        }
        return terminal;
    }

    /** Draws all parts. */
    void draw() {
        drawDisplay();
        drawShifter();
        drawCover();
        drawPulseInput();
        drawMemory();
        drawRelay();
        drawAdapter();
        drawBuzzer();
        drawLamps();
        drawJumper();
        drawKeypad();
        drawNotes();
    }

    private void drawDisplay() {
        drawing.box(30, 30, 330, 180, "#d7ead9", "#3f7d4e");
        drawing.title(48, 60, "LCD 16x2, PCF8574");
        drawing.box(48, 74, 250, 86, "#b9d96a", Drawing.INK);
        drawing.word(60, 110, 22, "start", Drawing.INK, "bold", "CR   12.50 kWh");
        drawing.word(60, 146, 22, "start", Drawing.INK, "bold", "ON        2300 W");
        toRail("5 V", "VCC", 360, 90, true);
        toRail("GND", "GND", 360, 146, true);
        drawing.centre(60, 196, 18, "SCL");
        drawing.centre(112, 196, 18, "SDA");
    }

    private void drawShifter() {
        drawing.box(204, 240, 150, 200, BLUE_BOARD, "#1c4f91");
        drawing.word(279, 230, 20, "middle", Drawing.INK, "bold", "level shifter");
        drawing.word(279, 304, 16, "middle", Drawing.QUIET, "normal", "BSS138");
        put("level shifter", "LV1", 354, 328, true);
        put("level shifter", "LV2", 354, 386, true);
        toRail("3.3 V", "LV", 354, 270, true);
        toRail("5 V", "HV", 204, 270, false);
        toRail("GND", "GND", 204, 420, false);
        drawing.left(218, 334, 18, "HV1");
        drawing.left(218, 392, 18, "HV2");
        drawing.wire("display data", "blue", 204, 328, 112, 328, 112, 210);
        drawing.wire("display clock", "yellow", 204, 386, 60, 386, 60, 210);
        drawing.terminal(204, 328);
        drawing.terminal(204, 386);
        drawing.terminal(112, 210);
        drawing.terminal(60, 210);
    }

    private void drawCover() {
        part(LEFT, 505, 90, "cover switch");
        put("cover switch", "C", LEFT + WIDE, 560, true);
        toRail("GND", "NO", LEFT, 560, false);
        drawing.line("M142 560 h30 l58 -3 m-8 3 h35");
        drawing.disc(172, 560, 5, Drawing.INK, Drawing.INK);
        drawing.disc(225, 560, 5, Drawing.INK, Drawing.INK);
        drawing.word(LEFT + WIDE / 2, 586, 16, "middle", Drawing.QUIET, "normal",
                "shut cover presses it");
    }

    private void drawPulseInput() {
        part(LEFT, 606, 160, "");
        drawing.title(LEFT + 14, 632, "pulses (S0)");
        put("pulse input", "OUT", LEFT + WIDE, 618, true);
        toRail("3.3 V", "", LEFT + WIDE, 690, true);
        toRail("GND", "", LEFT + WIDE, 742, true);
        drawing.box(150, 660, 78, 92, "#ffffff", Drawing.INK);
        drawing.word(192, 653, 15, "middle", Drawing.QUIET, "normal", "PC817");
        drawing.line("M92 684 h12 M136 684 h37 v12 M162 696 h22 l-11 18 z M162 714 h22 M173 714 "
                + "v28 h50");
        drawing.line("M186 700 l9 7 M186 711 l9 7");
        drawing.box(104, 675, 32, 18, "#ffffff", Drawing.INK);
        drawing.word(120, 669, 15, "middle", Drawing.QUIET, "normal", "470R");
        drawing.line("M206 686 v42 M206 700 l16 -14 v-6 h22 v-34 h42 v-18 M206 714 l16 14 v14 "
                + "h60");
        drawing.line("M262 646 v8 M262 686 v4 h20");
        drawing.box(254, 654, 16, 32, "#ffffff", Drawing.INK);
        drawing.word(250, 712, 15, "middle", Drawing.QUIET, "normal", "10k");
        toOutside("S0-", LEFT, 684);
        toRail("5 V", "S0+", LEFT, 726, false);
        leg(141, 680, "1");
        leg(157, 746, "2");
        leg(231, 737, "3");
        leg(231, 676, "4");
    }

    private void drawMemory() {
        part(LEFT, 776, 216, "");
        drawing.title(LEFT + 14, 808, "FRAM");
        drawing.word(LEFT + WIDE / 2, 980, 16, "middle", Drawing.QUIET, "normal", "MB85RS256B");
        drawing.box(168, 832, 62, 108, "#3a4046", Drawing.INK);
        for (int leg = 0; leg < 4; leg++) {
            int y = 850 + 24 * leg;
            drawing.line("M160 %d h8 M230 %d h10".formatted(y, y));
            drawing.word(176, y + 6, 15, "start", "#ffffff", "normal", String.valueOf(leg + 1));
            drawing.word(222, y + 6, 15, "end", "#ffffff", "normal", String.valueOf(8 - leg));
        }
        drawing.disc(192, 844, 4, "#ffffff", "#ffffff");
        put("FRAM", "SI", LEFT + WIDE, 792, true);
        put("FRAM", "SO", LEFT + WIDE, 850, true);
        put("FRAM", "SCK", LEFT + WIDE, 908, true);
        put("FRAM", "CS", LEFT + WIDE, 937, true);
        toRail("3.3 V", "VDD", LEFT, 838, false);
        toRail("3.3 V", "WP", LEFT, 876, false);
        toRail("3.3 V", "HOLD", LEFT, 914, false);
        toRail("GND", "VSS", LEFT, 952, false);
    }

    private void drawRelay() {
        part(LEFT, 1262, 160, "");
        drawing.title(LEFT + 14, 1290, "relay module");
        put("relay module", "IN", LEFT + WIDE, 1314, true);
        drawing.box(150, 1306, 96, 66, "#3b78c4", Drawing.INK);
        drawing.word(198, 1335, 16, "middle", "#ffffff", "normal", "closes");
        drawing.word(198, 1357, 16, "middle", "#ffffff", "normal", "on high");
        toRail("5 V", "VCC", LEFT, 1326, false);
        toRail("GND", "GND", LEFT, 1370, false);
        drawing.centre(140, 1408, 18, "COM");
        drawing.centre(240, 1408, 18, "NO");
        drawing.box(50, 1490, 250, 150, "#ffffff", Drawing.QUIET);
        drawing.wire("load supply", "grey", 140, 1422, 140, 1490);
        drawing.wire("load", "grey", 240, 1422, 240, 1490);
        drawing.terminal(140, 1422);
        drawing.terminal(240, 1422);
        drawing.terminal(140, 1490);
        drawing.terminal(240, 1490);
        drawing.line("M140 1490 v46 M122 1536 h36 M131 1548 h18 M140 1548 v38 h100 v-20");
        drawing.box(131, 1501, 18, 28, "#ffffff", Drawing.INK);
        drawing.line("M140 1501 v28");
        drawing.word(122, 1521, 16, "end", Drawing.INK, "normal", "1 A");
        drawing.line("M240 1490 v32 M224 1528 l32 32 M256 1528 l-32 32");
        drawing.disc(240, 1544, 23, "none", Drawing.INK);
        drawing.word(64, 1549, 18, "start", Drawing.INK, "bold", "12 V");
        drawing.word(175, 1624, 18, "middle", Drawing.INK, "bold", "load: a lamp of 12 V");
    }

    private void drawAdapter() {
        part(RIGHT, 346, 190, "");
        drawing.title(RIGHT + 14, 376, "serial adapter");
        put("serial adapter", "RXD", RIGHT, 444, false);
        put("serial adapter", "TXD", RIGHT, 502, false);
        toRail("GND", "GND", RIGHT, 404, false);
        drawing.terminal(RIGHT, 526);
        inside("VCC", RIGHT, 526, false);
        drawing.word(RIGHT + 60, 532, 16, "start", Drawing.QUIET, "normal", "joins nothing");
        drawing.box(RIGHT + 166, 440, 76, 60, "#c9ced3", Drawing.INK);
        drawing.centre(RIGHT + 204, 477, 18, "USB");
        drawing.word(RIGHT + 110, 465, 16, "middle", Drawing.QUIET, "normal", "3.3 V");
        drawing.word(RIGHT + 110, 487, 16, "middle", Drawing.QUIET, "normal", "levels");
    }

    private void drawBuzzer() {
        part(RIGHT, 540, 112, "");
        drawing.title(RIGHT + 44, 566, "buzzer");
        put("buzzer", "IN", RIGHT, 560, false);
        drawing.line("M1208 560 v38 h12 M1264 598 h16 M1280 582 v32 M1280 592 l18 -14 M1280 604 "
                + "l18 14 v14 h100");
        drawing.box(1220, 588, 44, 20, "#ffffff", Drawing.INK);
        drawing.word(1242, 629, 15, "middle", Drawing.QUIET, "normal", "1k");
        drawing.word(1352, 626, 15, "middle", Drawing.QUIET, "normal", "2N3904");
        drawing.line("M1298 578 h28 M1374 578 h30");
        drawing.disc(1350, 578, 24, "#ffffff", Drawing.INK);
        drawing.disc(1350, 578, 4, Drawing.INK, Drawing.INK);
        toRail("5 V", "", RIGHT + WIDE, 578, true);
        toRail("GND", "", RIGHT + WIDE, 632, true);
    }

    private void drawLamps() {
        part(RIGHT, 660, 128, "");
        lamp("lamp supply", "supply", 676, "#2fbf4a");
        lamp("lamp key", "key", 706, "#f2c230");
        lamp("lamp no credit", "no credit", 736, "#e0413a");
        drawing.line("M1394 676 v60");
        toRail("GND", "", RIGHT + WIDE, 706, true);
        drawing.word(RIGHT + 14, 777, 16, "start", Drawing.QUIET, "normal",
                "lamps, 470R each");
    }

    private void lamp(String part, String name, int y, String light) {
        terminals.put(part + " R", new Terminal(RIGHT, y));
        drawing.left(RIGHT + 14, y + 6, 16, name);
        drawing.line("M%d %d h96".formatted(RIGHT + 98, y));
        drawing.box(RIGHT + 108, y - 8, 34, 16, "#ffffff", Drawing.INK);
        drawing.disc(RIGHT + 166, y, 11, light, Drawing.INK);
    }

    private void drawJumper() {
        part(RIGHT, 806, 96, "");
        drawing.title(RIGHT + 14, 832, "service jumper");
        put("service jumper", "1", RIGHT, 850, false);
        toRail("GND", "2", RIGHT + WIDE, 850, true);
        drawing.line("M1232 850 h34 M1334 850 h38");
        drawing.disc(1276, 850, 10, Drawing.COPPER, Drawing.INK);
        drawing.disc(1324, 850, 10, Drawing.COPPER, Drawing.INK);
        drawing.word(RIGHT + WIDE / 2, 888, 16, "middle", Drawing.QUIET, "normal",
                "open, but for service");
    }

    private void drawKeypad() {
        drawing.box(560, 1590, 380, 470, "#e9edf1", Drawing.INK);
        String[] names = {"R1", "R2", "R3", "R4", "C1", "C2", "C3", "C4"};
        for (int i = 0; i < names.length; i++) {
            int x = 610 + 40 * i;
            terminals.put("keypad " + names[i], new Terminal(x, 1590));
            drawing.centre(x, 1620, 18, names[i]);
        }
        String keys = "123A456B789C*0#D";
        for (int i = 0; i < keys.length(); i++) {
            int x = 590 + 82 * (i % 4);
            int y = 1642 + 88 * (i / 4);
            drawing.box(x, y, 72, 76, i % 4 == 3 ? "#d02b2b" : "#3f6ea8", Drawing.INK);
            drawing.word(x + 36, y + 50, 34, "middle", "#ffffff", "bold",
                    keys.substring(i, i + 1));
        }
        drawing.word(750, 2032, 20, "middle", Drawing.INK, "bold", "keypad 4x4");
        drawing.word(750, 2052, 16, "middle", Drawing.QUIET, "normal",
                "a 4x3 one has no C4");
    }

    private void drawNotes() {
        drawing.box(60, 1690, 450, 370, "#fbfaf5", EDGE);
        drawing.title(80, 1726, "How to read it");
        note(80, 1766, "A flag is a joint of its rail: join all");
        note(80, 1794, "flags of one name on a breadboard.");
        drawing.flag("5 V", 112, 1830);
        note(160, 1837, "pins 2 and 4");
        drawing.flag("3.3 V", 112, 1868);
        note(160, 1875, "pins 1 and 17");
        drawing.flag("GND", 112, 1906);
        note(160, 1913, "6 9 14 20 25 30 34 39");
        note(80, 1954, "Diodes: 1N4148, the ring to the header.");
        note(80, 1982, "Pulses: 100 nF from OUT to GND, too.");
        note(80, 2010, "FRAM: 100 nF from VDD to VSS.");
        note(80, 2038, "The Pi is fed by its own socket.");
        drawing.box(990, 1690, 450, 370, "#fbfaf5", EDGE);
        drawing.title(1010, 1726, "Before the power comes on");
        note(1010, 1766, "1  Compare each wire with pinmap.csv.");
        note(1010, 1798, "2  Measure the table of step 3 of");
        note(1010, 1826, "    BRINGUP.md with a multimeter.");
        note(1010, 1858, "3  The adapter's switch is at 3.3 V.");
        note(1010, 1890, "4  Nothing of 5 V meets a signal pin:");
        note(1010, 1918, "    the display goes by the shifter.");
        note(1010, 1950, "5  The load is 12 V at most.");
        note(1010, 1994, "BRINGUP.md tells each step.");
    }

    private void note(int x, int y, String text) {
        drawing.left(x, y, 20, text);
    }

    private void part(int x, int y, int height, String title) {
        drawing.box(x, y, WIDE, height, BOARD, EDGE);
        drawing.title(x + 14, y + 28, title);
    }

    /** A terminal for a wire of the pin map; words stand inside the part. */
    private void put(String part, String name, int x, int y, boolean onRightEdge) {
        terminals.put(part + " " + name, new Terminal(x, y));
        inside(name, x, y, onRightEdge);
    }

    /** A terminal that is joined to a rail. */
    private void toRail(String rail, String name, int x, int y, boolean onRightEdge) {
        int side = onRightEdge ? 1 : -1;
        drawing.line("M%d %d h%d".formatted(x, y, side * 14));
        drawing.flag(rail, x + side * 46, y);
        drawing.terminal(x, y);
        inside(name, x, y, onRightEdge);
    }

    private void inside(String name, int x, int y, boolean onRightEdge) {
        if (onRightEdge) {
            drawing.right(x - 14, y + 6, 18, name);
        } else {
            drawing.left(x + 14, y + 6, 18, name);
        }
    }

    /** The number of a leg of a chip. */
    private void leg(int x, int y, String number) {
        drawing.word(x, y, 13, "start", Drawing.INK, "normal", number);
    }

    private void toOutside(String name, int x, int y) {
        drawing.word(x - 12, y + 6, 18, "end", Drawing.INK, "bold", name);
        drawing.terminal(x, y);
    }
}
