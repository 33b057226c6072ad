package org.tokenmeter.simulated.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tokenmeter.ledger.SpecTable;
import org.tokenmeter.meter.acceptance.TokenResult;
import org.tokenmeter.meter.event.EventCode;
import org.tokenmeter.pack.Language;
import org.tokenmeter.pack.Pack;
import org.tokenmeter.pack.PackId;
import org.tokenmeter.pack.ShortCodes;

/** The rules of firmware/SPEC.md and the scenarios name each other, and nothing else. */
class RuleBookTest {
    private static final String USED = "a-used-token-is-refused";
    private static final String ENDING = ".scenario";

    private static Map<String, Scenario> scenarios;
    private static RuleBook book;

    @BeforeAll
    static void readBoth() throws IOException, MalformedStepException {
        scenarios = new HashMap<>();
        for (Path file : ScenarioPackTest.scenarios()) {
            String name = file.getFileName().toString();
            scenarios.put(name.substring(0, name.length() - ENDING.length()),
                    ScenarioReader.read(name, Files.readString(file)));
        }
        book = new RuleBook(SpecTable.lines(), scenarios);
    }

    @Test
    void everyRuleOfTheAcceptanceChapterNamesItsScenarios() {
        assertTrue(book.rules() > 150);
        assertEquals(List.of(), book.rulesWithoutScenario());
    }

    @Test
    void everyNameInTheSpecificationIsThatOfAScenario() {
        assertEquals(List.of(), book.misspeltNames());
    }

    @Test
    void everyScenarioIsNamedByARule() {
        assertEquals(List.of(), book.scenariosWithoutRule());
    }

    @Test
    void everyResultIsExpectedByThreeScenarios() {
        assertEquals(List.of(), book.resultsSeldomExpected());
    }

    @Test
    void theResultsAreThoseInTheSpecification() {
        assertEquals(
                IntStream.rangeClosed(1, TokenResult.values().length)
                        .mapToObj(number -> number + "|" + Stream.of(TokenResult.values())
                                .filter(result -> result.number() == number)
                                .findAny().orElseThrow())
                        .toList(),
                cells("### Token results", 2));
    }

    @Test
    void theEventsAreThoseInTheSpecification() {
        assertEquals(
                Stream.of(EventCode.values()).map(code -> code + "|" + code.number()).toList(),
                Stream.of("### Events", "### Events of the line")
                        .flatMap(title -> cells(title, 2).stream()).toList());
    }

    @Test
    void theShortCodesAreThoseInTheSpecification() {
        ShortCodes codes = Pack.DEFAULT.shortCodes();
        assertEquals(
                IntStream.range(0, codes.count())
                        .filter(i -> codes.register(i) != null)
                        .mapToObj(i -> codes.text(i) + "|" + codes.register(i))
                        .toList(),
                cells("### Short codes of the default pack", 2));
    }

    @Test
    void theTextOfEachShortCodeIsExpectedByTheScenarioBesideIt() {
        for (String row : SpecTable.below("### Short codes of the default pack")) {
            String[] cells = row.split("\\|");
            int code = Integer.parseInt(cells[0]);
            assertTrue(book.expects(cells[4], new Expectation.Register(
                    ExpectationReader.ofDefaultCode(cells[0]), code,
                    cells[3].replace("`", ""))), row);
        }
    }

    @Test
    void theActionsOfShortCodesAreThoseInTheSpecification() {
        ShortCodes codes = Pack.DEFAULT.shortCodes();
        List<String> chapter = SpecTable.lines();
        IntStream.range(0, codes.count())
                .filter(i -> codes.action(i) != null)
                .forEach(i -> assertTrue(chapter.stream().anyMatch(
                        line -> line.startsWith("| " + codes.text(i) + " |")), codes.text(i)));
    }

    @Test
    void bothRowsOfEachScreenAreExpectedByTheScenarioBesideIt() {
        List<String> screens = SpecTable.below("### Every screen");
        assertTrue(screens.size() > 60);
        assertEquals(List.of(), screens.stream().filter(screen -> !isShown(screen)).toList());
    }

