package org.tokenmeter.host.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tokenmeter.host.text.BadValue;
import picocli.CommandLine;

/**
 * The commands of {@code sts} in plain words, for a person at a terminal. Each entry asks for what
 * its command needs, shows the command, and runs it: there is no second way to do a thing.
 */
final class Menu {
    private static final String LEAVE = "q";

    private static final List<MenuEntry> ENTRIES = MenuEntry.ALL;
    private static final int ROWS = (ENTRIES.size() + 1) / 2;

    private final CommandLine command;
    private final Person person;
    private final PrintWriter out;

    Menu(CommandLine command, Streams streams) {
        this.command = command;
        this.person = streams.person();
        this.out = streams.out();
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
        out.println("A new one begins with 1, 2 and 3.");
        for (int row = 0; row < ROWS; row++) {
            int second = row + ROWS;
            out.println(second < ENTRIES.size()
                    ? "%-40s%s".formatted(line(row), line(second)) : line(row));
        }
    }

    private static String line(int index) {
        return "%3d  %s".formatted(index + 1, ENTRIES.get(index).title());
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

    private void run(MenuEntry entry) {
        List<String> words = new ArrayList<>(Arrays.asList(entry.command().split(" ")));
        for (MenuEntry.Question question : entry.questions()) {
            Optional<String> answer = answer(question);
            if (answer.isEmpty()) {
                out.println("Nothing was done.");
                return;
            }
            add(words, question.option(), answer.get());
        }
        out.println("  sts " + words.stream().map(Menu::quoted).collect(Collectors.joining(" ")));
        out.println();
        out.flush();
        command.execute(words.toArray(String[]::new));
        command.getErr().flush();
        out.println();
    }

    /** As a shell wants it, for whoever copies the command. */
    private static String quoted(String word) {
        return word.matches("[-\\w.,:/]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** An answer that the command will take, empty when it may be; nothing when none is given. */
    private Optional<String> answer(MenuEntry.Question question) {
        while (true) {
            String answer = person.ask(question.prompt()).map(String::strip).orElse("");
            if (answer.isEmpty()) {
                return question.isOptional() ? Optional.of("") : Optional.empty();
            }
            try {
                question.check().accept(answer);
                return Optional.of(answer);
            } catch (BadValue e) {
                out.println("  That " + e.getMessage() + ".");
                out.flush();
            }
        }
    }

    private static void add(List<String> words, String option, String answer) {
        if (!answer.isEmpty() && !option.isEmpty()) {
            words.add(option);
        }
        if (!answer.isEmpty()) {
            words.add(answer);
        }
    }
}
