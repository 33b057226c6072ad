package org.tokenmeter.host.cli;

import java.util.List;
import java.util.function.Consumer;
import org.tokenmeter.host.keys.MeterPan;
import org.tokenmeter.host.text.Decimal;
import org.tokenmeter.host.token.TokenText;

/**
 * One line of the menu: a command in plain words, and what to ask for it.
 *
 * @param title at most 34 characters, so that two stand beside each other in 80
 * @param command the words before the answers
 */
record MenuEntry(String title, String command, Question... questions) {
    private static final String METER = "Meter number";

    /** In the order in which they are numbered: a new desk begins with the first three. */
    static final List<MenuEntry> ALL = List.of(
            new MenuEntry("Make a vending key", "keys new", group("Supply group code, 6 digits")),
            new MenuEntry("Add a meter", "meters add", meter(),
                    group("Supply group code, 6 digits"),
                    maybe("--ea", "Cipher, 11 or 07", "11"),
                    maybe("--tariff", "Tariff", "none")),
            new MenuEntry("Sell units to a meter", "vend", meter(),
                    number("--units", "How many units")),
            new MenuEntry("Sell units for money", "vend", meter(),
                    number("--money", "What the customer pays")),
            new MenuEntry("Print a sale again", "vend reprint", ask("", "Request id")),
            new MenuEntry("Take a sale back", "vend reverse", ask("", "Request id"),
                    ask("--reason", "Why")),
            new MenuEntry("Give out tokens for a whole file", "batch", ask("", "File to read"),
                    ask("", "File to write")),
            new MenuEntry("Change a meter's key", "key-change", meter(),
                    maybe("--new-krn", "New key revision", "as it is"),
                    maybe("--new-sgc", "New supply group", "as it is"),
                    maybe("--new-ti", "New tariff index", "as it is")),
            new MenuEntry("Say that a meter took its new key", "key-change confirm", meter()),
            new MenuEntry("Say that a meter never took it", "key-change cancel", meter()),
            new MenuEntry("Limit a meter's power", "manage power-limit", meter(),
                    number("", "Watts, 0 for no limit")),
            new MenuEntry("Limit what its phases may differ", "manage phase-limit", meter(),
                    number("", "Watts, 0 for no limit")),
            new MenuEntry("Clear a meter's credit", "manage clear-credit", meter()),
            new MenuEntry("Clear a meter's tamper condition", "manage clear-tamper", meter()),
            new MenuEntry("Set the price in a currency meter", "manage tariff", meter(),
                    number("", "Base units of currency for a unit")),
            new MenuEntry("Set what a water meter's pulse is", "manage water-factor", meter(),
                    number("", "Factor, 0 for one")),
            new MenuEntry("Store an extended value in a meter", "manage extended", meter(),
                    number("--index", "Index"), number("--value", "Value")),
            new MenuEntry("Make a test token", "test-token",
                    ask("", "Number of the test, or all (1 is the switch, 2 the display)")),
            new MenuEntry("Look into a token", "inspect",
                    new Question("", "Token", "", TokenText::parse),
                    new Question("--meter", METER, "unknown", MeterPan::parse)),
            new MenuEntry("List the meters", "meters list"),
            new MenuEntry("Show a meter and its tokens", "meters show", meter()),
            new MenuEntry("Change a meter's tariff or debt", "meters change", meter(),
                    maybe("--tariff", "Tariff", "as it is"),
                    maybe("--debt", "Debt", "as it is")),
            new MenuEntry("Take in a file of meters", "meters import", ask("", "File to read")),
            new MenuEntry("Make or change a tariff", "tariffs set", ask("", "Name"),
                    ask("--currency", "Currency, such as KES"),
                    number("--price", "Price of a unit"),
                    maybe("--vat", "VAT, percent", "none")),
            new MenuEntry("List the tariffs", "tariffs list"),
            new MenuEntry("List the vending keys", "keys list"),
            new MenuEntry("Take in a vending key", "keys import",
                    group("Supply group code, 6 digits"),
                    maybe("--dkga", "Derivation, 04 or 02", "04"),
                    maybe("--ea", "Cipher, 11 or 07", "11")),
            new MenuEntry("Make the next revision of a key", "keys rotate",
                    group("Supply group code")),
            new MenuEntry("End the use of a key", "keys retire", group("Supply group code"),
                    maybe("--krn", "Key revision", "the only one")),
            new MenuEntry("Wrap a key for another desk", "keys export --wrapped",
                    group("Supply group code"), ask("--out", "File to write")),
            new MenuEntry("Make a blank meter a meter", "provision", meter(), line()),
            new MenuEntry("Make meters of a whole bench", "fleet-provision",
                    ask("", "File to read")),
            new MenuEntry("Read a meter over its line", "read", line()),
            new MenuEntry("Enter a token over a meter's line", "enter", line(),
                    new Question("", "Token", "", TokenText::parse)),
            new MenuEntry("List the serial ports", "ports"),
            new MenuEntry("Make a table of token messages", "sms clean",
                    ask("", "File or folder of messages"), ask("--csv", "File to write")),
            new MenuEntry("Draw charts of token messages", "sms report",
                    ask("", "File or folder of messages"), ask("--out", "Folder to write")),
            new MenuEntry("Mask token messages", "sms mask",
                    ask("", "File or folder of messages"), ask("--out", "File to write")),
            new MenuEntry("Check the books for changes", "audit verify"),
            new MenuEntry("See the life of a token", "demo"));

    /**
     * What an entry asks.
     *
     * @param option the option that the answer belongs to; empty for an argument
     * @param otherwise what no answer means; empty when there must be one
     * @param check throws {@link org.tokenmeter.host.text.BadValue} for what the command would
     *     refuse, so that one answer is asked again and not all of them
     */
    record Question(String option, String text, String otherwise, Consumer<String> check) {
        boolean isOptional() {
            return !otherwise.isEmpty();
        }

        String prompt() {
            return "  " + text + (isOptional() ? " (just Enter: " + otherwise + ")" : "") + ": ";
        }
    }

    private static Question meter() {
        return new Question("", METER, "", MeterPan::parse);
    }

    private static Question group(String text) {
        return new Question("--sgc", text, "", digits -> Decimal.digits(digits, 6));
    }

    private static Question line() {
        return ask("--port", "Line of the meter, such as /dev/ttyUSB0");
    }

    private static Question number(String option, String text) {
        return new Question(option, text, "",
                number -> Decimal.number(number, "a number, such as 25 or 12.5"));
    }

    private static Question ask(String option, String text) {
        return new Question(option, text, "", answer -> { });
    }

    private static Question maybe(String option, String text, String otherwise) {
        return new Question(option, text, otherwise, answer -> { });
    }
}
