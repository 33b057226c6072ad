package org.tokenmeter.host.sms.input;

import org.tokenmeter.host.sms.Kinds;
import org.tokenmeter.host.sms.ScannedText;

/** Lines that belong together, on the way to a message. */
final class Block {
    /** A line that short, without a number in it, ends a message rather than being one. */
    private static final int CLOSING = 48;
    private static final int NUMBER = 4;

    private final long line;
    private String first = "";
    /** All lines; null while there is only one. */
    private StringBuilder text;
    private int lines;
    private boolean cut;
    private boolean plain = true;
    private ScannedText scanned;
    private Kinds kinds;
    private ScannedText firstScanned;
    /** The first line is a message already. */
    private boolean whole;

    Block(long line) {
        this.line = line;
    }

    long line() {
        return line;
    }

    String text() {
        return text == null ? first : text.toString();
    }

    /** Why the text can not be trusted; empty when it can. */
    String fault() {
        return cut ? "longer than " + LineSource.LONGEST + " characters; the rest was left out"
                : plain ? "" : Faults.of(text());
    }

    /**
     * Takes a line.
     *
     * @param known its text, scanned; null where it is cut
     */
    void add(Line added, ScannedText known) {
        plain &= known != null && known.isPlain();
        if (lines++ == 0) {
            first = added.text();
            cut = added.cut();
            scanned = known;
            kinds = known == null ? null : known.kinds();
            firstScanned = known;
            whole = kinds != null && kinds.isComplete();
        } else {
            Kinds mine = kinds();
            scanned = null;
            append("\n", false);
            append(added.text(), added.cut());
            kinds = known == null ? null : mine.with(known.kinds());
        }
    }

    /** The whole text, scanned; null where it can not be trusted. */
    ScannedText scanned() {
        if (scanned == null && fault().isEmpty()) {
            scanned = scan();
        }
        return scanned;
    }

    private ScannedText scan() {
        return plain ? ScannedText.ofPlainLines(text()) : ScannedText.of(text(), "");
    }

    private void append(CharSequence added, boolean wasCut) {
        text = text == null ? new StringBuilder(first) : text;
        int room = Math.max(0, LineSource.LONGEST - text.length());
        cut |= wasCut || added.length() > room;
        text.append(added, 0, Math.min(room, added.length()));
    }

    /** Takes the lines of another block behind a blank line. */
    void join(Block other) {
        Kinds both = kinds().with(other.kinds());
        scanned = null;
        plain &= other.plain;
        append("\n\n" + other.text(), other.cut);
        lines += other.lines;
        kinds = both;
    }

    private Kinds kinds() {
        if (kinds == null) {
            scanned = scan();
            kinds = scanned.kinds();
        }
        return kinds;
    }

    /**
     * Whether a line goes on with this message. It does not when it starts with the same label as
     * the first line, or when it is a whole message, or when this one is whole in one line.
     */
    boolean continues(String next, ScannedText nextScanned) {
        if (cut) {
            return false;
        }
        boolean again = nextScanned.startsLike(firstScanned);
        if (again && nextScanned.startsMessage()) {
            return false;
        }
        Kinds added = nextScanned.kinds();
        Kinds mine = kinds();
        if (mine.isNothing() && added.isNothing() && firstWord(next).equals(firstWord(first))) {
            return false;
        }
        boolean repeats = again && mine.token() && (mine.meter() || mine.units() || mine.money());
        boolean twoMeters = added.meter() && mine.meter() && added.token() && mine.token();
        return !repeats && !twoMeters && !isWholeBeside(added, mine)
                && !(whole && !isClosing(next, added));
    }

    private static String firstWord(String line) {
        int end = line.indexOf(' ');
        return end < 0 ? line : line.substring(0, end);
    }

    private boolean isWholeBeside(Kinds added, Kinds mine) {
        boolean sameMeter = mine.meter() && !added.meter() && !mine.money();
        return !sameMeter && added.isComplete()
                && (mine.token() || mine.isNothing() && hasNumber(text()));
    }

    private static boolean isClosing(String next, Kinds added) {
        return added.isNothing() && next.length() <= CLOSING && !hasNumber(next);
    }

    private static boolean hasNumber(String text) {
        int run = 0;
        for (int i = 0; i < text.length() && run < NUMBER; i++) {
            run = Character.isDigit(text.charAt(i)) ? run + 1 : 0;
        }
        return run >= NUMBER;
    }

    /** Whether a paragraph behind a blank line goes on with this message. */
    boolean takes(Block next) {
        Kinds mine = kinds();
        Kinds added = next.kinds();
        if (cut || next.cut || mine.isNothing() || added.isNothing()
                || mine.meter() && added.meter()) {
            return false;
        }
        return !mine.overlaps(added) || mine.meter() && added.token() && !mine.money();
    }
}
