package org.tokenmeter.raspberrypi.wiring;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A pin of the header, as {@code hardware/wiring/pinmap.csv} tells it.
 *
 * @param pin its place on the header, 1 to 40
 * @param bcm the number that Linux knows it by; empty for power
 * @param part what stands at the other end of its wire; empty for a free pin
 * @param terminal which terminal of the part
 */
record PinmapRow(int pin, String bcm, String signal, String direction, String pull, String active,
        String joinedTo, String part, String terminal, String colour) {
    static final Path FILE = Path.of("../wiring/pinmap.csv");

    /** All pins, in the order of the header. */
    static List<PinmapRow> read() throws IOException {
        return CsvLine.read(FILE).stream().map(PinmapRow::of).toList();
    }

    private static PinmapRow of(List<String> cells) {
        return new PinmapRow(Integer.parseInt(cells.get(0)), cells.get(1), cells.get(2),
                cells.get(3), cells.get(4), cells.get(5), cells.get(6), cells.get(7),
                cells.get(8), cells.get(9));
    }

    boolean isPower() {
        return direction.equals("power");
    }

    boolean isFree() {
        return part.isEmpty();
    }

    /** Whether it belongs to a signal of the meter. */
    boolean isSignal() {
        return !isPower() && !isFree();
    }

    /** Odd places stand on the left of the header, even ones on the right. */
    boolean isLeft() {
        return pin % 2 == 1;
    }
}
