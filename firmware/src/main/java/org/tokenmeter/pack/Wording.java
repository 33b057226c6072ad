package org.tokenmeter.pack;

import org.tokenmeter.register.RegisterId;

/**
 * Words for phrases and registers: all of them, as a language has them, or some, as a make does
 * that puts its own in the place of a language's.
 *
 * <p><b>Range.</b> Printable ASCII, which every display has; the name of a register has at most
 * {@link #NAME_ROOM} characters.
 */
public class Wording {
    /** The columns that the name of a register may fill, behind its short code. */
    public static final int NAME_ROOM = 10;

    private static final int REGISTERS = RegisterId.values().length;

    private final String[] phrases = new String[Phrase.COUNT];
    private final String[] names = new String[REGISTERS];

    /** No words yet. */
    protected Wording() {
    }

    /** Says a phrase. */
    protected final Wording with(Phrase phrase, String words) {
        phrases[phrase.ordinal()] = words;
        return this;
    }

    /** Names a register. */
    protected final Wording with(RegisterId id, String name) {
        names[id.ordinal()] = name;
        return this;
    }

    /** Names a series of registers alike, from the first to the last. */
    protected final Wording with(RegisterId first, RegisterId last, String name) {
        for (int i = first.ordinal(); i <= last.ordinal(); i++) {
            names[i] = name;
        }
        return this;
    }

    /** The words of a phrase, or null. */
    public final String of(Phrase phrase) {
        return phrases[phrase.ordinal()];
    }

    /** The name of a register, or null: of those that no display shows there is none. */
    public final String of(RegisterId id) {
        return names[id.ordinal()];
    }
}
