package org.tokenmeter.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class JunitReportTest {
    private static final SuiteResult MIXED = TestSuite.ofTexts(
            TestSuite.METER + TestSuite.TOKEN
                    + "expect result ACCEPT\nwait 1s\nexpect credit 0.1\n",
            TestSuite.METER + "wait 500ms\nexpect credit 9\nexpect credit 0\nwait 2s\n",
            TestSuite.METER + "expect credit 0\nwait 5\n",
            TestSuite.METER + "wait 1s\n");

    private static Element parsed(SuiteResult suite) {
        return parsed(JunitReport.of(suite));
    }

    static Element parsed(String xml) {
        try {
            return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
        } catch (SAXException | ParserConfigurationException | IOException e) {
            throw new AssertionError(xml, e);
        }
    }

    static List<Element> all(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i)).toList();
    }

    static int number(Element element, String attribute) {
        return Integer.parseInt(element.getAttribute(attribute));
    }

    @Test
    void aFileIsASuiteAndAnExpectationACaseNamedByItsLineAndText() {
        Element report = parsed(MIXED);
        assertEquals(List.of("a", "b", "c", "d"), all(report, "testsuite").stream()
                .map(suite -> suite.getAttribute("name")).toList());
        assertEquals(List.of("3: expect result ACCEPT", "5: expect credit 0.1",
                "3: expect credit 9", "4: expect credit 0", "the file can be run"),
                all(report, "testcase").stream().map(one -> one.getAttribute("name")).toList());
    }

    @Test
    void theCountsAddUpAndAgreeWithTheSummary() {
        Element report = parsed(MIXED);
        assertEquals("3 passed, 1 failed", MIXED.summary());
        for (String counted : List.of("tests", "failures", "errors")) {
            assertEquals(number(report, counted), all(report, "testsuite").stream()
                    .mapToInt(suite -> number(suite, counted)).sum(), counted);
        }
        assertEquals(number(report, "tests"), all(report, "testcase").size());
        assertEquals(1, number(report, "failures"));
        assertEquals(1, all(report, "failure").size());
        assertEquals(1, number(report, "errors"));
        assertEquals(1, all(report, "error").size());
        assertEquals(MIXED.passed(), number(report, "tests") - MIXED.failed() - 1);
    }

    @Test
    void aFailureSaysWhatWasExpectedAndWhere() {
        Element failure = all(parsed(MIXED), "failure").get(0);
        assertEquals("expected credit 9, was 0", failure.getAttribute("message"));
        assertEquals("b:3: expected credit 9, was 0", failure.getTextContent().strip());
    }

    @Test
    void aFileThatWasNotRunIsAnErrorWithAHint() {
        Element error = all(parsed(MIXED), "error").get(0);
        assertEquals("c:3: '5' is not a duration", error.getAttribute("message"));
        assertEquals("hint: write whole milliseconds or more: 500ms 30s 10min 2h 7d",
                error.getTextContent().strip());
    }

    @Test
    void timesAreVirtualAndAddUp() {
        Element report = parsed(MIXED);
        assertEquals(List.of("6.060", "2.500", "0.000", "1.000"), times(report, "testsuite"));
        assertEquals(List.of("5.060", "1.000", "0.500", "0.000", "0.000"),
                times(report, "testcase"));
        assertEquals(new BigDecimal("9.560"), new BigDecimal(report.getAttribute("time")));
    }

    private static List<String> times(Element report, String name) {
        return all(report, name).stream().map(one -> one.getAttribute("time")).toList();
    }

    @Test
    void everySuiteKnowsTheSeed() {
        List<Element> properties = all(parsed(MIXED), "property");
        assertEquals(4, properties.size());
        properties.forEach(property -> {
            assertEquals("seed", property.getAttribute("name"));
            assertEquals("7", property.getAttribute("value"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"<&>", "]]>", "&amp;", "<!-- -->", "'", "\u0000", "\u0007\u001b[31m",
        "\u007f\u0085", "\uFFFE\uFFFF", "\uD83D\uDCA1 \u20ac", "a\tb", "\u2028"})
    void anyTextMakesAnXmlThatSaysTheSame(String text) {
        Element report = parsed(TestSuite.of(text, "expect lcd \"" + text + "\"\n"));
        String legible = LegibleText.of(text);
        assertEquals("2: expect lcd \"" + legible + "\"",
                all(report, "testcase").get(0).getAttribute("name"));
        assertEquals(legible, all(report, "testsuite").get(0).getAttribute("name"));
        Element failure = all(report, "failure").get(0);
        assertEquals("expected lcd \"" + legible
                + "\", was \"CR      0.00 kWh\" \"OFF NO CREDIT\"",
                failure.getAttribute("message"));
        assertEquals(legible + ":2: " + failure.getAttribute("message"),
                failure.getTextContent().strip());
    }

    @Test
    void noKeyIsInIt() {
        assertFalse(JunitReport.of(MIXED).contains(TestSuite.KEY));
    }
}
