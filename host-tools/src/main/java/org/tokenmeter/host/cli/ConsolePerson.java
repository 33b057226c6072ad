package org.tokenmeter.host.cli;

import java.io.Console;
import java.util.Optional;

/** A person at the terminal that this process was started from. */
final class ConsolePerson implements Person {
    private final Console console;

    private ConsolePerson(Console console) {
        this.console = console;
    }

    /** The person, or nobody. */
    static Person present() {
        Console console = System.console();
        return console == null || !isTerminal(console) ? NOBODY : new ConsolePerson(console);
    }

    /** From Java 22 on a console may be there without a terminal, and then says so. */
    private static boolean isTerminal(Console console) {
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    @Override
    public boolean isPresent() {
        return true;
    }

    @Override
    public Optional<String> ask(String question) {
        return Optional.ofNullable(console.readLine("%s", question));
    }

    @Override
    public Optional<char[]> askSecret(String question) {
        return Optional.ofNullable(console.readPassword("%s", question));
    }
}
