package org.tokenmeter.simulated.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tokenmeter.hal.Keypad;
import org.tokenmeter.ledger.SpecTable;

/**
 * The digits that a meter must have kept after keys that one finger pressed. Its short codes are
 * those of firmware/SPEC.md.
 */
final class ModelEntry {
    private static final long KEPT_MILLIS = 600_000;
    private static final long HOLD_MILLIS = 1_000;
    private static final long DOUBLE_MILLIS = 500;
    private static final long NEVER = -DOUBLE_MILLIS - 1;
    private static final Pattern CODES = Pattern.compile(Stream.concat(
            SpecTable.below("### Short codes of the default pack").stream()
                    .map(row -> row.substring(0, row.indexOf('|'))),
            Stream.of("811", "812", "456\\d\\d")).collect(Collectors.joining("|")));

    private List<Integer> digits = new ArrayList<>();
    private int cursor;
    private int holes;
    private int down = Keypad.NO_EVENT;
    private long movedAt;
    private long starUpAt = NEVER;

    void copy(ModelEntry other) {
        digits = new ArrayList<>(other.digits);
        cursor = other.cursor;
        holes = other.holes;
        down = other.down;
        movedAt = other.movedAt;
        starUpAt = other.starUpAt;
    }

    /** Ten minutes after the last key nothing is kept. */
    void pass(long now) {
        boolean isHeld = down == Keypad.STAR && now - movedAt >= HOLD_MILLIS;
        if (isHeld || now - movedAt >= KEPT_MILLIS) {
            empty();
        }
    }

    /** A key goes down; answers the digits of a token if that completed one, else null. */
    byte[] press(int key, long now) {
        boolean isSecondStar = now - starUpAt <= DOUBLE_MILLIS;
        down = key;
        movedAt = now;
        starUpAt = NEVER;
        switch (key) {
            case Keypad.STAR -> delete(isSecondStar);
            case Keypad.HASH -> enterCode();
            case Keypad.A -> move(cursor - 1);
            case Keypad.B -> move(cursor + 1);
            case Keypad.C -> empty();
            case Keypad.D -> { }
            default -> type(key);
        }
        if (digits.size() < 20) {
            return null;
        }
        byte[] complete = new byte[digits.size()];
        for (int i = 0; i < complete.length; i++) {
            complete[i] = digits.get(i).byteValue();
        }
        empty();
        return complete;
    }

    /** The key comes up. */
    void release(long now) {
        starUpAt = down == Keypad.STAR ? now : NEVER;
        down = Keypad.NO_EVENT;
        movedAt = now;
    }

    /** Nothing is kept. */
    void clear() {
        empty();
        down = Keypad.NO_EVENT;
        starUpAt = NEVER;
    }

    /** How many digits are kept. */
    int count() {
        return digits.size();
    }

    private void type(int digit) {
        if (cursor < digits.size() && holes == 0) {
            digits.set(cursor, digit);
        } else {
            holes = Math.max(0, holes - 1);
            digits.add(cursor, digit);
        }
        cursor++;
    }

    private void delete(boolean all) {
        if (all) {
            empty();
        } else if (cursor > 0) {
            holes = cursor == digits.size() ? 0 : holes + 1;
            cursor--;
            digits.remove(cursor);
        }
    }

    private void move(int wanted) {
        cursor = Math.max(0, Math.min(digits.size(), wanted));
        holes = 0;
    }

    private void enterCode() {
        String typed = digits.stream().map(String::valueOf).collect(Collectors.joining());
        if (CODES.matcher(typed).matches()) {
            empty();
        }
    }

    private void empty() {
        digits = new ArrayList<>();
        cursor = 0;
        holes = 0;
    }
}
