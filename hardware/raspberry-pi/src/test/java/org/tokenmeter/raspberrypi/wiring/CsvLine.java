package org.tokenmeter.raspberrypi.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A line of a table with commas; a cell with a comma stands in quotes. */
final class CsvLine {
    private static final Pattern CELL = Pattern.compile("\"([^\"]*)\"|([^,\"]+)|(?<=,|^)(?=,|$)");

    private CsvLine() {
    }

    /** The cells of all lines below the heading. */
    static List<List<String>> read(Path file) throws IOException {
        return Files.readAllLines(file).stream().skip(1).map(CsvLine::cells).toList();
    }

    private static List<String> cells(String line) {
        return CELL.matcher(line).results()
                .map(cell -> cell.group().replace("\"", ""))
                .toList();
    }
}
