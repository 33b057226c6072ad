package org.tokenmeter.simulated;

import org.tokenmeter.boot.TokenMeter;
import org.tokenmeter.hal.Keypad;
import org.tokenmeter.ledger.MeterSettings;
import org.tokenmeter.ledger.MeterState;
import org.tokenmeter.pack.Pack;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.sts.token.TokenDigits;

/**
 * The firmware on a {@link SimBoard}, with a finger on its keys.
 *
 * <p>The clock is virtual: {@link #advance} calls the firmware at each moment that it asked for,
 * so that a quiet day takes no time and every run is the same run.
 */
public final class SimMeter {
    /** How long a key is held. */
    public static final int HELD_MILLIS = 80;
    /** From the release of a key to the next press. */
    public static final int BETWEEN_KEYS_MILLIS = 150;

    private final SimBoard board;
    private final TokenMeter meter;
    private long deadline;

    /** Switches a meter on. */
    public SimMeter(MeterState state, MeterSettings settings) {
        board = new SimBoard(settings.impulsesPerKilowattHour());
        meter = new TokenMeter(board, Pack.DEFAULT, state, settings);
        tick();
    }

    /** The board, for reading its display, lamps and switch. */
    public SimBoard board() {
        return board;
    }

    /** The value of a register, in its own unit. */
    public long read(RegisterId id) {
        return meter.registers().read(id);
    }

    /** Lets virtual time pass. */
    public void advance(long millis) {
        long end = board.now() + millis;
        while (deadline < end) {
            board.setNow(deadline);
            tick();
        }
        board.setNow(end);
        tick();
    }

    /** Presses a key for a while, then lets go and waits a little. */
    public void press(int key) {
        hold(key, HELD_MILLIS);
        advance(BETWEEN_KEYS_MILLIS);
    }

    /** Presses a key for this long and lets go. */
    public void hold(int key, long millis) {
        board.keypad().press(key);
        tick();
        advance(millis);
        board.keypad().release(key);
        tick();
    }

    /** Types a token into an empty entry; its answer is on the display afterwards. */
    public void type(byte[] digits) {
        clearEntry();
        for (int i = 0; i < TokenDigits.COUNT; i++) {
            press(digits[i]);
        }
    }

    /** Empties the entry as a person does: two quick presses of the star key. */
    public void clearEntry() {
        press(Keypad.STAR);
        press(Keypad.STAR);
    }

    /** Lets energy pass in no time, until all has passed or the load switch opens. */
    public void consume(long milliWattHours) {
        long rest = milliWattHours;
        while (rest > 0 && board.loadSwitch().isClosed()) {
            rest -= board.loadSwitch().pass(rest);
            tick();
        }
    }

    /** Sets the civil clock: milliseconds since 1 January 1993, 00:00, local time. */
    public void setCivilMillis(long millis) {
        board.setCivilMillis(millis);
        tick();
    }

    private void tick() {
        deadline = meter.tick(board.now());
    }
}