    /** Whether a scenario expects both rows of a screen: {@code what|`row`|`row`|scenario}. */
    private static boolean isShown(String screen) {
        String[] cells = screen.split("\\|");
        List<String> expected = scenarios.get(cells[3]).steps().stream()
                .map(placed -> placed.line().text())
                .filter(line -> line.startsWith("expect lcd"))
                .toList();
        return Stream.of(cells[1], cells[2])
                .filter(row -> !row.isEmpty())
                .map(row -> row.replace('`', '"'))
                .allMatch(row -> expected.stream().anyMatch(line -> line.endsWith(row)));
    }

    @Test
    void thePacksAreThoseInTheSpecification() {
        assertEquals(
                Stream.of(PackId.values()).map(pack -> pack.code() + "|" + pack.number()).toList(),
                cells("## Packs", 2));
    }

    @Test
    void theLanguagesAreThoseInTheSpecification() {
        assertEquals(
                Stream.of(Language.values())
                        .map(language -> language.code() + "|" + language.number()).toList(),
                cells("## Languages", 2));
    }

    @Test
    void theCodesOfOtherPacksAreThoseInTheSpecification() {
        List<PackId> packs = List.of(
                PackId.HEXING_BD, PackId.ITRON_PLN, PackId.CONLOG, PackId.CASHPOWER);
        List<String> rows = SpecTable.below("### Short codes of the other packs");
        for (int column = 1; column <= packs.size(); column++) {
            ShortCodes codes = packs.get(column - 1).pack().shortCodes();
            Set<String> specified = new TreeSet<>();
            for (String row : rows) {
                String[] cells = row.split("\\|", -1);
                boolean register = cells[0].equals(cells[0].toUpperCase(Locale.ROOT));
                Stream.of(cells[column].split(", ")).filter(code -> !code.isEmpty())
                        .forEach(code -> specified.add(code + (register ? " " + cells[0] : "")));
            }
            Set<String> actual = new TreeSet<>();
            for (int i = 0; i < codes.count(); i++) {
                actual.add(codes.text(i)
                        + (codes.register(i) == null ? "" : " " + codes.register(i)));
            }
            assertEquals(actual, specified);
        }
    }

    /** The first cells of each row of the first table below a heading. */
    private static List<String> cells(String heading, int count) {
        return SpecTable.below(heading).stream()
                .map(row -> String.join("|", List.of(row.split("\\|")).subList(0, count)))
                .toList();
    }

    @Test
    void aMisspeltNameIsCaught() {
        RuleBook planted = planted("| a rule | " + USED + ", a-used-tokn-is-refused |");
        assertEquals(List.of("a-used-tokn-is-refused"), planted.misspeltNames());
        assertEquals(List.of("| a rule | " + USED + ", a-used-tokn-is-refused |"),
                planted.rulesWithoutScenario());
    }

    @Test
    void aMisspeltNameInAnotherChapterIsCaught() {
        assertEquals(List.of("a-token-that-nobody-made"),
                planted("| a rule | " + USED + " |", "## Credit",
                        "Tokens count (a-token-that-nobody-made).").misspeltNames());
    }

    @Test
    void aRuleWithoutScenarioIsCaught() {
        assertEquals(List.of("| a rule | |", "| another | x |"),
                planted("| a rule | |", "| another | x |").rulesWithoutScenario());
    }

    @Test
    void aScenarioThatNoRuleNamesIsCaught() {
        assertEquals(List.of(), planted("| a rule | " + USED + " |").scenariosWithoutRule());
        assertEquals(List.of(USED), planted("| a rule | |").scenariosWithoutRule());
    }

    @Test
    void aResultThatTooFewScenariosExpectIsCaught() {
        List<String> seldom = planted("").resultsSeldomExpected();
        assertEquals(TokenResult.values().length, seldom.size());
        assertTrue(seldom.contains("USED_ERROR 1"), seldom::toString);
        assertTrue(seldom.contains("NOT_READY 0"), seldom::toString);
    }

    /** A chapter with these lines below the head of its table, and one scenario. */
    private static RuleBook planted(String... rows) {
        return new RuleBook(
                Stream.concat(
                        Stream.of("## Acceptance of tokens", "", "| rule | scenario |", "|-|-|"),
                        Stream.of(rows)).toList(),
                Map.of(USED, scenarios.get(USED)));
    }
}
