package org.tokenmeter.host.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/**
 * The commands of {@code sts} in plain words, for a person at a terminal. Each entry asks for what
 * its command needs, shows the command, and runs it: there is no second way to do a thing.
 */
final class Menu {
    private static final String LEAVE = "q";

    private static final List<Entry> ENTRIES = List.of(
            new Entry("Sell units to a meter", "vend", ask("Meter number"),
                    ask("--units", "How many units")),
            new Entry("Sell units for money", "vend", ask("Meter number"),
                    ask("--money", "What the customer pays")),
            new Entry("Print a token again", "vend reprint", ask("Request id")),
            new Entry("Take a sale back", "vend reverse", ask("Request id"),
                    ask("--reason", "Why")),
            new Entry("Change a meter's key", "key-change", ask("Meter number"),
                    maybe("--new-krn", "New key revision"),
                    maybe("--new-sgc", "New supply group"),
                    maybe("--new-ti", "New tariff index")),
            new Entry("Say that a meter took its new key", "key-change confirm",
                    ask("Meter number")),
            new Entry("Limit a meter's power", "manage power-limit", ask("Meter number"),
                    ask("Watts, 0 for no limit")),
            new Entry("Clear a meter's tamper condition", "manage clear-tamper",
                    ask("Meter number")),
            new Entry("Make a test token", "test-token",
                    ask("Number of the test, or all (1 is the switch, 2 the display)")),
            new Entry("Look into a token", "inspect", ask("Token"),
                    maybe("--meter", "Meter number")),
            new Entry("Add a meter", "meters add", ask("Meter number"),
                    ask("--sgc", "Supply group code"),
                    maybe("--ea", "Cipher, 11 or 07; 11"),
                    maybe("--tariff", "Tariff")),
            new Entry("Show a meter and its tokens", "meters show", ask("Meter number")),
            new Entry("List the meters", "meters list"),
            new Entry("Make a tariff", "tariffs set", ask("Name"),
                    ask("--currency", "Currency, such as KES"),
                    ask("--price", "Price of a unit"), maybe("--vat", "VAT, percent")),
            new Entry("Make a vending key", "keys new", ask("--sgc", "Supply group code")),
            new Entry("List the vending keys", "keys list"),
            new Entry("Give out tokens for a whole file", "batch", ask("File to read"),
                    ask("File to write")),
            new Entry("Check that nobody changed the books", "audit verify"),
            new Entry("See the life of a token on a simulated meter", "demo"));

    private final CommandLine command;
    private final Person person;
    private final PrintWriter out;

    Menu(CommandLine command, Streams streams) {
        this.command = command;
        this.person = streams.person();
        this.out = streams.out();
    }

    /**
     * One thing that can be done.
     *
     * @param command the words before the answers
     */
    private record Entry(String title, String command, Question... questions) {
    }

    /**
     * What an entry asks.
     *
     * @param option the option that the answer belongs to; empty for an argument
     * @param optional whether no answer means to leave it out
     */
    private record Question(String option, String text, boolean optional) {
    }

    private static Question ask(String text) {
        return new Question("", text, false);
    }

    private static Question ask(String option, String text) {
        return new Question(option, text, false);
    }

    private static Question maybe(String option, String text) {
        return new Question(option, text + " (or just Enter)", true);
    }

    /** Goes on until the person leaves. */
    int run() {
        showAll();
        Optional<String> choice = next();
        while (choice.isPresent() && !choice.get().equals(LEAVE)) {
            choose(choice.get());
            choice = next();
        }
        return ExitCode.DONE;
    }

    private Optional<String> next() {
        out.flush();
        return person.ask("What next? (a number, Enter for the list, q to leave) ")
                .map(String::strip);
    }

    private void showAll() {
        out.println("A vending desk. Its keys and books are in the folder "
                + DeskOptions.DEFAULT_FOLDER + ".");
        out.println();
        for (int i = 0; i < ENTRIES.size(); i++) {
            out.println("%4d  %s".formatted(i + 1, ENTRIES.get(i).title()));
        }
        out.println();
    }

    private void choose(String choice) {
        if (choice.isEmpty()) {
            showAll();
        } else if (!choice.matches("[0-9]{1,3}") || Integer.parseInt(choice) < 1
                || Integer.parseInt(choice) > ENTRIES.size()) {
            out.println("There is no " + choice + "; Enter shows the list.");
        } else {
            run(ENTRIES.get(Integer.parseInt(choice) - 1));
        }
    }

    private void run(Entry entry) {
        List<String> words = new ArrayList<>(Arrays.asList(entry.command().split(" ")));
        for (Question question : entry.questions()) {
            String answer = person.ask("  " + question.text() + ": ").map(String::strip)
                    .orElse("");
            if (answer.isEmpty() && !question.optional()) {
                out.println("Nothing was done.");
                return;
            }
            if (!answer.isEmpty()) {
                if (!question.option().isEmpty()) {
                    words.add(question.option());
                }
                words.add(answer);
            }
        }
        out.println("  sts " + String.join(" ", words));
        out.println();
        out.flush();
        command.execute(words.toArray(String[]::new));
        command.getErr().flush();
        out.println();
    }
}
