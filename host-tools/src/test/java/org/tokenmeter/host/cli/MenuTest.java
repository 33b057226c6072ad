package org.tokenmeter.host.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

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

    private static String run(Scripted person, String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Streams streams = new Streams(InputStream.nullInputStream(), new PrintWriter(out),
                new PrintWriter(err), person);
        assertEquals(0, Main.run(streams, words));
        return out + "" + err;
    }

    @Test
    void aPersonWithoutACommandGetsTheMenu() {
        String shown = run(new Scripted("q"));
        assertTrue(shown.contains("  3  Sell units to a meter  "), shown);
        assertTrue(shown.lines().count() <= 23, "it fits a terminal of 24 lines");
        assertTrue(shown.lines().allMatch(line -> line.length() <= 80));
    }

    @Test
    void anEntryAsksShowsItsCommandAndRunsIt() {
        Scripted person = new Scripted("18", "4", "", "99", "19", "1844 6744 0738 4377 2416", "",
                "q");
        String shown = run(person);
        assertTrue(shown.contains("  sts test-token 4\n\ntoken: 1844 6744 0738 4377 2416\n"),
                shown);
        assertTrue(shown.contains("There is no 99"), shown);
        assertTrue(shown.contains("  sts inspect '1844 6744 0738 4377 2416'\n"), shown);
        assertTrue(shown.contains("kind: test or display"), shown);
        assertTrue(person.heard.toString().contains("  Meter number (just Enter: unknown): \n"));
    }

    @Test
    void aWrongAnswerIsAskedAgain() {
        Scripted person = new Scripted("19", "1844 6744 0738 4377 241", "18446744073843772416",
                "600727000000000008", "", "q");
        String shown = run(person);
        assertTrue(shown.contains("  That has 19 digits"), shown);
        assertTrue(shown.contains("kind: test or display"), shown);
        assertEquals(2, person.heard.toString().split("  Meter number", -1).length - 1);
    }

    @Test
    void everyEntryIsACommand() {
        CommandLine sts = StsCommand.tree(new DeskSession(new Streams(InputStream.nullInputStream(),
                new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()),
                Person.NOBODY)));
        for (MenuEntry entry : MenuEntry.ALL) {
            assertTrue(entry.title().length() <= 34, entry.title());
            CommandLine command = sts;
            for (String word : entry.command().split(" ")) {
                command = word.startsWith("-") ? command : command.getSubcommands().get(word);
                assertNotNull(command, entry.command());
            }
            for (MenuEntry.Question question : entry.questions()) {
                assertTrue(question.option().isEmpty()
                        || command.getCommandSpec().findOption(question.option()) != null,
                        question.option());
            }
        }
    }

    @Test
    void aMistypedPassphraseIsAskedAgain(@TempDir Path folder) {
        Scripted person = new Scripted("short", "four words nobody guesses", "four words",
                "four words nobody guesses", "four words nobody guesses");
        String said = run(person, "keys", "new", "--sgc", "201457", "--data",
                folder.resolve("desk").toString());
        assertTrue(said.contains("sts: the passphrase has 5 characters"), said);
        assertTrue(said.contains("sts: the two passphrases differ"), said);
        assertTrue(said.contains("sts: made the key store"), said);
        assertEquals(3, person.heard.toString().split("A passphrase for", -1).length - 1);
    }

    @Test
    void anEntryWithoutAnAnswerDoesNothing() {
        assertTrue(run(new Scripted("3", "")).endsWith("Nothing was done.\n"));
    }

    @Test
    void whoGoesAwayLeaves() {
        run(new Scripted());
    }
}
