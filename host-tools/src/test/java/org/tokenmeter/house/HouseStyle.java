package org.tokenmeter.house;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How files of this house look.
 *
 * <ul>
 *   <li>Lines of at most 100 columns, without tabs and trailing blanks; in documents, tables,
 *       links and what a program printed may be longer.
 *   <li>Java files of at most 400 lines, methods of at most 70, and half of the methods of the main
 *       code shorter than 8.
 *   <li>No import of a whole package, no class name that says nothing, no {@link BannedWord}.
 *   <li>Every public type of the main code says what it is.
 *   <li>No {@code double} or {@code float} in main code, but for the packages listed here.
 * </ul>
 */
final class HouseStyle {
    private static final int COLUMNS = 100;
    private static final int FILE_LINES = 400;
    private static final int METHOD_LINES = 70;
    private static final int MEDIAN_BOUND = 8;
    private static final List<String> EMPTY_SUFFIXES =
            List.of("Impl", "Manager", "Util", "Utils", "Helper");
    /** Charts are drawn in double. */
    private static final List<String> FLOATING_POINT_ROOMS =
            List.of("/org/tokenmeter/host/report/");

    private HouseStyle() {
    }

    /** What is wrong with a Java file: {@code path:line: what}. */
    static List<String> violations(JavaSource source) {
        TextFile file = source.file();
        List<String> violations = new ArrayList<>(violations(file));
        long lines = file.text().lines().count();
        if (lines > FILE_LINES) {
            violations.add(at(file, FILE_LINES + 1, "the file has " + lines + " lines"));
        }
        source.methods().stream()
                .filter(method -> method.length() > METHOD_LINES)
                .map(method -> at(file, method.line(),
                        method.name() + " has " + method.length() + " lines"))
                .forEach(violations::add);
        source.types().stream().flatMap(type -> violations(file, type)).forEach(violations::add);
        if (file.isMainCode() && FLOATING_POINT_ROOMS.stream().noneMatch(file.path()::contains)) {
            source.floatingPointLines().stream()
                    .map(line -> at(file, line, "floating point"))
                    .forEach(violations::add);
        }
        return violations;
    }

    /** What is wrong with the lines of a file: {@code path:line: what}. */
    static List<String> violations(TextFile file) {
        List<String> lines = file.text().lines().toList();
        List<String> violations = new ArrayList<>();
        boolean quoted = false;
        for (int i = 0; i < lines.size(); i++) {
            int number = i + 1;
            quoted ^= !file.isJava() && lines.get(i).startsWith("```");
            violations(file, lines.get(i), quoted)
                    .forEach(what -> violations.add(at(file, number, what)));
        }
        return violations;
    }

    /** What is wrong with the lengths of all methods of the main code taken together. */
    static List<String> medianViolations(List<JavaSource> sources) {
        List<Long> lengths = sources.stream()
                .filter(source -> source.file().isMainCode())
                .flatMap(source -> source.methods().stream())
                .map(JavaSource.Method::length)
                .sorted()
                .toList();
        long median = lengths.isEmpty() ? 0 : lengths.get(lengths.size() / 2);
        return median < MEDIAN_BOUND ? List.of() : List.of("half of the methods of the main code "
                + "have " + median + " lines or more");
    }

    private static Stream<String> violations(TextFile file, String line, boolean quoted) {
        Stream<String> found = Stream.of(
                when(line.length() > COLUMNS && !quoted && !mayBeLong(file, line),
                        line.length() + " columns"),
                when(line.indexOf('\t') >= 0, "a tab"),
                when(!line.equals(line.stripTrailing()), "trailing blanks"),
                when(file.isJava() && line.matches("import .*\\*;"), "a whole package imported"))
                .flatMap(what -> what);
        Stream<String> words = BannedWord.ALL.stream()
                .filter(banned -> banned.isIn(file, line))
                .map(banned -> "the word " + banned.word());
        return Stream.concat(found, words);
    }

    private static Stream<String> violations(TextFile file, JavaSource.NamedType type) {
        Predicate<String> endsName = type.name()::endsWith;
        return Stream.concat(
                EMPTY_SUFFIXES.stream().filter(endsName)
                        .map(suffix -> at(file, type.line(), "a class name in " + suffix)),
                when(file.isMainCode() && type.isPublic() && !type.isDocumented(),
                        at(file, type.line(), type.name() + " has no Javadoc")));
    }

    private static boolean mayBeLong(TextFile file, String line) {
        return !file.isJava() && (line.startsWith("|") || line.contains("]("));
    }

    private static Stream<String> when(boolean wrong, String what) {
        return wrong ? Stream.of(what) : Stream.of();
    }

    private static String at(TextFile file, long line, String what) {
        return file.path() + ":" + line + ": " + what;
    }
}
