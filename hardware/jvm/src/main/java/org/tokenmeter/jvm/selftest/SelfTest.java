package org.tokenmeter.jvm.selftest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tokenmeter.hal.Board;
import org.tokenmeter.hal.Keypad;
import org.tokenmeter.hal.Lamps;
import org.tokenmeter.hal.LoadSwitch;
import org.tokenmeter.hal.Memory;

/**
 * Works every device of a board once, and says what is wrong with it.
 *
 * <p>Each check goes on where the others failed. The meter's memory is as it was afterwards: the
 * check writes where the firmware keeps nothing, and puts back what stood there. The load is off
 * when the test ends.
 *
 * <p><b>Does not promise</b> that devices work at another temperature, or tomorrow; nor to find a
 * wire that touches another only now and then.
 */
public final class SelfTest {
    /** Where the firmware keeps nothing: firmware/SPEC.md, "Memory". */
    static final int FREE_ADDRESS = 0x7C00;
    static final int FREE_BYTES = 0x400;
    /** How long a person has to find a key. */
    static final int KEY_MILLIS = 15_000;
    /** How long a person has for pulses, cover and jumper. */
    static final int ACT_MILLIS = 60_000;
    static final int PULSES = 3;

    private static final int STEP_MILLIS = 10;
    /** The display has to start, and contacts come to rest. */
    private static final int SETTLE_MILLIS = 400;
    private static final String FIRST_PATTERN = "0123456789:;<=>?";
    private static final String SECOND_PATTERN = "ABCDEFGHIJKLMNOP";
    private static final String KEYS = "0123456789*#ABCD";
    private static final int DIGIT_KEYS = 12;

    private final TestBench bench;
    private final Board board;
    private final Witness witness;

    private SelfTest(TestBench bench) {
        this.bench = bench;
        board = bench.board();
        witness = bench.witness();
    }

    /** Runs all checks. */
    public static SelfTestReport of(TestBench bench) {
        return new SelfTestReport(bench.name(), new SelfTest(bench).run());
    }

    /** Finds what is wrong with a device; nothing is an empty text. */
    private interface Search {
        String fault() throws IOException;
    }

    private List<Check> run() {
        bench.pass(SETTLE_MILLIS);
        return List.of(
                check("lamps", this::lamps),
                check("display", this::display),
                check("buzzer", this::buzzer),
                check("relay", this::relay),
                check("keypad", this::keypad),
                check("memory", this::memory),
                check("pulses", this::pulses),
                check("cover", this::cover),
                check("jumper", this::jumper),
                check("serial", this::serial));
    }

    private static Check check(String name, Search search) {
        try {
            return new Check(name, search.fault());
        } catch (IOException e) {
            return new Check(name, e.getMessage());
        } catch (RuntimeException e) {
            return new Check(name, "the device failed: " + e.getMessage());
        }
    }

    private String lamps() {
        for (int lit : new int[] {Lamps.KEY, Lamps.SUPPLY, Lamps.NO_CREDIT, 0}) {
            board.lamps().show(lit);
            String fault = unless(new Sign.LampsLit(lit));
            if (!fault.isEmpty()) {
                board.lamps().show(0);
                return fault;
            }
        }
        return "";
    }

    private String display() {
        String fault = shown(FIRST_PATTERN, SECOND_PATTERN);
        return fault.isEmpty() ? shown(SECOND_PATTERN, FIRST_PATTERN) : fault;
    }

    private String shown(String first, String second) {
        show(0, first);
        show(1, second);
        return unless(new Sign.RowsShown(first, second));
    }

    /** Shows a text from the left, as far as there is room. */
    private void show(int row, String text) {
        byte[] cells = "%-16.16s".formatted(text).getBytes(StandardCharsets.US_ASCII);
        board.display().show(row, cells);
    }

    private String buzzer() {
        board.buzzer().set(true);
        String fault = unless(new Sign.BuzzerHeard(true));
        board.buzzer().set(false);
        return fault.isEmpty() ? unless(new Sign.BuzzerHeard(false)) : fault;
    }

    private String relay() {
        LoadSwitch relay = board.loadSwitch();
        relay.set(true);
        String fault = unless(new Sign.LoadSupplied(true));
        relay.set(false);
        return fault.isEmpty() ? unless(new Sign.LoadSupplied(false)) : fault;
    }

    private String unless(Sign sign) {
        bench.pass(SETTLE_MILLIS);
        return witness.perceives(sign) ? "" : "not so: " + sign.words();
    }

