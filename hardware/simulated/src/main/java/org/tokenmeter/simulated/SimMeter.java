package org.tokenmeter.simulated;

import org.tokenmeter.boot.TokenMeter;
import org.tokenmeter.hal.Keypad;
import org.tokenmeter.ledger.Ledger;
import org.tokenmeter.ledger.LedgerStatus;
import org.tokenmeter.ledger.MeterSettings;
import org.tokenmeter.ledger.MeterState;
import org.tokenmeter.link.HostLine;
import org.tokenmeter.link.HostResult;
import org.tokenmeter.link.LinkSettings;
import org.tokenmeter.link.ModeCHost;
import org.tokenmeter.meter.event.EventCode;
import org.tokenmeter.pack.Language;
import org.tokenmeter.pack.Pack;
import org.tokenmeter.pack.PackId;
import org.tokenmeter.panel.RegisterText;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.sts.token.TokenDigits;

/**
 * The firmware on a {@link SimBoard}, with a finger on its keys and a hand on its fuse.
 *
 * <p>The clock is virtual: {@link #advance} calls the firmware at each moment that it asked for,
 * so that a quiet day takes no time and every run is the same run.
 */
public final class SimMeter {
    /** How long a key is held. */
    public static final int HELD_MILLIS = 80;
    /** From the release of a key to the next press. */
    public static final int BETWEEN_KEYS_MILLIS = 150;

    private static final int BLANK_IMPULSES = 1000;

    // The memory map of firmware/SPEC.md: the state, which nothing moves here.
    private static final int STATE_PAYLOAD = 0x010A;
    private static final int SECOND_COPY = 0x4000;

    // Odd, of the golden ratio: every bit of a number reaches the highest bits of the product.
    private static final int MULTIPLIER = 0x9E3779B9;
    private static final long LONG_MULTIPLIER = 0x9E3779B97F4A7C15L;

    private final SimBoard board;
    private final ModeCHost host = new ModeCHost(new HostEnd(), LinkSettings.OFFERED_BAUD);
    private final Pack pack;
    private final Language language;
    private final boolean commitPerPulse;
    private final long seed;
    private TokenMeter meter;
    private Runnable afterTick = () -> { };
    private long deadline;
    private int lastResult;
    private int spoiled;

    /** Makes a meter with seed 0, stores its first content in a blank memory, switches it on. */
    public SimMeter(MeterState state, MeterSettings settings, boolean commitPerPulse) {
        this(state, settings, commitPerPulse, 0);
    }

    /** The same with a seed: see the next constructor. The settings say what pack it has. */
    public SimMeter(MeterState state, MeterSettings settings, boolean commitPerPulse, long seed) {
        this(state, settings, commitPerPulse, seed,
                PackId.ofNumber(settings.pack()).pack());
    }

    /**
     * Makes a meter, stores its first content in a blank memory, and switches it on.
     *
     * @param seed decides what a real board would leave to chance: see {@link #armCut}; any value
     * @param pack the rules of its make, whatever the settings say
     */
    public SimMeter(MeterState state, MeterSettings settings, boolean commitPerPulse, long seed,
            Pack pack) {
        this(new SimBoard(settings.impulsesPerUnit(), new SimMemory(commitPerPulse)),
                Language.ofNumber(settings.language()), commitPerPulse, seed, pack);
        Ledger blank = new Ledger(board.memory());
        if (blank.open() != LedgerStatus.BLANK || !blank.format(settings, state)) {
            throw new IllegalStateException("a blank memory took no content");
        }
        powerOn();
    }

    /** Switches a blank meter on, which has no identity yet. */
    public SimMeter(long seed) {
        this(new SimBoard(BLANK_IMPULSES, new SimMemory(true)), Language.ENGLISH, true, seed,
                Pack.DEFAULT);
        powerOn();
    }

    private SimMeter(SimBoard board, Language language, boolean commitPerPulse, long seed,
            Pack pack) {
        this.board = board;
        this.language = language;
        this.commitPerPulse = commitPerPulse;
        this.seed = seed;
        this.pack = pack;
    }

    /** The board, for reading its display, lamps and switch. */
    public SimBoard board() {
        return board;
    }

    /** The value of a register, in its own unit; the meter must be powered. */
    public long read(RegisterId id) {
        return meter.registers().read(id);
    }

    /** The credit, in millionths; without power, as the memory holds it. */
    public long credit() {
        if (meter != null) {
            return read(RegisterId.CREDIT);
        }
        SimMemory copy = new SimMemory(commitPerPulse);
        copy.restore(board.memory().image());
        Ledger stored = new Ledger(copy);
        stored.open();
        return stored.balance();
    }

    /** The number of the last token's result, 0 before the first; a power loss keeps it here. */
    public int lastResult() {
        int known = meter == null ? 0 : (int) read(RegisterId.LAST_TOKEN_RESULT);
        return known == 0 ? lastResult : known;
    }

    /** Whether the meter has power. */
    public boolean isPowered() {
        return meter != null;
    }

    /** Takes the power away, if it is there. */
    public void powerOff() {
        lastResult = lastResult();
        meter = null;
        deadline = Long.MAX_VALUE;
        board.darken();
    }

    /** Disarms a cut, and gives the power back, if it is not there. */
    public void powerOn() {
        board.memory().disarm();
        if (meter == null) {
            start();
            tick();
        }
    }

    private void start() {
        meter = new TokenMeter(board, board.line(), LinkSettings.MODE_C_WITHOUT_SPEED, pack);
    }

