package org.tokenmeter.pack;

import org.tokenmeter.register.RegisterId;

/**
 * The numbers by which a person asks for registers, and by which some things are done.
 *
 * <p>A code is text, since {@code 03} is not {@code 3}. Each {@code x} behind it stands for any
 * digit: together they are a number that goes with the code.
 *
 * <p><b>Range.</b> 1 to {@link #LONGEST} digits.
 */
public final class ShortCodes {
    /** Digits of the longest code that a pack may have. */
    public static final int LONGEST = 5;

    private static final int ROOM = 80;
    private static final char ANY_DIGIT = 'x';

    private final String[] texts = new String[ROOM];
    private final RegisterId[] registers = new RegisterId[ROOM];
    private final CodeAction[] actions = new CodeAction[ROOM];
    private int count;

    ShortCodes() {
    }

    ShortCodes with(String code, RegisterId id) {
        registers[count] = id;
        return add(code);
    }

    ShortCodes with(String code, CodeAction action) {
        actions[count] = action;
        return add(code);
    }

    private ShortCodes add(String code) {
        texts[count] = code;
        count++;
        return this;
    }

    /** How many there are. */
    public int count() {
        return count;
    }

    /** Which code digits (0 to 9) are, counted from 0, or -1. */
    public int find(byte[] digits, int length) {
        for (int i = 0; i < count; i++) {
            if (matches(texts[i], digits, length)) {
                return i;
            }
        }
        return -1;
    }

    /** The code itself. */
    public String text(int index) {
        return texts[index];
    }

    /** The register that a code shows, or null. */
    public RegisterId register(int index) {
        return registers[index];
    }

    /** What a code does, or null. */
    public CodeAction action(int index) {
        return actions[index];
    }

    /** The number that goes with a code, among the digits that were typed. */
    public int argument(int index, byte[] digits) {
        String text = texts[index];
        int argument = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == ANY_DIGIT) {
                argument = argument * 10 + digits[i];
            }
        }
        return argument;
    }

    /** The first code of a register, or null when it has none. */
    public String code(RegisterId id) {
        for (int i = 0; i < count; i++) {
            if (registers[i] == id) {
                return texts[i];
            }
        }
        return null;
    }

    private static boolean matches(String text, byte[] digits, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != ANY_DIGIT && text.charAt(i) - '0' != digits[i]) {
                return false;
            }
        }
        return true;
    }
}
