package org.tokenmeter.simulated.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tokenmeter.ledger.SpecTable;
import org.tokenmeter.meter.acceptance.TokenResult;
import org.tokenmeter.meter.event.EventCode;
import org.tokenmeter.pack.Pack;
import org.tokenmeter.pack.ShortCodes;

/** The rules of firmware/SPEC.md and the scenarios name each other, and nothing else. */
class RuleBookTest {
    private static final String USED = "a-used-token-is-refused";
    private static final String ENDING = ".scenario";
    private static final int CODES = 1000;

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
                cells("### Events", 2));
    }

    @Test
    void theShortCodesAreThoseInTheSpecification() {
        ShortCodes codes = Pack.DEFAULT.shortCodes();
        assertEquals(
                IntStream.range(0, CODES)
                        .filter(code -> codes.register(code) != null)
                        .mapToObj(code -> code + "|" + codes.register(code))
                        .toList(),
                cells("### Short codes of the default pack", 2));
    }

    @Test
    void theTextOfEachShortCodeIsExpectedByTheScenarioBesideIt() {
        for (String row : SpecTable.below("### Short codes of the default pack")) {
            String[] cells = row.split("\\|");
            int code = Integer.parseInt(cells[0]);
            assertTrue(book.expects(cells[4], new Expectation.Register(
                    Pack.DEFAULT.shortCodes().register(code), code,
                    cells[3].replace("`", ""))), row);
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
