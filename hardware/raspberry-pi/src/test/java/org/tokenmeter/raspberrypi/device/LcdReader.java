package org.tokenmeter.raspberrypi.device;

import com.pi4j.context.Context;
import com.pi4j.io.i2c.I2C;
import java.util.List;
import java.util.stream.Stream;
import org.tokenmeter.hal.Display;

/**
 * Asks an HD44780 which characters it holds, which the driver never does: read/write is high, and
 * the four data pins of the PCF8574, left high, show the nibble while E is high.
 *
 * <p><b>Source.</b> HD44780U data sheet, "Read data from CG or DDRAM"; NXP PCF8574,
 * "Quasi-bidirectional I/Os".
 */
final class LcdReader {
    private static final int ASK = 0xF0 | LcdFrame.LIT | LcdFrame.READ | LcdFrame.REGISTER_SELECT;
    private static final int SET_CELL = 0x80;
    private static final int SECOND_ROW = 0x40;

    private final I2C device;

    /** A reader beside the driver, which must have found its display. */
    LcdReader(Context context) {
        List<I2C> found = Stream.of("display-27", "display-3f")
                .filter(context.registry()::exists)
                .map(id -> context.registry().<I2C>get(id))
                .toList();
        device = found.get(found.size() - 1);
    }

    /** What the cells of a row hold. */
    String read(int row) {
        LcdFrame frame = new LcdFrame();
        frame.command(SET_CELL | row * SECOND_ROW);
        device.write(frame.bytes(), 0, frame.length());
        StringBuilder text = new StringBuilder();
        put(ASK);
        for (int column = 0; column < Display.COLUMNS; column++) {
            text.append((char) (nibble() << 4 | nibble()));
        }
        put(LcdFrame.LIT);
        return text.toString();
    }

    private void put(int pins) {
        device.write(new byte[] {(byte) pins}, 0, 1);
    }

    private int nibble() {
        put(ASK | LcdFrame.ENABLE);
        int nibble = device.read() >> 4 & 0x0F;
        put(ASK);
        return nibble;
    }
}
