package org.tokenmeter.house;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A word that may not stand in some of the files.
 *
 * @param where the files that it may not stand in
 */
record BannedWord(String word, Predicate<TextFile> where) {
    /** Where a program speaks for itself; everything else is given something to write to. */
    private static final List<String> DOORSTEPS =
            List.of("/host/cli/", "Main.java", "Command.java", "TerminalPanel.java");

    /** All of them. This file is the one place where they stand. */
    static final List<BannedWord> ALL = Stream.of(
            banned(file -> true, "TODO", "FIXME", "XXX", "@Disabled"),
            banned(BannedWord::isFirmwareOrTest, "Thread.sleep"),
            banned(BannedWord::isBehindTheDoor, "System.out", "System.err", "printStackTrace"))
            .flatMap(List::stream)
            .toList();

    boolean isIn(TextFile file, String line) {
        return where.test(file) && !file.path().endsWith("/BannedWord.java")
                && Pattern.compile("(?<!\\w)" + Pattern.quote(word) + "(?!\\w)")
                        .matcher(line).find();
    }

    private static List<BannedWord> banned(Predicate<TextFile> where, String... words) {
        return Stream.of(words).map(word -> new BannedWord(word, where)).toList();
    }

    private static boolean isFirmwareOrTest(TextFile file) {
        return file.isJava() && (file.isTest() || file.path().startsWith("firmware/"));
    }

    private static boolean isBehindTheDoor(TextFile file) {
        return file.isMainCode() && DOORSTEPS.stream().noneMatch(file.path()::contains);
    }
}
