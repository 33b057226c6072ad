package org.tokenmeter.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/**
 * Draws the help: a pure function from a window to as many pages as it takes. What belongs
 * together stays on one page while that is large enough.
 */
final class HelpPages {
    private static final int HEAD_ROWS = 2;
    private static final int GAP = 2;
    private static final String MARGIN = "  ";
    private static final AttributedStyle TITLE = AttributedStyle.DEFAULT.bold();
    private static final AttributedStyle QUIET = AttributedStyle.DEFAULT.faint();
    private static final String[] KEYS = {
        "0 to 9          a digit",
        "* or Backspace  deletes a digit; twice quickly: all of them",
        "# or Enter      ends a short code, enters a token; asks for the supply",
        "a b c d         keys A to D: cursor left, right; clear; emergency credit",
        "t               opens the terminal cover, closes it",
        "j               sets the service jumper, takes it away",
        "p               cuts the power, gives it back",
        "+ -             more load, less load",
        "q               quits; so does Ctrl-C"};

    private final PackHelp pack;
    private final PanelSymbols symbols;
    private final PanelInks inks;

    HelpPages(PackHelp pack, PanelSymbols symbols, PanelInks inks) {
        this.pack = pack;
        this.symbols = symbols;
        this.inks = inks;
    }

    /** The pages: each of at most {@code rows} lines, none longer than {@code columns}. */
    List<List<AttributedString>> draw(int columns, int rows) {
        int room = Math.max(1, rows - HEAD_ROWS);
        List<List<AttributedString>> bodies = bodies(columns, room);
        return IntStream.range(0, bodies.size())
                .mapToObj(page -> Stream.concat(
                        head(page, bodies.size()).stream(), bodies.get(page).stream())
                        .limit(rows)
                        .map(line -> line.columnSubSequence(0, columns)).toList())
                .toList();
    }

    private static List<AttributedString> head(int page, int pages) {
        AttributedStringBuilder head = line().append("HELP", TITLE);
        if (pages > 1) {
            head.append("  page " + (page + 1) + " of " + pages);
        }
        head.append(page + 1 < pages
                ? "   space: next page, any other key: back" : "   any key: back", QUIET);
        return List.of(head.toAttributedString(), AttributedString.EMPTY);
    }

    private List<List<AttributedString>> bodies(int columns, int room) {
        List<List<AttributedString>> bodies = new ArrayList<>();
        List<AttributedString> body = new ArrayList<>();
        for (List<AttributedString> section : sections(columns)) {
            if (!body.isEmpty() && body.size() + 1 + section.size() > room) {
                bodies.add(body);
                body = new ArrayList<>();
            } else if (!body.isEmpty()) {
                body.add(AttributedString.EMPTY);
            }
            for (AttributedString line : section) {
                if (body.size() == room) {
                    bodies.add(body);
                    body = new ArrayList<>();
                }
                body.add(line);
            }
        }
        bodies.add(body);
        return bodies;
    }

    private List<List<AttributedString>> sections(int columns) {
        return List.of(
                section("Keys", List.of(KEYS)),
                lamps(),
                section("How to type a token", token()),
                section(pack.codesTitle(), inColumns(pack.codes(), columns - MARGIN.length())));
    }

    private List<String> token() {
        return List.of(
                "Type its 20 digits: " + pack.enters() + ". A pasted token may have",
                "blanks and dashes. The display says what came of it.");
    }

    private List<AttributedString> lamps() {
        return List.of(
                line().append("Lamps", TITLE).toAttributedString(),
                lamp(inks.amber(), "key         amber: a key is down"),
                lamp(inks.green(), "supply      green: the load switch is closed"),
                lamp(inks.red(), "no credit   red: there is none left"),
                line().append(symbols.buzz(), TITLE)
                        .append(" ".repeat(14 - symbols.buzz().length()))
                        .append("a key, an answer; or little credit: any key silences it")
                        .toAttributedString());
    }

    private AttributedString lamp(AttributedStyle ink, String text) {
        return line().append(symbols.lamp(true), ink).append(" " + text).toAttributedString();
    }

    private static List<AttributedString> section(String title, List<String> texts) {
        return Stream.concat(
                Stream.of(line().append(title, TITLE)),
                texts.stream().map(text -> line().append(text)))
                .map(AttributedStringBuilder::toAttributedString).toList();
    }

    /** Entries one below the other, in as many columns as the width allows. */
    private static List<String> inColumns(List<String> entries, int width) {
        int cell = GAP + entries.stream().mapToInt(String::length).max().orElse(0);
        int columns = Math.max(1, (width + GAP) / cell);
        int rows = (entries.size() + columns - 1) / columns;
        return IntStream.range(0, rows)
                .mapToObj(row -> row(entries, row, rows, cell))
                .toList();
    }

    private static String row(List<String> entries, int row, int rows, int cell) {
        StringBuilder text = new StringBuilder();
        for (int i = row; i < entries.size(); i += rows) {
            text.append(" ".repeat(i / rows * cell - text.length())).append(entries.get(i));
        }
        return text.toString();
    }

    private static AttributedStringBuilder line() {
        return new AttributedStringBuilder().append(MARGIN);
    }
}
