package org.tokenmeter.host.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MenuTest {
    /** A person who says what was agreed, and then goes away. */
    private static final class Scripted implements Person {
        private final Deque<String> answers;
        private final StringWriter heard = new StringWriter();

        Scripted(String... answers) {
            this.answers = new ArrayDeque<>(List.of(answers));
        }

        @Override
        public boolean isPresent() {
            return true;
        }

        @Override
        public Optional<String> ask(String question) {
            heard.write(question + "\n");
            return Optional.ofNullable(answers.poll());
        }

        @Override
        public Optional<char[]> askSecret(String question) {
            return ask(question).map(String::toCharArray);
        }
    }

    private static String run(Scripted person) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Streams streams = new Streams(InputStream.nullInputStream(), new PrintWriter(out),
                new PrintWriter(err), person);
        assertEquals(0, Main.run(streams));
        return out + "" + err;
    }

    @Test
    void aPersonWithoutACommandGetsTheMenu() {
        String shown = run(new Scripted("q"));
        assertTrue(shown.contains("   1  Sell units to a meter\n"), shown);
        assertTrue(shown.lines().count() <= 23, "it fits a terminal of 24 lines");
        assertTrue(shown.lines().allMatch(line -> line.length() <= 80));
    }

    @Test
    void anEntryAsksShowsItsCommandAndRunsIt() {
        Scripted person = new Scripted("9", "4", "", "99", "10", "1844 6744 0738 4377 2416", "",
                "q");
        String shown = run(person);
        assertTrue(shown.contains("  sts test-token 4\n\ntoken: 1844 6744 0738 4377 2416\n"),
                shown);
        assertTrue(shown.contains("There is no 99"), shown);
        assertTrue(shown.contains("kind: test or display"), shown);
        assertTrue(person.heard.toString().contains("  Meter number (or just Enter): \n"));
    }

    @Test
    void anEntryWithoutAnAnswerDoesNothing() {
        assertTrue(run(new Scripted("1", "")).endsWith("Nothing was done.\n"));
    }

    @Test
    void whoGoesAwayLeaves() {
        run(new Scripted());
    }
}
