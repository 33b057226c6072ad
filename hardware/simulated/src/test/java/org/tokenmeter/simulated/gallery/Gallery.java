package org.tokenmeter.simulated.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tokenmeter.pack.Language;

/** Screens, and what all languages show there. */
final class Gallery {
    private static final String EDGE =
            "+----------------".repeat(Language.values().length) + "+";

    /** A group of screens. */
    record Room(String title, List<Screen> screens) { }

    /** A screen and how a meter is brought to show it. */
    interface Screen {
        /** What stands above it. */
        String title();

        /** Both rows, one below the other. */
        List<String> rows(Language language);
    }

    private Gallery() {
    }

    /** All rooms, as a document shows them. */
    static List<String> print(List<Room> rooms) {
        List<String> lines = new ArrayList<>();
        for (Room room : rooms) {
            lines.addAll(List.of("", "## " + room.title(), "", "```", languages()));
            room.screens().forEach(screen -> lines.addAll(print(screen)));
            lines.add("```");
        }
        return lines;
    }

    private static String languages() {
        return Stream.of(Language.values())
                .map(language -> String.format(" %-16s", language.code()))
                .collect(Collectors.joining()).stripTrailing();
    }

    private static List<String> print(Screen screen) {
        List<List<String>> seen = Stream.of(Language.values()).map(screen::rows).toList();
        return List.of("", screen.title(), EDGE, row(seen, 0), row(seen, 1), EDGE);
    }

    private static String row(List<List<String>> seen, int row) {
        return seen.stream().map(rows -> rows.get(row)).collect(Collectors.joining("|", "|", "|"));
    }
}
