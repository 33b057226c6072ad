package org.tokenmeter.desktop;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.tokenmeter.hal.Lamps;

/**
 * Draws the panel: a pure function from a state and a window to lines of text.
 *
 * <p>A window of at least 64 columns by 21 rows shows everything; a smaller one the display
 * and what to type.
 */
final class PanelView {
    private static final int FULL_COLUMNS = 64;
    private static final int FULL_ROWS = 21;
    private static final int DISPLAY_COLUMNS = 20;
    private static final int KEYPAD_COLUMN = 40;
    private static final int KEY_COLUMNS = 5;
    private static final String[] KEY_ROWS = {"123", "456", "789", "*0#"};
    private static final String MARGIN = "  ";
    private static final String HELP =
            "* or Backspace deletes, ** clears, # or Enter checks, q quits";

    private static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;
    private static final AttributedStyle TITLE = PLAIN.bold();
    private static final AttributedStyle QUIET = PLAIN.faint();
    private static final AttributedStyle PRESSED = PLAIN.inverse();
    private static final AttributedStyle LCD =
            PLAIN.foreground(AttributedStyle.BLACK).background(AttributedStyle.GREEN);

    private final PanelTexts texts;
    private final PanelSymbols symbols;

    PanelView(PanelTexts texts, PanelSymbols symbols) {
        this.texts = texts;
        this.symbols = symbols;
    }

    /**
     * The lines of the window: at most {@code rows}, none longer than {@code columns}.
     *
     * @param lastKey the key that was pressed last, drawn pressed while the key lamp is lit
     */
    List<AttributedString> draw(PanelState state, char lastKey, int columns, int rows) {
        List<AttributedString> lines = columns >= FULL_COLUMNS && rows >= FULL_ROWS
                ? full(state, lastKey) : small(state);
        return lines.stream().limit(rows)
                .map(line -> line.columnSubSequence(0, columns)).toList();
    }

    private List<AttributedString> full(PanelState state, char lastKey) {
        List<AttributedString> lines = new ArrayList<>();
        lines.add(AttributedString.EMPTY);
        lines.add(line().append("TOKENMETER", TITLE)
                .append("   for test keys, not a certified meter", QUIET).toAttributedString());
        lines.add(line().append(texts.identity(), QUIET).toAttributedString());
        lines.add(AttributedString.EMPTY);
        lines.addAll(beside(cabinet(state), keypad(state, lastKey)));
        lines.add(AttributedString.EMPTY);
        texts.invitation().forEach(text -> lines.add(line().append(text).toAttributedString()));
        lines.add(AttributedString.EMPTY);
        lines.add(line().append(HELP, QUIET).toAttributedString());
        return lines;
    }

    private List<AttributedString> small(PanelState state) {
        List<AttributedString> lines = new ArrayList<>(display(state));
        lines.add(line().append("q quits", QUIET).toAttributedString());
        texts.invitation().forEach(text -> lines.add(line().append(text).toAttributedString()));
        return lines;
    }

    private List<AttributedString> cabinet(PanelState state) {
        List<AttributedString> lines = new ArrayList<>(display(state));
        lines.add(AttributedString.EMPTY);
        AttributedStringBuilder lamps = line();
        lamp(lamps, state, Lamps.KEY, "key", AttributedStyle.YELLOW);
        lamp(lamps, state, Lamps.SUPPLY, "supply", AttributedStyle.GREEN);
        lamp(lamps, state, Lamps.NO_CREDIT, "no credit", AttributedStyle.RED);
        lines.add(lamps.toAttributedString());
        lines.add(AttributedString.EMPTY);
        lines.add(line().append("load  ", QUIET).append(symbols.loadSwitch(state.supplied()))
                .append(state.supplied() ? "  on" : "  off").toAttributedString());
        return lines;
    }

    private List<AttributedString> display(PanelState state) {
        return List.of(
                line().append(frame(0, 1)).toAttributedString(),
                displayRow(state.firstRow()),
                displayRow(state.secondRow()),
                line().append(frame(2, 3)).toAttributedString());
    }

    private String frame(int left, int right) {
        return symbols.corner(left) + symbols.horizontal(DISPLAY_COLUMNS) + symbols.corner(right);
    }

    private AttributedString displayRow(String row) {
        return line().append(symbols.vertical()).append("  " + row + "  ", LCD)
                .append(symbols.vertical()).toAttributedString();
    }

    private void lamp(AttributedStringBuilder line, PanelState state, int lamp, String name,
            int colour) {
        boolean lit = state.isLit(lamp);
        line.append(symbols.lamp(lit), lit ? PLAIN.foreground(colour).bold() : QUIET)
                .append(" " + name + "   ", lit ? PLAIN : QUIET);
    }

    private List<AttributedString> keypad(PanelState state, char lastKey) {
        List<AttributedString> lines = new ArrayList<>();
        lines.add(keyEdge(symbols.corner(0), symbols.crossing(0), symbols.corner(1)));
        for (String row : KEY_ROWS) {
            if (lines.size() > 1) {
                lines.add(keyEdge(symbols.crossing(1), symbols.crossing(2), symbols.crossing(3)));
            }
            lines.add(keyRow(row, state.isLit(Lamps.KEY) ? lastKey : 0));
        }
        lines.add(keyEdge(symbols.corner(2), symbols.crossing(4), symbols.corner(3)));
        return lines;
    }

    private AttributedString keyEdge(String left, String middle, String right) {
        String key = symbols.horizontal(KEY_COLUMNS);
        return new AttributedString(left + key + middle + key + middle + key + right);
    }

    private AttributedString keyRow(String keys, char pressed) {
        AttributedStringBuilder line = new AttributedStringBuilder();
        for (char key : keys.toCharArray()) {
            line.append(symbols.vertical())
                    .append("  " + key + "  ", key == pressed ? PRESSED : TITLE);
        }
        return line.append(symbols.vertical()).toAttributedString();
    }

    private static List<AttributedString> beside(
            List<AttributedString> left, List<AttributedString> right) {
        List<AttributedString> lines = new ArrayList<>();
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            AttributedStringBuilder line = new AttributedStringBuilder();
            line.append(i < left.size() ? left.get(i) : AttributedString.EMPTY);
            line.append(" ".repeat(KEYPAD_COLUMN - line.columnLength()));
            line.append(i < right.size() ? right.get(i) : AttributedString.EMPTY);
            lines.add(line.toAttributedString());
        }
        return lines;
    }

    private static AttributedStringBuilder line() {
        return new AttributedStringBuilder().append(MARGIN);
    }
}
