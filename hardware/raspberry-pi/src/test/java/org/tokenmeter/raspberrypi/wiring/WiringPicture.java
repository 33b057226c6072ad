package org.tokenmeter.raspberrypi.wiring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The wiring of the meter as a person builds it: the header in the middle, the parts around it, a
 * coloured wire for each signal. Which pin is joined to what comes from the pin map; where the
 * parts stand is told in {@link PartBlocks}.
 *
 * <p>A wire goes straight to a terminal at the height of its pin; one whose part is on the other
 * side passes between two rows of pins; those of the keypad go down beside the header.
 */
final class WiringPicture {
    static final int WIDTH = 1500;
    static final int HEIGHT = 2121;

    private static final int CENTRE = WIDTH / 2;
    private static final int FIRST_ROW = 270;
    private static final int PITCH = 58;
    /** The edges of the header with its words. */
    private static final int LEFT_EDGE = 440;
    private static final int RIGHT_EDGE = 1105;
    /** Where the lanes of the keypad's wires bend towards it. */
    private static final int BEND = 1500;
    private static final int LANE = 35;

    private final Drawing drawing = new Drawing();
    private final PartBlocks parts = new PartBlocks(drawing);
    private final Map<String, Integer> lanes = new HashMap<>();

    private WiringPicture() {
        List<String> names = List.of("R4", "R3", "R2", "R1", "C1", "C2", "C3", "C4");
        for (String name : names) {
            int index = names.indexOf(name);
            lanes.put(name, index < 4 ? LEFT_EDGE - 15 - LANE * index
                    : RIGHT_EDGE + 15 + LANE * (index - 4));
        }
    }

    /** The picture of a pin map. */
    static String of(List<PinmapRow> rows) {
        return new WiringPicture().draw(rows);
    }

    /** How far down a pin of the header is. */
    static int rowY(int pin) {
        return FIRST_ROW + (pin - 1) / 2 * PITCH;
    }

    private String draw(List<PinmapRow> rows) {
        drawing.word(CENTRE, 78, 44, "middle", Drawing.INK, "bold", "Tokenmeter wiring");
        drawing.centre(CENTRE, 118, 22, "for Raspberry Pi 3, 4, 400, 5, 500 and Zero 2 W");
        drawing.word(CENTRE, 152, 20, "middle", Drawing.colour("red"), "bold",
                "12 V at most: nothing here may touch mains");
        parts.draw();
        drawHeader();
        rows.forEach(this::drawPin);
        rows.stream().filter(PinmapRow::isSignal).forEach(this::drawWire);
        return drawing.svg(WIDTH, HEIGHT, "How the parts of Tokenmeter are joined to a Raspberry "
                + "Pi");
    }

    private void drawHeader() {
        drawing.box(LEFT_EDGE, FIRST_ROW - 70, RIGHT_EDGE - LEFT_EDGE, 19 * PITCH + 138,
                "#eef3ee", "#3f7d4e");
        drawing.box(CENTRE - 56, FIRST_ROW - 34, 112, 19 * PITCH + 68, "#3a4046", Drawing.INK);
        drawing.centre(CENTRE, FIRST_ROW - 46, 20, "pin 1: at the corner of the board");
        drawing.centre(CENTRE, FIRST_ROW + 19 * PITCH + 58, 20,
                "even numbers: along the edge of the board");
        drawing.left(LEFT_EDGE + 5, FIRST_ROW + 19 * PITCH + 100, 18,
                "diodes 1N4148, the ring up");
    }

    private void drawPin(PinmapRow row) {
        int side = row.isLeft() ? -1 : 1;
        int x = CENTRE + side * 26;
        int y = rowY(row.pin());
        String anchor = row.isLeft() ? "end" : "start";
        drawing.disc(x, y, 20, row.isPower() ? Drawing.railColour(row.terminal()) : "#59636c",
                row.isFree() ? "#59636c" : Drawing.COPPER);
        drawing.word(x, y + 6, 18, "middle", "#ffffff", "bold", String.valueOf(row.pin()));
        if (row.isPower()) {
            drawing.flag(row.terminal(), CENTRE + side * 110, y);
        } else {
            drawing.word(CENTRE + side * 68, y + 7, 18, anchor, Drawing.QUIET, "normal",
                    "BCM " + row.bcm());
            drawing.word(CENTRE + side * 144, y + 7, 20, anchor,
                    row.isFree() ? Drawing.QUIET : Drawing.INK,
                    row.isFree() ? "normal" : "bold", row.signal());
        }
    }

    private void drawWire(PinmapRow row) {
        Terminal end = parts.terminal(row.part(), row.terminal());
        int side = row.isLeft() ? -1 : 1;
        int y = rowY(row.pin());
        int edge = row.isLeft() ? LEFT_EDGE : RIGHT_EDGE;
        if (lanes.containsKey(row.terminal()) && row.part().equals("keypad")) {
            drawKeypadWire(row, edge, y, end);
        } else if (row.isLeft() == end.x() < CENTRE) {
            drawing.wire(row.signal(), row.colour(), edge, y, end.x(), y, end.x(), end.y());
        } else {
            int gap = y + PITCH / 2;
            drawing.wire(row.signal(), row.colour(), CENTRE + side * 46, y, CENTRE + side * 52, y,
                    CENTRE + side * 52, gap, end.x(), gap, end.x(), end.y());
        }
        drawing.terminal(end.x(), end.y());
    }

    private void drawKeypadWire(PinmapRow row, int edge, int y, Terminal end) {
        int lane = lanes.get(row.terminal());
        int bend = BEND + Math.abs(lane - edge) / LANE * 20;
        drawing.wire(row.signal(), row.colour(), edge, y, lane, y, lane, bend, end.x(), bend,
                end.x(), end.y());
        if (row.terminal().startsWith("R")) {
            drawing.onTop("M%d 1424 l12 26 h-24 z".formatted(lane), "#ffffff");
            drawing.onTop("M%d 1424 h24".formatted(lane - 12), "none");
        }
    }
}
