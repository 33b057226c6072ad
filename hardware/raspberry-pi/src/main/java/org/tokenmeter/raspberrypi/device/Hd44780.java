package org.tokenmeter.raspberrypi.device;

import com.pi4j.context.Context;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.tokenmeter.hal.Display;

/**
 * A character display with an HD44780 behind a PCF8574 on I2C, at 0x27 or 0x3F.
 *
 * <p><b>Traffic.</b> Only cells that changed are written, at most {@link #PART_CELLS} of them in a
 * tick and in one I2C transaction: 2 ms of a 100 kHz bus, so that keys are scanned between the
 * parts of a new screen. {@link #tick} does the waiting of the start without sleeping, about 70 ms
 * in five steps of which the longest takes 12, and looks every second whether the display still
 * answers.
 *
 * <p><b>Failure.</b> A display that does not answer, or lost its power, never stops the meter. It
 * is looked for every {@link #RETRY_MILLIS}, and drawn anew as soon as it answers. Its loss and its
 * return are said once each.
 *
 * <p><b>Characters.</b> Codes 0, 1 and 2 are a bell, a battery and an open switch; all others are
 * those of the display's ROM. The common ROM A00 has a yen sign for the backslash and an arrow for
 * the tilde.
 *
 * <p><b>Threads.</b> The loop thread.
 *
 * <p><b>Does not promise</b> that a display shows what it took: it is never read.
 *
 * <p><b>Source.</b> Hitachi HD44780U data sheet, "Initializing by Instruction", figure 24; NXP
 * PCF8574, "Power-on reset": all its pins are high then.
 */
public final class Hd44780 implements Display, AutoCloseable {
    /** How long an absent display is left alone before it is looked for again. */
    public static final int RETRY_MILLIS = 3_000;
    /** How often a display is asked whether it is still there. */
    public static final int CHECK_MILLIS = 1_000;

    /** Cells that are written in one transaction. */
    static final int PART_CELLS = 4;

    private static final int RESET = 0x30;
    private static final int FOUR_BITS = 0x20;
    private static final int FOUR_BITS_TWO_ROWS = 0x28;
    private static final int DISPLAY_OFF = 0x08;
    private static final int DISPLAY_ON = 0x0C;
    private static final int CURSOR_GOES_RIGHT = 0x06;
    private static final int CLEAR = 0x01;
    private static final int SET_CELL = 0x80;
    private static final int SECOND_ROW = 0x40;

    /** What comes next. */
    private enum Step { FIND, RESET_ONCE, RESET_TWICE, SET_UP, SWITCH_ON, SHOW }

    private final Backpack backpack;
    private final LongSupplier clock;
    private final Consumer<String> says;
    private final LcdFrame frame = new LcdFrame();
    private final byte[][] wanted = new byte[ROWS][COLUMNS];
    private final byte[][] shown = new byte[ROWS][COLUMNS];
    private Step step = Step.FIND;
    private long dueMillis = Long.MIN_VALUE;
    private boolean saidAbsent;

    /**
     * A display that the first ticks look for.
     *
     * @param provider Pi4J's id of who opens I2C devices, such as {@code linuxfs-i2c}
     * @param bus the number of the I2C bus
     * @param clock milliseconds of the loop's clock; asked anew after the bus was in use
     * @param says told of the display's loss and return
     */
    public Hd44780(Context context, String provider, int bus, LongSupplier clock,
            Consumer<String> says) {
        this.clock = clock;
        this.says = says;
        backpack = new Backpack(context, provider, bus);
        for (byte[] row : wanted) {
            Arrays.fill(row, (byte) ' ');
        }
    }

    /** Keeps the row, for the ticks to draw. */
    @Override
    public void show(int row, byte[] text) {
        System.arraycopy(text, 0, wanted[row], 0, COLUMNS);
    }

    /** Switches the light behind the display, which is on at first. */
    public void setLight(boolean lit) {
        frame.setLight(lit);
        if (step == Step.SHOW) {
            rest();
        }
    }

    /**
     * Does what is due of the start, the check or the search; else draws a part of what changed.
     *
     * @return the moment of the next call at the latest: this one, while there is more to draw
     */
    public long tick(long nowMillis) {
        if (nowMillis >= dueMillis) {
            proceed();
        } else if (step == Step.SHOW && !drawPart()) {
            lose();
        }
        return step == Step.SHOW && changedRow() < ROWS ? nowMillis : dueMillis;
    }

