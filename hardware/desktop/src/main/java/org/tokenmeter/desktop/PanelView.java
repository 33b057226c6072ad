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
 * <p>A window of at least 66 columns with a row for each line shows everything; a smaller one the
 * display, the rest in a few words, and what to type.
 */
final class PanelView {
    private static final int FULL_COLUMNS = 66;
    private static final int DISPLAY_COLUMNS = 20;
    private static final int KEYPAD_COLUMN = 40;
    private static final int VALUE_COLUMN = 10;
    private static final int HINT_COLUMN = 35;
    private static final int KEY_COLUMNS = 5;
    private static final int KEYS_IN_ROW = 4;
    private static final String[] KEY_ROWS = {"123A", "456B", "789C", "*0#D"};
    private static final String MARGIN = "  ";
    private static final String HELP =
            "* or Backspace deletes, # or Enter enters, ? helps, q quits";

    private static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;
    private static final AttributedStyle TITLE = PLAIN.bold();
    private static final AttributedStyle QUIET = PLAIN.faint();
    private static final AttributedStyle PRESSED = PLAIN.inverse();

    private final PanelTexts texts;
    private final PanelSymbols symbols;
    private final PanelInks inks;

    PanelView(PanelTexts texts, PanelSymbols symbols, PanelInks inks) {
        this.texts = texts;
        this.symbols = symbols;
        this.inks = inks;
    }

    /** The lines of the window: at most {@code rows}, none longer than {@code columns}. */
    List<AttributedString> draw(PanelState state, int columns, int rows) {
        List<AttributedString> full = full(state);
        return (columns >= FULL_COLUMNS && rows >= full.size() ? full : small(state)).stream()
                .limit(rows)
                .map(line -> line.columnSubSequence(0, columns)).toList();
    }

    private List<AttributedString> full(PanelState state) {
        List<AttributedString> lines = new ArrayList<>();
        lines.add(AttributedString.EMPTY);
        lines.add(line().append("TOKENMETER", TITLE)
                .append("   for test keys, not a certified meter", QUIET).toAttributedString());
        lines.add(line().append(texts.identity(), QUIET).toAttributedString());
        lines.add(AttributedString.EMPTY);
        lines.addAll(beside(cabinet(state), keypad(state)));
        lines.add(AttributedString.EMPTY);
        texts.invitation().forEach(text -> lines.add(line().append(text).toAttributedString()));
        lines.add(AttributedString.EMPTY);
        lines.add(line().append(HELP, QUIET).toAttributedString());
        return lines;
    }

    private List<AttributedString> small(PanelState state) {
        List<AttributedString> lines = new ArrayList<>(display(state));
        lines.add(line().append(state.around().powered()
                ? (state.supplied() ? "on, " : "off, ") + load(state) : "no power: p gives it back")
                .append(state.around().coverOpen() ? ", cover open" : "")
                .append(state.around().jumperSet() ? ", jumper set" : "").toAttributedString());
        lines.add(line().append("? helps, q quits", QUIET).toAttributedString());
        texts.invitation().forEach(text -> lines.add(line().append(text).toAttributedString()));
        return lines;
    }

    private List<AttributedString> cabinet(PanelState state) {
        List<AttributedString> lines = new ArrayList<>(display(state));
        AttributedStringBuilder lamps = line();
        lamp(lamps, state, Lamps.KEY, "key", inks.amber());
        lamp(lamps, state, Lamps.SUPPLY, "supply", inks.green());
        lamp(lamps, state, Lamps.NO_CREDIT, "no credit", inks.red());
        lines.add(lamps.toAttributedString());
        lines.add(AttributedString.EMPTY);
        lines.add(fact("power", onOrOff(state.around().powered()), "p"));
        lines.add(fact("switch", new AttributedString(symbols.loadSwitch(state.supplied())
                + (state.supplied() ? "  on" : "  off")), ""));
        lines.add(fact("load", new AttributedString(load(state)), "+ -"));
        lines.add(fact("cover", state.around().coverOpen() ? new AttributedString("open", TITLE)
                : new AttributedString("closed"), "t"));
        if (state.around().jumperSet()) {
            lines.add(fact("jumper", new AttributedString("set", TITLE), "j"));
        }
        return lines;
    }

    private static AttributedString onOrOff(boolean on) {
        return on ? new AttributedString("on") : new AttributedString("off", TITLE);
    }

    private String load(PanelState state) {
        int watts = state.around().loadWatts();
        String unit = " " + texts.loadUnit();
        return watts + unit + (watts == 0 ? "" : ", " + state.flowingWatts() + unit + " flows");
    }

    /** A line of the list below the lamps, with the key that changes it. */
    private static AttributedString fact(String name, AttributedString value, String hint) {
        AttributedStringBuilder line = line().append(name, QUIET);
        line.append(" ".repeat(VALUE_COLUMN - line.columnLength())).append(value);
        line.append(" ".repeat(HINT_COLUMN - line.columnLength())).append(hint, QUIET);
        return line.toAttributedString();
    }

    private List<AttributedString> display(PanelState state) {
        return List.of(
                line().append(frame(0, 1)).toAttributedString(),
                displayRow(state, state.firstRow()).toAttributedString(),
                displayRow(state, state.secondRow())
                        .append(state.sounding() ? MARGIN + symbols.buzz() : "", TITLE)
                        .toAttributedString(),
                line().append(frame(2, 3)).toAttributedString());
    }

    private String frame(int left, int right) {
        return symbols.corner(left) + symbols.horizontal(DISPLAY_COLUMNS) + symbols.corner(right);
    }

    private AttributedStringBuilder displayRow(PanelState state, String row) {
        return line().append(symbols.vertical())
                .append("  " + row + "  ", state.around().powered() ? inks.display() : PLAIN)
                .append(symbols.vertical());
    }

    private void lamp(AttributedStringBuilder line, PanelState state, int lamp, String name,
            AttributedStyle ink) {
        boolean lit = state.isLit(lamp);
        line.append(symbols.lamp(lit), lit ? ink : QUIET)
                .append(" " + name + "   ", lit ? PLAIN : QUIET);
    }

    private List<AttributedString> keypad(PanelState state) {
        List<AttributedString> lines = new ArrayList<>();
        lines.add(keyEdge(symbols.corner(0), symbols.crossing(0), symbols.corner(1)));
        for (String row : KEY_ROWS) {
            if (lines.size() > 1) {
                lines.add(keyEdge(symbols.crossing(1), symbols.crossing(2), symbols.crossing(3)));
            }
            lines.add(keyRow(row, state.pressed()));
        }
        lines.add(keyEdge(symbols.corner(2), symbols.crossing(4), symbols.corner(3)));
        return lines;
    }

    private AttributedString keyEdge(String left, String middle, String right) {
        String key = symbols.horizontal(KEY_COLUMNS);
        return new AttributedString(left + (key + middle).repeat(KEYS_IN_ROW - 1) + key + right);
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