    /**
     * Lets the power fail while a byte is written. The seed decides which bits of it are new.
     *
     * @param which of the bytes written from now on: 1 is the next one; 0 is just before it
     */
    public void armCut(long which) {
        board.memory().cutAfter(Math.max(0, which - 1), tornBits((int) which));
    }

    /** Any mix of old and new bits may be left; the same cut and seed always leave the same one. */
    private int tornBits(int which) {
        return which * MULTIPLIER + (int) (seed * LONG_MULTIPLIER >>> Integer.SIZE) >>> 24;
    }

    /** Has this run after every call of the firmware, which may be several at one moment. */
    public void afterEachTick(Runnable look) {
        afterTick = look;
    }

    /** Lets virtual time pass. */
    public void advance(long millis) {
        long end = board.now() + millis;
        do {
            step(end);
        } while (board.now() < end);
    }

    /**
     * Lets virtual time pass to the next moment at which the firmware or the load wants attention.
     *
     * @param end a moment beyond which it does not go: now or later
     */
    public void step(long end) {
        board.setNow(Math.min(end, nextMoment()));
        tick();
    }

    /** When the firmware or the load wants attention. */
    private long nextMoment() {
        long toPulse = board.loadSwitch().millisToPulse();
        return Math.min(deadline, toPulse == Long.MAX_VALUE ? toPulse : board.now() + toPulse);
    }

    /** Sets what the load takes, in watts, on one or three phases. */
    public void setLoad(int... watts) {
        board.power().setLoad(watts);
        tick();
    }

    /** Sends pulses of energy that goes the other way; without power nobody counts them. */
    public void reverse(int pulses) {
        if (meter != null) {
            board.pulses().reverse(pulses);
            tick();
        }
    }

    /** Opens the terminal cover, or closes it. */
    public void setCover(boolean open) {
        board.setCover(open);
        tick();
    }

    /** Presses a key for a while, then lets go and waits a little. */
    public void press(int key) {
        hold(key, HELD_MILLIS);
        advance(BETWEEN_KEYS_MILLIS);
    }

    /** Presses a key for this long and lets go. */
    public void hold(int key, long millis) {
        move(key);
        advance(millis);
        move(key | Keypad.UP);
    }

    private void move(int event) {
        if (meter != null) {
            board.keypad().move(event);
            tick();
        }
    }

    /** Types a token into an empty entry; its answer is on the display afterwards. */
    public void type(byte[] digits) {
        clearEntry();
        for (int i = 0; i < TokenDigits.COUNT; i++) {
            press(digits[i]);
        }
        if (pack.entersByHash()) {
            press(Keypad.HASH);
        }
    }

    /**
     * Hands a token to the meter over its line, as a host does, and waits for the answer.
     *
     * @param digits values of 0 to 9; any number of them
     */
    public void send(byte[] digits) {
        if (meter != null && host.program("") == HostResult.ANSWERED) {
            host.enterToken(digits, digits.length);
            host.signOff();
        }
    }

    /** The host's end of the line, for whoever speaks on it in this meter's virtual time. */
    public HostLine hostLine() {
        return new HostEnd();
    }

    /** The host's end of the line: waits in virtual time, for a meter without power not at all. */
    private final class HostEnd implements HostLine {
        @Override
        public void send(byte[] source, int length) {
            for (int i = 0; i < length; i++) {
                board.line().send(source[i]);
            }
            tick();
        }

        @Override
        public int receive(int longestMillis) {
            long end = board.now() + longestMillis;
            int value = board.line().receive();
            while (value == NO_BYTE && meter != null && board.now() < end) {
                step(end);
                value = board.line().receive();
            }
            return value;
        }

        @Override
        public void configure(int baud, int format) {
            // The line has no speed.
        }
    }

    /**
     * What the display would show on its second row for a register, in the meter's language;
     * changes nothing.
     */
    public String text(RegisterId id) {
        SimDisplay display = new SimDisplay();
        new RegisterText(display, Pack.DEFAULT, language, meter.registers()).show(id);
        return display.row(1).strip();
    }

    /** Whether an event of this name was written since the power came on. */
    public boolean holdsEvent(EventCode code) {
        return meter.events().holdsSinceStart(code);
    }

    /** Flips a bit in both copies of the STATE record, another one each time. */
    public void spoilMemory() {
        int address = STATE_PAYLOAD + spoiled / Byte.SIZE;
        board.memory().flip(address, spoiled % Byte.SIZE);
        board.memory().flip(address + SECOND_COPY, spoiled % Byte.SIZE);
        spoiled++;
    }

    /** Empties the entry as a person does: two quick presses of the star key. */
    public void clearEntry() {
        press(Keypad.STAR);
        press(Keypad.STAR);
    }

    /** Lets energy or volume pass in no time, until all has passed or the load switch opens. */
    public void consume(long millionths) {
        long rest = millionths;
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

    /**
     * Calls the firmware until it has nothing more to do at this moment; a switch that moves
     * changes the power, so a board calls again.
     */
    private void tick() {
        try {
            while (meter != null) {
                boolean wasClosed = board.loadSwitch().isClosed();
                deadline = meter.tick(board.now());
                afterTick.run();
                if (meter.isRestartDue()) {
                    start();
                    board.loadSwitch().setImpulses(meter.settings().impulsesPerUnit());
                    deadline = board.now();
                }
                if (deadline > board.now() && board.loadSwitch().isClosed() == wasClosed) {
                    return;
                }
            }
        } catch (SimMemory.PowerCut cut) {
            powerOff();
        }
    }
}
