package org.tokenmeter.simulated.scenario;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tokenmeter.meter.acceptance.TokenResult;

/**
 * Holds a specification against its scenarios. A word of the document that has four parts or more,
 * with hyphens between them, is the name of a scenario; a row of a table in the acceptance chapter
 * is a rule, and its last column names the scenarios that show it.
 */
final class RuleBook {
    private static final String CHAPTER = "## Acceptance of tokens";
    private static final Pattern NAME =
            Pattern.compile("(?<![\\w-])[a-z0-9]+(-[a-z0-9]+){3,}(?![\\w-])");
    private static final int HEAD_LINES = 2;
    private static final int SCENARIOS_OF_A_RESULT = 3;

    private final List<String> lines;
    private final Map<String, Scenario> scenarios;

    /** A document, and scenarios by their names, which are those of their files. */
    RuleBook(List<String> lines, Map<String, Scenario> scenarios) {
        this.lines = lines;
        this.scenarios = new TreeMap<>(scenarios);
    }

    /** How many rules the acceptance chapter holds. */
    long rules() {
        return tables().stream().mapToLong(table -> table.size() - HEAD_LINES).sum();
    }

    /** Rules of the acceptance chapter that no scenario shows. */
    List<String> rulesWithoutScenario() {
        return tables().stream()
                .flatMap(table -> table.stream().skip(HEAD_LINES))
                .filter(row -> !isShown(lastCell(row)))
                .toList();
    }

    /** Names in the document that no scenario has. */
    List<String> misspeltNames() {
        return lines.stream().flatMap(RuleBook::names)
                .filter(name -> !scenarios.containsKey(name))
                .distinct().toList();
    }

    /** Scenarios that no rule names. */
    List<String> scenariosWithoutRule() {
        Set<String> named = lines.stream().flatMap(RuleBook::names).collect(Collectors.toSet());
        return scenarios.keySet().stream().filter(name -> !named.contains(name)).toList();
    }

    /** Results that too few scenarios expect: three, or one where no scenario reaches more. */
    List<String> resultsSeldomExpected() {
        return Stream.of(TokenResult.values())
                .filter(result -> expecting(result)
                        < (result == TokenResult.NOT_READY ? 1 : SCENARIOS_OF_A_RESULT))
                .map(result -> result + " " + expecting(result))
                .toList();
    }

    /** How many scenarios expect a result. */
    long expecting(TokenResult result) {
        return scenarios.values().stream()
                .filter(scenario -> expects(scenario, new Expectation.Result(result)))
                .count();
    }

    /** Whether a scenario has this expectation. */
    boolean expects(String name, Expectation expectation) {
        return scenarios.containsKey(name) && expects(scenarios.get(name), expectation);
    }

    private static boolean expects(Scenario scenario, Expectation expectation) {
        return scenario.steps().stream().anyMatch(placed -> placed.step().equals(expectation));
    }

    private boolean isShown(String cell) {
        return scenarios.keySet().containsAll(List.of(cell.split(", *")));
    }

    private static String lastCell(String row) {
        String[] cells = row.split("\\|");
        return cells[cells.length - 1].strip();
    }

    /** The tables of the acceptance chapter, with their heads. */
    private List<List<String>> tables() {
        String chapter = lines.stream()
                .dropWhile(line -> !line.equals(CHAPTER))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .map(line -> line.startsWith("|") ? line : "")
                .collect(Collectors.joining("\n"));
        return Stream.of(chapter.split("\n\n+"))
                .filter(block -> !block.isBlank())
                .map(block -> block.strip().lines().toList())
                .toList();
    }

    private static Stream<String> names(String line) {
        return NAME.matcher(line).results().map(MatchResult::group);
    }
}
