package org.tokenmeter.jvm;

import java.util.ArrayList;
import java.util.List;

/**
 * A text in 80 columns. A word that is too long for them is not broken.
 *
 * @param lead what stands before its first line; the other lines begin two columns further right
 * @param text the text; lines break at its blanks, inside quotes only if nothing else helps
 * @param note what stands in the right margin of its last line, or below it; may be empty
 */
record Paragraph(String lead, String text, String note) {
    /** The widest line. */
    static final int COLUMNS = 80;

    private static final int HANGING = 2;
    private static final int GAP = 2;

    /** A paragraph without a note. */
    Paragraph(String lead, String text) {
        this(lead, text, "");
    }

    /** Its lines, in which every character can be seen. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        String begin = lead;
        String rest = LegibleText.of(text);
        int end = lineEnd(rest, COLUMNS - begin.length());
        while (end < rest.length()) {
            lines.add((begin + rest.substring(0, end)).stripTrailing());
            rest = rest.substring(end).stripLeading();
            begin = " ".repeat(lead.length() + HANGING);
            end = lineEnd(rest, COLUMNS - begin.length());
        }
        lines.add(begin + rest);
        if (!note.isEmpty()) {
            annotate(lines);
        }
        return lines;
    }

    /** The best blank to break at, or the end when all of it fits or there is no blank. */
    private static int lineEnd(String rest, int width) {
        if (rest.length() <= width) {
            return rest.length();
        }
        boolean quoted = false;
        int best = 0;
        int any = 0;
        for (int i = 1; i < rest.length() && (i <= width || any == 0); i++) {
            quoted ^= rest.charAt(i - 1) == '"';
            if (rest.charAt(i) == ' ') {
                any = i;
                best = quoted ? best : i;
            }
        }
        if (best > 0) {
            return best;
        }
        return any > 0 ? any : rest.length();
    }

    private void annotate(List<String> lines) {
        int last = lines.size() - 1;
        int room = COLUMNS - note.length() - lines.get(last).length();
        if (room >= GAP) {
            lines.set(last, lines.get(last) + " ".repeat(room) + note);
        } else {
            lines.add(" ".repeat(Math.max(0, COLUMNS - note.length())) + note);
        }
    }
}
