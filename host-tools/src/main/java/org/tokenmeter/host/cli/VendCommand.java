package org.tokenmeter.host.cli;

import java.math.BigDecimal;
import java.util.concurrent.Callable;
import org.tokenmeter.host.text.Decimal;
import org.tokenmeter.host.vending.Issue;
import org.tokenmeter.host.vending.Order;
import org.tokenmeter.host.vending.VendingDesk;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sts vend}: credit for a meter. */
@Command(name = "vend", sortOptions = false,
        descriptionHeading = "%n",
        description = {"Gives out a credit token for a meter of the registry.", "",
            "Units cost what the meter's tariff says; money goes through the tariff, and the",
            "breakdown says where it went. A meter that counts in currency takes --money.",
            "The same --request gives the same token for ever."},
        customSynopsis = {
            "sts vend METER --units N|--money N [--request ID] [--sgc SGC]",
            "                [--at TIME] [--json] [--data DIR] [--passphrase-fd N]",
            "       sts vend reprint REQUEST [--json] [--data DIR]",
            "       sts vend reverse REQUEST --reason TEXT [--data DIR]"},
        parameterListHeading = "%nArguments:%n", optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        footer = {"", "Examples:",
            "  sts vend 600727000000000009 --units 25",
            "  sts vend 00000000000 --money 500 --request receipt-10442",
            "  sts vend reprint receipt-10442"})
final class VendCommand implements Callable<Integer> {
    private final DeskSession session;

    @Parameters(index = "0", paramLabel = "METER", arity = "0..1",
            description = "the meter's PAN (18 digits) or DRN (11 or 13)")
    private String meter;

    @Option(names = "--units", paramLabel = "N",
            description = "kWh, m3 or minutes, rounded up to tenths")
    private String units;

    @Option(names = "--money", paramLabel = "N",
            description = "what the customer pays, up to two decimals")
    private String money;

    @Mixin
    private RequestOptions request;

    @Mixin
    private DeskOptions desk;

    @Mixin
    private JsonOption json;

    @Mixin
    private CommonOptions common;

    VendCommand(DeskSession session) {
        this.session = session;
    }

    static CommandLine tree(DeskSession session) {
        return new CommandLine(new VendCommand(session))
                .addSubcommand(new Reprint(session))
                .addSubcommand(new Reverse(session));
    }

    @Override
    public Integer call() {
        if ((units == null) == (money == null)) {
            throw CommandFailure.usage(units == null ? "nothing says how much"
                    : "--units and --money exclude each other", "give one of --units and --money");
        }
        Order order = units != null
                ? Arguments.read("--units", units, text -> new Order.Units(number(text)))
                : Arguments.read("--money", money, text -> new Order.Money(number(text)));
        return request.issue(session, desk, meter, order, json.isWanted());
    }

    private static BigDecimal number(String text) {
        return Decimal.number(text, "a decimal number, such as 25 or 12.5");
    }

    /** {@code sts vend reprint}. */
    @Command(name = "reprint", sortOptions = false, descriptionHeading = "%n",
            description = "Prints again what was given out under a request id.",
            parameterListHeading = "%nArguments:%n", optionListHeading = "%nOptions:%n",
            footer = {"", "Example:", "  sts vend reprint receipt-10442"})
    static final class Reprint implements Callable<Integer> {
        private final DeskSession session;

        @Parameters(index = "0", paramLabel = "REQUEST", description = "the request id")
        private String request;

        @Mixin
        private DeskOptions desk;

        @Mixin
        private JsonOption json;

        @Mixin
        private CommonOptions common;

        Reprint(DeskSession session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Facts facts = session.withDesk(desk, books -> {
                Issue issue = books.issue(request);
                Facts found = IssueFacts.of(issue, books.meter(issue.pan()), json.isWanted());
                return found.with("reversed", books.reversal(request).orElse(""));
            });
            facts.print(session.streams(), json.isWanted());
            return ExitCode.DONE;
        }
    }

    /** {@code sts vend reverse}. */
    @Command(name = "reverse", sortOptions = false, descriptionHeading = "%n",
            description = {"Writes down that a vend was taken back.", "",
                "Its money, units and debt count no more. The token itself can not be taken",
                "back; be sure that nobody typed it."},
            parameterListHeading = "%nArguments:%n", optionListHeading = "%nOptions:%n",
            footer = {"", "Example:",
                "  sts vend reverse receipt-10442 --reason 'wrong meter'"})
    static final class Reverse implements Callable<Integer> {
        private final DeskSession session;

        @Parameters(index = "0", paramLabel = "REQUEST", description = "the request id")
        private String request;

        @Option(names = "--reason", paramLabel = "TEXT", required = true,
                description = "why; it is written down")
        private String reason;

        @Mixin
        private DeskOptions desk;

        @Mixin
        private CommonOptions common;

        Reverse(DeskSession session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            session.withDesk(desk, books -> {
                VendingDesk.reverse(books, request, reason);
                return null;
            });
            new Facts().with("request", request).with("reversed", reason)
                    .print(session.streams(), false);
            return ExitCode.DONE;
        }
    }
}
