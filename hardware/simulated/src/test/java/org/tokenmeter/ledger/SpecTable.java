package org.tokenmeter.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The tables of firmware/SPEC.md. */
public final class SpecTable {
    private static final String DOCUMENT = "firmware/SPEC.md";

    private SpecTable() {
    }

    /** The rows of the first table below a line, each without its blanks: {@code a|b|c}. */
    public static List<String> below(String line) {
        return lines().stream()
                .dropWhile(each -> !each.equals(line))
                .dropWhile(each -> !each.startsWith("|"))
                .takeWhile(each -> each.startsWith("|"))
                .skip(2)
                .map(each -> each.substring(1, each.length() - 1).strip()
                        .replaceAll(" *\\| *", "|"))
                .toList();
    }

    /** All lines of the document. */
    public static List<String> lines() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve(DOCUMENT))) {
            folder = folder.getParent();
        }
        try {
            return Files.readAllLines(folder.resolve(DOCUMENT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
