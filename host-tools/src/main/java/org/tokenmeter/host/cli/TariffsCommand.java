package org.tokenmeter.host.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tokenmeter.host.text.Decimal;
import org.tokenmeter.host.vending.MeterForm;
import org.tokenmeter.host.vending.Tariff;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sts tariffs}: what units cost. */
@Command(name = "tariffs", sortOptions = false,
        descriptionHeading = "%n",
        description = "Keeps the tariffs: what units cost, and what else is taken.",
        optionListHeading = "%nOptions:%n", commandListHeading = "%nCommands:%n",
        footer = {"", "Examples:",
            "  sts tariffs set home --currency KES --price 0.25 --vat 16",
            "  sts meters change 600727000000000009 --tariff home"})
final class TariffsCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common;

    @Spec
    private CommandSpec spec;

    static CommandLine tree(DeskSession session) {
        return new CommandLine(new TariffsCommand())
                .addSubcommand(new Set(session))
                .addSubcommand(new ListAll(session))
                .addSubcommand(new Show(session));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.BAD_INPUT;
    }

    /** What is told about a tariff. */
    static Facts facts(Tariff tariff) {
        return new Facts()
                .with("tariff", tariff.name())
                .with("currency", tariff.currency())
                .with("blocks", tariff.blocks().stream().map(Object::toString).toList())
                .with("fixed", tariff.fixedCharge().toPlainString())
                .with("vat", tariff.vatPercent().toPlainString())
                .with("debt_share", tariff.debtSharePercent().toPlainString())
                .with("free", tariff.freeUnits().toPlainString())
                .with("minimum", tariff.minimum().toPlainString());
    }

    /** {@code sts tariffs set}. */
    @Command(name = "set", sortOptions = false, descriptionHeading = "%n",
            description = {"Makes a tariff, or changes the one of this name.", "",
                "Money goes to debt first, then to VAT and the fixed charge, then to units.",
                "Blocks count what was bought in the calendar month. Prices are without VAT."},
            parameterListHeading = "%nArguments:%n", optionListHeading = "%nOptions:%n",
            footer = {"", "Examples:",
                "  sts tariffs set home --currency KES --price 0.25 --vat 16 --minimum 1",
                "  sts tariffs set social --currency KES --block 50:0.10 --block 150:0.20 \\",
                "      --block :0.30 --free 10 --fixed 2.50 --debt-share 30"})
    static final class Set implements Callable<Integer> {
        private final DeskSession session;

        @Parameters(index = "0", paramLabel = "NAME", description = "the tariff's name")
        private String name;

        @Option(names = "--currency", paramLabel = "CODE", required = true,
                description = "what its amounts are in, such as KES")
        private String currency;

        @Option(names = "--price", paramLabel = "N", description = "of each unit: a flat tariff")
        private String price;

        @Option(names = "--block", paramLabel = "UPTO:PRICE",
                description = "units of a month up to UPTO; the last block is :PRICE")
        private List<String> blocks;

        @Option(names = "--fixed", paramLabel = "N", defaultValue = "0",
                description = "charge with the first purchase of a month")
        private String fixed;

        @Option(names = "--vat", paramLabel = "PERCENT", defaultValue = "0",
                description = "on units and fixed charge")
        private String vat;

        @Option(names = "--debt-share", paramLabel = "PERCENT", defaultValue = "0",
                description = "share of what is paid that goes to an open debt")
        private String debtShare;

        @Option(names = "--free", paramLabel = "N", defaultValue = "0",
                description = "units given with the first purchase of a month")
        private String free;

        @Option(names = "--minimum", paramLabel = "N", defaultValue = "0",
                description = "the least that is taken")
        private String minimum;

        @Mixin
        private DeskOptions desk;

        @Mixin
        private JsonOption json;

        @Mixin
        private CommonOptions common;

        Set(DeskSession session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            if ((price == null) == (blocks == null)) {
                throw CommandFailure.usage(price == null ? "nothing says what a unit costs"
                        : "--price and --block exclude each other", "give --price or --block");
            }
            Tariff tariff = new Tariff(name, currency, blocks(), money("--fixed", fixed),
                    money("--vat", vat), money("--debt-share", debtShare), money("--free", free),
                    money("--minimum", minimum));
            session.withDesk(desk, books -> {
                books.set(tariff);
                return null;
            });
            facts(tariff).print(session.streams(), json.isWanted());
            return ExitCode.DONE;
        }

        private List<Tariff.Block> blocks() {
            if (price != null) {
                BigDecimal flat = Arguments.read("--price", price,
                        text -> Decimal.number(text, "more than 0, such as 0.25"));
                return List.of(new Tariff.Block(Optional.empty(), flat));
            }
            return blocks.stream()
                    .map(block -> Arguments.read("--block", block, Tariff.Block::parse)).toList();
        }

        private static BigDecimal money(String option, String text) {
            return Arguments.read(option, text, MeterForm::money);
        }
    }

    /** {@code sts tariffs list}. */
    @Command(name = "list", sortOptions = false, descriptionHeading = "%n",
            description = "Lists all tariffs.", optionListHeading = "%nOptions:%n")
    static final class ListAll implements Callable<Integer> {
        private final DeskSession session;

        @Mixin
        private DeskOptions desk;

        @Mixin
        private JsonOption json;

        @Mixin
        private CommonOptions common;

        ListAll(DeskSession session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            List<Tariff> tariffs = session.withDesk(desk, books -> books.tariffs());
            Facts.print(session.streams(), json.isWanted(), "tariffs",
                    tariffs.stream().map(TariffsCommand::facts).toList());
            return ExitCode.DONE;
        }
    }

    /** {@code sts tariffs show}. */
    @Command(name = "show", sortOptions = false, descriptionHeading = "%n",
            description = "Shows a tariff.",
            parameterListHeading = "%nArguments:%n", optionListHeading = "%nOptions:%n")
    static final class Show implements Callable<Integer> {
        private final DeskSession session;

        @Parameters(index = "0", paramLabel = "NAME", description = "the tariff's name")
        private String name;

        @Mixin
        private DeskOptions desk;

        @Mixin
        private JsonOption json;

        @Mixin
        private CommonOptions common;

        Show(DeskSession session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            facts(session.withDesk(desk, books -> books.tariff(name)))
                    .print(session.streams(), json.isWanted());
            return ExitCode.DONE;
        }
    }
}
