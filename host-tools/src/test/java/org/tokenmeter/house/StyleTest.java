package org.tokenmeter.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StyleTest {
    private static final String MAIN = "firmware/src/main/java/A.java";
    private static final String TEST = "firmware/src/test/java/ATest.java";
    private static final String CLI = "host-tools/src/main/java/org/tokenmeter/host/cli/A.java";
    private static final String REPORT =
            "host-tools/src/main/java/org/tokenmeter/host/report/A.java";
    private static final String DOCUMENT = "README.md";

    @Test
    void everyJavaFileKeepsTheStyle() {
        List<JavaSource> sources = Repository.javaSources();
        assertTrue(sources.size() > 20);
        assertEquals("", sources.stream()
                .flatMap(source -> HouseStyle.violations(source).stream())
                .collect(Collectors.joining("\n")));
        assertEquals(List.of(), HouseStyle.medianViolations(sources));
    }

    @Test
    void everyDocumentKeepsTheStyle() {
        List<TextFile> documents = Repository.documents();
        assertTrue(documents.stream().anyMatch(file -> file.path().equals("CONTRIBUTING.md")));
        assertEquals("", documents.stream()
                .flatMap(document -> HouseStyle.violations(document).stream())
                .collect(Collectors.joining("\n")));
    }

    @ParameterizedTest
    @MethodSource("plantedFaults")
    void aPlantedFaultIsCaughtWithItsPlace(String path, String text, String expected) {
        assertEquals(List.of(path + ":" + expected), violations(path, text));
    }

    @ParameterizedTest
    @MethodSource("soundFiles")
    void whatIsAllowedPasses(String path, String text) {
        assertEquals(List.of(), violations(path, text));
    }

    @ParameterizedTest
    @MethodSource("bannedWords")
    void everyBannedWordIsCaughtInCommentsToo(BannedWord banned) {
        String text = "class A {\n    // " + banned.word() + "\n}\n";
        assertEquals(List.of(MAIN + ":2: the word " + banned.word()), violations(MAIN, text));
    }

    @Test
    void longMethodsInTheMajorityAreCaught() {
        String body = "    void a() {\n" + "        b();\n".repeat(6) + "    }\n";
        String text = "class A {\n" + body + body + "    void b() {\n    }\n}\n";
        assertEquals(
                List.of("half of the methods of the main code have 8 lines or more"),
                HouseStyle.medianViolations(List.of(new JavaSource(MAIN, text))));
        assertEquals(
                List.of(),
                HouseStyle.medianViolations(List.of(new JavaSource(TEST, text))));
    }

    private static Stream<Arguments> plantedFaults() {
        return Stream.of(
                Arguments.of(MAIN, "class A {\n    //" + "-".repeat(95) + "\n}\n",
                        "2: 101 columns"),
                Arguments.of(MAIN, "class A {\n\tint a;\n}\n", "2: a tab"),
                Arguments.of(MAIN, "class A { \n}\n", "1: trailing blanks"),
                Arguments.of(MAIN, "import java.util.*;\nclass A {\n}\n",
                        "1: a whole package imported"),
                Arguments.of(TEST, "import static java.lang.Math.*;\nclass A {\n}\n",
                        "1: a whole package imported"),
                Arguments.of(MAIN, "class A {\n}\n" + "\n".repeat(399),
                        "401: the file has 401 lines"),
                Arguments.of(MAIN, "class A {\n    void a() {\n" + "\n".repeat(69) + "    }\n}\n",
                        "2: a has 71 lines"),
                Arguments.of(MAIN, "/** A. */\npublic class A {\n    public enum B { }\n}\n",
                        "3: B has no Javadoc"),
                Arguments.of(TEST, "class A {\n    record TokenHelper() { }\n}\n",
                        "2: a class name in Helper"),
                Arguments.of(MAIN, "class A {\n    int f(double d) { return 0; }\n}\n",
                        "2: floating point"),
                Arguments.of(MAIN, "class A {\n    int a = (int) 0.5;\n}\n",
                        "2: floating point"),
                Arguments.of(MAIN, "class A {\n    Float a;\n}\n", "2: floating point"),
                Arguments.of(DOCUMENT, "# A\n" + "-".repeat(101) + "\n", "2: 101 columns"),
                Arguments.of(DOCUMENT, "# A \n", "1: trailing blanks"));
    }

    private static Stream<Arguments> soundFiles() {
        return Stream.of(
                Arguments.of(MAIN, "class A {\n    void a() {\n" + "\n".repeat(68) + "    }\n}\n"),
                Arguments.of(MAIN, "class A {\n    //" + "-".repeat(94) + "\n}\n"),
                Arguments.of(MAIN, "/** A double or a float. */\npublic class A {\n}\n"),
                Arguments.of(REPORT, "class A {\n    double a;\n}\n"),
                Arguments.of(TEST, "public class A {\n    double a;\n}\n"),
                Arguments.of(CLI, "class A {\n    int a = System.out.hashCode();\n}\n"),
                Arguments.of(DOCUMENT, "| " + "-".repeat(100) + "\n"));
    }

    private static Stream<BannedWord> bannedWords() {
        return BannedWord.ALL.stream();
    }

    private static List<String> violations(String path, String text) {
        return path.endsWith(".java")
                ? HouseStyle.violations(new JavaSource(path, text))
                : HouseStyle.violations(new TextFile(path, text));
    }
}