    private String keypad() {
        String before = drained();
        if (!before.isEmpty()) {
            return "nobody pressed a key, and " + before + " came";
        }
        int keys = witness.hasLetterKeys() ? KEYS.length() : DIGIT_KEYS;
        show(0, "KEYS");
        show(1, "");
        List<String> faults = new ArrayList<>();
        String echo = "";
        for (int key = 0; key < keys; key++) {
            witness.press(key);
            String came = pressed();
            echo += came;
            show(1, echo);
            if (!came.equals(KEYS.substring(key, key + 1))) {
                faults.add(KEYS.charAt(key) + (came.isEmpty() ? " did not come" : " came as "
                        + came));
            }
        }
        return String.join(", ", faults);
    }

    /** The keys that go down until the first comes up and a moment after it. */
    private String pressed() {
        String down = "";
        for (int waited = 0; waited < KEY_MILLIS; waited += STEP_MILLIS) {
            bench.pass(STEP_MILLIS);
            int event = board.keypad().poll();
            if (event != Keypad.NO_EVENT) {
                if ((event & Keypad.UP) != 0) {
                    bench.pass(SETTLE_MILLIS);
                    return down + drained();
                }
                down += KEYS.charAt(event);
            }
        }
        return down;
    }

    private String drained() {
        String down = "";
        for (int event = board.keypad().poll(); event != Keypad.NO_EVENT;
                event = board.keypad().poll()) {
            down += (event & Keypad.UP) == 0 ? KEYS.substring(event, event + 1) : "";
        }
        return down;
    }

    private String memory() {
        byte[] kept = read();
        if (kept == null) {
            return "the memory does not answer";
        }
        String fault = "";
        for (int inverted = 0; inverted <= 0xFF && fault.isEmpty(); inverted += 0xFF) {
            fault = held(pattern(inverted));
        }
        return held(kept).isEmpty() || !fault.isEmpty() ? fault
                : "the memory does not take back what stood there";
    }

    private String held(byte[] written) {
        Memory memory = board.memory();
        memory.write(FREE_ADDRESS, written, 0, FREE_BYTES);
        if (!memory.sync()) {
            return "the memory did not keep what was written";
        }
        byte[] read = read();
        int differs = read == null ? 0 : Arrays.mismatch(written, read);
        return differs < 0 ? "" : String.format("the memory is wrong at 0x%04x",
                FREE_ADDRESS + differs);
    }

    private byte[] read() {
        byte[] read = new byte[FREE_BYTES];
        return board.memory().read(FREE_ADDRESS, read, 0, FREE_BYTES) ? read : null;
    }

    /** A byte differs from those of all addresses that differ in one bit. */
    private static byte[] pattern(int inverted) {
        byte[] pattern = new byte[FREE_BYTES];
        for (int i = 0; i < FREE_BYTES; i++) {
            pattern[i] = (byte) (i ^ i >> 8 ^ inverted);
        }
        return pattern;
    }

    private String pulses() {
        bench.pass(SETTLE_MILLIS);
        int before = board.pulses().take();
        if (before > 0) {
            return "nobody gave a pulse, and " + before + " came";
        }
        witness.givePulses(PULSES);
        int came = 0;
        for (int waited = 0; waited < ACT_MILLIS && came < PULSES; waited += STEP_MILLIS) {
            bench.pass(STEP_MILLIS);
            came += board.pulses().take();
        }
        bench.pass(SETTLE_MILLIS);
        came += board.pulses().take();
        return came == PULSES ? "" : came + " came, not " + PULSES;
    }

    private String cover() {
        return Stream.of(false, true, false)
                .filter(open -> !coverMoved(open))
                .map(open -> "the cover does not look " + (open ? "open" : "closed"))
                .findFirst().orElse("");
    }

    private boolean coverMoved(boolean open) {
        witness.moveCover(open);
        return comes(() -> board.cover().isOpen() == open);
    }

    private String jumper() {
        return Stream.of(true, false)
                .filter(set -> !jumperMoved(set))
                .map(set -> "the jumper does not look " + (set ? "set" : "off"))
                .findFirst().orElse("");
    }

    private boolean jumperMoved(boolean set) {
        witness.moveJumper(set);
        return comes(() -> board.jumper().isSet() == set);
    }

    /** Whether a contact gets to where it should be in the time that a person has. */
    private boolean comes(BooleanSupplier there) {
        for (int waited = 0; waited < ACT_MILLIS && !there.getAsBoolean();
                waited += STEP_MILLIS) {
            bench.pass(STEP_MILLIS);
        }
        return there.getAsBoolean();
    }

    private String serial() throws IOException {
        byte[] sent = new byte[256];
        IntStream.range(0, sent.length).forEach(i -> sent[i] = (byte) i);
        try (SerialLoop loop = bench.serialLoop()) {
            byte[] came = loop.echo(sent);
            int differs = Arrays.mismatch(sent, came);
            return differs < 0 ? "" : came.length < sent.length && differs == came.length
                    ? came.length + " of " + sent.length + " bytes came back"
                    : "byte " + differs + " came back changed";
        }
    }
}
