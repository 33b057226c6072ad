package org.tokenmeter.keypad.pi4j;

import com.pi4j.context.Context;
import com.pi4j.io.IO;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.DigitalStateChangeListener;
import com.pi4j.io.gpio.digital.PullResistance;
import org.tokenmeter.keypad.KeyMatrix;

/**
 * The wires of a keypad on GPIO pins: rows are outputs that drive low, columns are inputs with
 * pull-up.
 *
 * <p><b>Pins</b> are BCM numbers. Row {@code n} of them is known to Pi4J as {@code keypad-row-BCM},
 * a column as {@code keypad-column-BCM}. All rows are driven at first. {@link #close} releases the
 * pins, and rows are high then.
 *
 * <p><b>Threads.</b> Edges arrive on Pi4J's; they set a flag and, while all rows are driven, run
 * {@code wake}, which must do no more than wake the thread that scans.
 *
 * <p><b>Timing.</b> Driving takes at least {@link #SETTLE_MICROS}: about four time constants of
 * 65 kilohms and 80 picofarads. Long wires want pull-up resistors of a few kilohms beside them.
 *
 * <p><b>Fails</b> with Pi4J's exceptions: a pin in use or a provider that is not there when it is
 * made, and then it leaves no pin taken.
 */
public final class Pi4jKeyMatrix implements KeyMatrix, AutoCloseable {
    /** How long a released wire is given to rise. */
    public static final int SETTLE_MICROS = 20;

    private final Context context;
    private final DigitalOutput[] rows;
    private final DigitalInput[] columns;
    private final Runnable wake;
    private final int allRows;
    private int driven;
    private volatile boolean waiting = true;
    private volatile boolean edge;

    /**
     * Takes the pins.
     *
     * @param outputProvider Pi4J's id of who makes outputs, such as {@code gpiod-digital-output}
     * @param inputProvider the same for inputs, such as {@code gpiod-digital-input}
     * @param rowPins the first row's first
     * @param columnPins the first column's first
     * @param wake run on another thread when a key may have moved and nothing is being scanned
     */
    public Pi4jKeyMatrix(Context context, String outputProvider, String inputProvider,
            int[] rowPins, int[] columnPins, Runnable wake) {
        this.context = context;
        this.wake = wake;
        rows = new DigitalOutput[rowPins.length];
        columns = new DigitalInput[columnPins.length];
        allRows = (1 << rows.length) - 1;
        driven = allRows;
        try {
            takeRows(outputProvider, rowPins);
            takeColumns(inputProvider, columnPins);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Releases before it drives, so that no two rows are low by mistake. */
    @Override
    public void drive(int newlyDriven) {
        waiting = newlyDriven == allRows;
        set(driven & ~newlyDriven, DigitalState.HIGH);
        set(newlyDriven & ~driven, DigitalState.LOW);
        driven = newlyDriven;
        settle();
    }

    @Override
    public int columns() {
        int touched = 0;
        for (int column = 0; column < columns.length; column++) {
            touched |= columns[column].isLow() ? 1 << column : 0;
        }
        return touched;
    }

    @Override
    public boolean takeEdge() {
        boolean taken = edge;
        if (taken) {
            edge = false;
        }
        return taken;
    }

    /** Releases the pins; a second time does nothing. */
    @Override
    public void close() {
        release(columns);
        release(rows);
    }

    private void release(IO<?, ?, ?>[] pins) {
        for (int i = 0; i < pins.length; i++) {
            if (pins[i] != null) {
                context.shutdown(pins[i].id());
                pins[i] = null;
            }
        }
    }

    private void takeRows(String provider, int[] pins) {
        for (int row = 0; row < pins.length; row++) {
            rows[row] = context.create(DigitalOutput.newConfigBuilder(context)
                    .id("keypad-row-" + pins[row])
                    .address(pins[row])
                    .provider(provider)
                    .initial(DigitalState.LOW)
                    .shutdown(DigitalState.HIGH)
                    .build());
        }
    }

    private void takeColumns(String provider, int[] pins) {
        DigitalStateChangeListener listener = event -> noteEdge();
        for (int column = 0; column < pins.length; column++) {
            columns[column] = context.create(DigitalInput.newConfigBuilder(context)
                    .id("keypad-column-" + pins[column])
                    .address(pins[column])
                    .provider(provider)
                    .pull(PullResistance.PULL_UP)
                    .debounce(0L)
                    .build());
            columns[column].addListener(listener);
        }
    }

    private void noteEdge() {
        edge = true;
        if (waiting) {
            wake.run();
        }
    }

    private void set(int someRows, DigitalState state) {
        for (int row = 0; row < rows.length; row++) {
            if ((someRows >> row & 1) != 0) {
                rows[row].state(state);
            }
        }
    }

    private static void settle() {
        long start = System.nanoTime();
        while (System.nanoTime() - start < 1_000L * SETTLE_MICROS) {
            // Too short to sleep.
        }
    }
}