    /** Darkens the display. */
    @Override
    public void close() {
        if (step == Step.SHOW) {
            frame.setLight(false);
            frame.clear();
            frame.command(DISPLAY_OFF);
            backpack.write(frame);
        }
        step = Step.FIND;
        dueMillis = Long.MAX_VALUE;
    }

    /** Pauses are a millisecond longer than the slowest display's: the clock cuts fractions off. */
    private void proceed() {
        switch (step) {
            case FIND -> find();
            case RESET_ONCE -> reset(Step.RESET_TWICE, 6);
            case RESET_TWICE -> reset(Step.SET_UP, 2);
            case SET_UP -> setUp();
            case SWITCH_ON -> switchOn();
            case SHOW -> check();
        }
    }

    private void find() {
        frame.clear();
        frame.rest();
        if (backpack.find(frame)) {
            next(Step.RESET_ONCE, 51);
        } else {
            lose();
        }
    }

    private void reset(Step next, int pauseMillis) {
        frame.clear();
        frame.nibble(RESET);
        send(next, pauseMillis);
    }

    private void setUp() {
        frame.clear();
        frame.nibble(RESET);
        frame.nibble(FOUR_BITS);
        frame.command(FOUR_BITS_TWO_ROWS);
        frame.command(DISPLAY_OFF);
        frame.command(CURSOR_GOES_RIGHT);
        frame.command(CLEAR);
        send(Step.SWITCH_ON, 4);
    }

    private void switchOn() {
        for (byte[] row : shown) {
            Arrays.fill(row, (byte) ' ');
        }
        if (!teachGlyphs()) {
            lose();
            return;
        }
        frame.clear();
        frame.command(DISPLAY_ON);
        send(Step.SHOW, CHECK_MILLIS);
        if (saidAbsent && step == Step.SHOW) {
            saidAbsent = false;
            says.accept("the display answers again");
        }
    }

    private boolean teachGlyphs() {
        boolean taken = true;
        for (int glyph = 0; glyph < Glyphs.COUNT && taken; glyph++) {
            frame.clear();
            Glyphs.teach(frame, glyph);
            taken = backpack.write(frame);
        }
        return taken;
    }

    /** Writes the first cells that changed; answers whether they were taken. */
    private boolean drawPart() {
        int row = changedRow();
        if (row == ROWS) {
            return true;
        }
        frame.clear();
        int cursor = -1;
        int cells = 0;
        for (int column = 0; column < COLUMNS && cells < PART_CELLS; column++) {
            if (wanted[row][column] != shown[row][column]) {
                if (cursor != column) {
                    frame.command(SET_CELL | row * SECOND_ROW | column);
                }
                frame.data(wanted[row][column]);
                shown[row][column] = wanted[row][column];
                cursor = column + 1;
                cells++;
            }
        }
        return backpack.write(frame);
    }

    /** The first row that does not show what it should, or {@link #ROWS}. */
    private int changedRow() {
        int row = 0;
        while (row < ROWS && Arrays.equals(wanted[row], shown[row])) {
            row++;
        }
        return row;
    }

    /** A PCF8574 that lost its power has its pins high again: RW and E too, which rest low here. */
    private void check() {
        int pins = backpack.read();
        if (pins < 0) {
            lose();
        } else if ((pins & (LcdFrame.READ | LcdFrame.ENABLE)) != 0) {
            find();
        } else {
            next(Step.SHOW, CHECK_MILLIS);
        }
    }

    private void rest() {
        frame.clear();
        frame.rest();
        if (!backpack.write(frame)) {
            lose();
        }
    }

    private void send(Step next, int pauseMillis) {
        if (backpack.write(frame)) {
            next(next, pauseMillis);
        } else {
            lose();
        }
    }

    private void lose() {
        next(Step.FIND, RETRY_MILLIS);
        if (!saidAbsent) {
            saidAbsent = true;
            says.accept("no display answers at 0x27 or 0x3f: the meter goes on without it; "
                    + "check its plug, and that I2C is switched on");
        }
    }

    private void next(Step next, int pauseMillis) {
        step = next;
        dueMillis = clock.getAsLong() + pauseMillis;
    }
}
