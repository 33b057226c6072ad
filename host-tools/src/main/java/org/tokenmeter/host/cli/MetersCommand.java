package org.tokenmeter.host.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tokenmeter.host.vending.Desk;
import org.tokenmeter.host.vending.Issue;
import org.tokenmeter.host.vending.Meter;
import org.tokenmeter.host.vending.MeterForm;
import org.tokenmeter.host.vending.MeterKey;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sts meters}: the registry. */
@Command(name = "meters", sortOptions = false,
        descriptionHeading = "%n",
        description = "Keeps the registry of meters: their numbers, keys and tariffs.",
        optionListHeading = "%nOptions:%n", commandListHeading = "%nCommands:%n",
        footer = {"", "Examples:",
            "  sts meters add 600727000000000009 --sgc 201457",
            "  sts meters list"})
final class MetersCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common;

    @Spec
    private CommandSpec spec;

    static CommandLine tree(DeskSession session) {
        return new CommandLine(new MetersCommand())
                .addSubcommand(new Add(session))
                .addSubcommand(new MetersImportCommand(session))
                .addSubcommand(new ListAll(session))
                .addSubcommand(new Show(session))
                .addSubcommand(new Change(session));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.BAD_INPUT;
    }

    /** What is told about a meter. */
    static Facts facts(Desk books, Meter meter) {
        BigDecimal owed = books.owed(meter);
        MeterKey key = meter.key();
        return new Facts()
                .with("meter", meter.pan())
                .with("drn", meter.pan().drn())
                .with("utility", meter.utility())
                .with("credit", meter.inCurrency() ? "currency" : meter.utility().unit())
                .with("sgc", key.sgc())
                .with("ti", key.ti())
                .with("krn", key.krn().number())
                .with("kt", key.keyType().code())
                .with("ea", "%02d".formatted(key.ea().code()))
                .with("bdt", "%02d".formatted(key.baseDate().code()))
                .with("ken", key.ken())
                .with("tariff", meter.tariff().orElse(""))
                .with("debt", meter.debt().signum() == 0 ? "" : owed.toPlainString())
                .with("debt_entered", owed.compareTo(meter.debt()) == 0
                        ? "" : meter.debt().toPlainString());
    }

    /** {@code sts meters add}. */
    @Command(name = "add", sortOptions = false, descriptionHeading = "%n",
            description = "Takes a meter into the registry.",
            parameterListHeading = "%nArguments:%n", optionListHeading = "%nOptions:%n",
            footer = {"", "Examples:",
                "  sts meters add 600727000000000009 --sgc 201457",
                "  sts meters add 600727111111111153 --sgc 201457 --ea 07 --tariff home"})
    static final class Add implements Callable<Integer> {
        private final DeskSession session;

        @Parameters(index = "0", paramLabel = "METER",
                description = "the meter's PAN (18 digits) or DRN (11 or 13)")
        private String meter;

        @Option(names = "--sgc", paramLabel = "SGC", required = true,
                description = "supply group code, 6 digits")
        private String sgc;

        @Option(names = "--ti", paramLabel = "TI", defaultValue = "01",
                description = "tariff index, 2 digits; default 01")
        private String ti;

        @Option(names = "--krn", paramLabel = "KRN", defaultValue = "1",
                description = "key revision number, 1 to 9; default 1")
        private String krn;

        @Option(names = "--kt", paramLabel = "KT", defaultValue = "2",
                description = "key type: 0, 1 or 2 (default)")
        private String kt;

        @Option(names = "--ea", paramLabel = "EA", defaultValue = "11",
                description = "cipher: 11 (default), or 07")
        private String ea;

        @Option(names = "--bdt", paramLabel = "BDT", defaultValue = "14",
                description = "base date: 93, 14 (default) or 35")
        private String bdt;

        @Option(names = "--ken", paramLabel = "KEN", defaultValue = "255",
                description = "key expiry number, 0 to 255; default 255, never")
        private String ken;

        @Option(names = "--utility", paramLabel = "NAME", defaultValue = "electricity",
                description = "electricity (default), water, gas or time")
        private String utility;

        @Option(names = "--currency", description = "the meter counts money instead of units")
        private boolean currency;

        @Option(names = "--tariff", paramLabel = "NAME", description = "its customer's tariff")
        private String tariff;

        @Option(names = "--debt", paramLabel = "N", description = "what its customer owes")
        private String debt;

        @Mixin
        private DeskOptions desk;

        @Mixin
        private JsonOption json;

        @Mixin
        private CommonOptions common;

        Add(DeskSession session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Meter added = MeterForm.read(new OptionInputs()
                    .with("meter", "meter", meter).with("sgc", "--sgc", sgc)
                    .with("ti", "--ti", ti).with("krn", "--krn", krn).with("kt", "--kt", kt)
                    .with("ea", "--ea", ea).with("bdt", "--bdt", bdt).with("ken", "--ken", ken)
                    .with("utility", "--utility", utility)
                    .with("currency", "--currency", currency ? "yes" : "no")
                    .with("tariff", "--tariff", tariff).with("debt", "--debt", debt));
            session.withDesk(desk, books -> {
                books.add(added);
                return facts(books, added);
            }).print(session.streams(), json.isWanted());
            return ExitCode.DONE;
        }
    }

    /** {@code sts meters list}. */
    @Command(name = "list", sortOptions = false, descriptionHeading = "%n",
            description = "Lists all meters of the registry.",
            optionListHeading = "%nOptions:%n")
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
            List<Facts> meters = session.withDesk(desk, books -> books.meters().stream()
                    .map(meter -> facts(books, meter)).toList());
            Facts.print(session.streams(), json.isWanted(), "meters", meters);
            return ExitCode.DONE;
        }
    }

    /** {@code sts meters show}. */
    @Command(name = "show", sortOptions = false, descriptionHeading = "%n",
            description = "Shows a meter and what was given out for it, the newest first.",
            parameterListHeading = "%nArguments:%n", optionListHeading = "%nOptions:%n")
    static final class Show implements Callable<Integer> {
        private final DeskSession session;

        @Parameters(index = "0", paramLabel = "METER", description = "the meter's PAN or DRN")
        private String meter;

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
            Facts shown = session.withDesk(desk, books -> {
                Meter known = books.meter(RequestOptions.pan(meter));
                List<Issue> issues = books.issues(known.pan());
                return facts(books, known).with("issues", issues.stream()
                        .map(issue -> json.isWanted() ? IssueFacts.of(issue, known, true).map()
                                : issue.minute() + "  " + issue.request() + "  " + issue.kind()
                                        + "  " + issue.asked())
                        .toList());
            });
            shown.print(session.streams(), json.isWanted());
            return ExitCode.DONE;
        }
    }

    /** {@code sts meters change}. */
    @Command(name = "change", sortOptions = false, descriptionHeading = "%n",
            description = {"Changes a customer's tariff or debt.", "",
                "What belongs to the key changes with sts key-change alone."},
            parameterListHeading = "%nArguments:%n", optionListHeading = "%nOptions:%n",
            footer = {"", "Example:", "  sts meters change 600727000000000009 --tariff home"})
    static final class Change implements Callable<Integer> {
        private final DeskSession session;

        @Parameters(index = "0", paramLabel = "METER", description = "the meter's PAN or DRN")
        private String meter;

        @Option(names = "--tariff", paramLabel = "NAME", description = "the new tariff")
        private String tariff;

        @Option(names = "--debt", paramLabel = "N",
                description = "all that was ever owed, paid off or not")
        private String debt;

        @Mixin
        private DeskOptions desk;

        @Mixin
        private JsonOption json;

        @Mixin
        private CommonOptions common;

        Change(DeskSession session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            session.withDesk(desk, books -> {
                Meter known = books.meter(RequestOptions.pan(meter));
                Meter next = new Meter(known.pan(), known.utility(), known.inCurrency(),
                        known.key(), tariff == null ? known.tariff() : Optional.of(tariff),
                        Arguments.find("--debt", debt, MeterForm::money)
                                .orElse(known.debt()));
                books.change(next);
                return facts(books, next);
            }).print(session.streams(), json.isWanted());
            return ExitCode.DONE;
        }
    }
}
