package org.tokenmeter.host.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.concurrent.Callable;
import org.tokenmeter.host.text.BadValue;
import org.tokenmeter.host.text.Decimal;
import org.tokenmeter.host.vending.ManagementAction;
import org.tokenmeter.host.vending.Meter;
import org.tokenmeter.host.vending.Order;
import org.tokenmeter.sts.token.Amount;
import org.tokenmeter.sts.token.ExtendedSet;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sts manage}: tokens that set or clear something. */
@Command(name = "manage", sortOptions = false,
        descriptionHeading = "%n",
        description = "Gives out a token that sets or clears something in a meter.",
        optionListHeading = "%nOptions:%n", commandListHeading = "%nCommands:%n",
        footer = {"", "Examples:",
            "  sts manage power-limit 600727000000000009 5000",
            "  sts manage clear-tamper 600727000000000009"})
final class ManageCommand implements Callable<Integer> {
    private static final int THOUSANDTHS = 3;
    private static final BigDecimal LARGEST_RATE =
            BigDecimal.valueOf(Amount.LARGEST, THOUSANDTHS);

    @Mixin
    private CommonOptions common;

    @Spec
    private CommandSpec spec;

    static CommandLine tree(DeskSession session) {
        return new CommandLine(new ManageCommand())
                .addSubcommand(new PowerLimit(session))
                .addSubcommand(new PhaseLimit(session))
                .addSubcommand(new ClearCredit(session))
                .addSubcommand(new ClearTamper(session))
                .addSubcommand(new TariffRate(session))
                .addSubcommand(new WaterFactor(session))
                .addSubcommand(new Extended(session));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.BAD_INPUT;
    }

    /** What all of them have. */
    private abstract static class Verb implements Callable<Integer> {
        private final DeskSession session;

        @Parameters(index = "0", paramLabel = "METER",
                description = "the meter's PAN (18 digits) or DRN (11 or 13)")
        private String meter;

        @Mixin
        private RequestOptions request;

        @Mixin
        private DeskOptions desk;

        @Mixin
        private JsonOption json;

        @Mixin
        private CommonOptions common;

        Verb(DeskSession session) {
            this.session = session;
        }

        abstract ManagementAction action();

        abstract int field(Meter known);

        @Override
        public Integer call() {
            return request.issue(session, desk, meter,
                    known -> new Order.Manage(action(), field(known)), json.isWanted());
        }

        static int watts(String text) {
            return Arguments.read("watts", text,
                    given -> Amount.encode(Decimal.parse(given, 0, Amount.LARGEST)));
        }

        static int thousandths(String place, String text) {
            return Arguments.read(place, text, given -> {
                String allowed = "0 to " + LARGEST_RATE;
                BigDecimal number = Decimal.number(given, allowed);
                if (number.signum() < 0 || number.compareTo(LARGEST_RATE) > 0) {
                    throw new BadValue("is out of range", allowed);
                }
                return Amount.encode(number.setScale(THOUSANDTHS, RoundingMode.CEILING)
                        .unscaledValue().intValueExact());
            });
        }
    }

    /** {@code sts manage power-limit}. */
    @Command(name = "power-limit", sortOptions = false, descriptionHeading = "%n",
            description = "Sets the power at which an electricity meter switches off.",
            parameterListHeading = "%nArguments:%n", optionListHeading = "%nOptions:%n")
    static final class PowerLimit extends Verb {
        @Parameters(index = "1", paramLabel = "WATTS", description = "0 for no limit")
        private String watts;

        PowerLimit(DeskSession session) {
            super(session);
        }

        @Override
        ManagementAction action() {
            return ManagementAction.POWER_LIMIT;
        }

        @Override
        int field(Meter known) {
            return watts(watts);
        }
    }

    /** {@code sts manage phase-limit}. */
    @Command(name = "phase-limit", sortOptions = false, descriptionHeading = "%n",
            description = "Sets by how much the phases of an electricity meter may differ.",
            parameterListHeading = "%nArguments:%n", optionListHeading = "%nOptions:%n")
    static final class PhaseLimit extends Verb {
        @Parameters(index = "1", paramLabel = "WATTS", description = "0 for no limit")
        private String watts;

        PhaseLimit(DeskSession session) {
            super(session);
        }

        @Override
        ManagementAction action() {
            return ManagementAction.PHASE_LIMIT;
        }

        @Override
        int field(Meter known) {
            return watts(watts);
        }
    }

    /** {@code sts manage clear-credit}. */
    @Command(name = "clear-credit", sortOptions = false, descriptionHeading = "%n",
            description = "Sets the credit of a meter to zero.",
            parameterListHeading = "%nArguments:%n", optionListHeading = "%nOptions:%n")
    static final class ClearCredit extends Verb {
        private static final int LARGEST_REGISTER = 7;

        @Option(names = "--register", paramLabel = "N",
                description = "0 to 7, or all; default: the meter's own")
        private String register;

        ClearCredit(DeskSession session) {
            super(session);
        }

        @Override
        ManagementAction action() {
            return ManagementAction.CLEAR_CREDIT;
        }

        @Override
        int field(Meter known) {
            if ("all".equals(register)) {
                return ManagementAction.ALL_REGISTERS;
            }
            return Arguments.find("--register", register,
                    text -> Decimal.parse(text, 0, LARGEST_REGISTER))
                    .orElse(known.creditSubclass());
        }
    }

    /** {@code sts manage clear-tamper}. */
    @Command(name = "clear-tamper", sortOptions = false, descriptionHeading = "%n",
            description = "Lets a meter close its switch again after its cover was opened.",
            parameterListHeading = "%nArguments:%n", optionListHeading = "%nOptions:%n")
    static final class ClearTamper extends Verb {
        ClearTamper(DeskSession session) {
            super(session);
        }

        @Override
        ManagementAction action() {
            return ManagementAction.CLEAR_TAMPER;
        }

        @Override
        int field(Meter known) {
            return 0;
        }
    }

    /** {@code sts manage tariff}. */
    @Command(name = "tariff", sortOptions = false, descriptionHeading = "%n",
            description = {"Sets what a meter that counts in currency charges for a unit.", "",
                "A meter that counts units keeps the rate, and charges nothing by it."},
            parameterListHeading = "%nArguments:%n", optionListHeading = "%nOptions:%n")
    static final class TariffRate extends Verb {
        @Parameters(index = "1", paramLabel = "RATE",
                description = "base units of currency for a unit, in thousandths: 0.25")
        private String rate;

        TariffRate(DeskSession session) {
            super(session);
        }

        @Override
        ManagementAction action() {
            return ManagementAction.TARIFF;
        }

        @Override
        int field(Meter known) {
            return thousandths("rate", rate);
        }
    }

    /** {@code sts manage water-factor}. */
    @Command(name = "water-factor", sortOptions = false, descriptionHeading = "%n",
            description = "Sets what a pulse means to a water meter.",
            parameterListHeading = "%nArguments:%n", optionListHeading = "%nOptions:%n")
    static final class WaterFactor extends Verb {
        @Parameters(index = "1", paramLabel = "FACTOR",
                description = "in thousandths: 1.5; 0 for one")
        private String factor;

        WaterFactor(DeskSession session) {
            super(session);
        }

        @Override
        ManagementAction action() {
            return ManagementAction.WATER_FACTOR;
        }

        @Override
        int field(Meter known) {
            return thousandths("factor", factor);
        }
    }

    /** {@code sts manage extended}. */
    @Command(name = "extended", sortOptions = false, descriptionHeading = "%n",
            description = {"Stores a value under an index of the extended set, or a flag.", "",
                "Both are given by name: --index or --flag, and --value."},
            parameterListHeading = "%nArguments:%n", optionListHeading = "%nOptions:%n",
            footer = {"", "Examples:",
                "  sts manage extended 600727000000000009 --index 5 --value 600",
                "  sts manage extended 600727000000000009 --flag 7 --value 1"})
    static final class Extended extends Verb {
        private static final int LARGEST_VALUE = 1023;
        private static final int LARGEST_FLAG = 511;

        @Option(names = "--index", paramLabel = "N", description = "0 to 62")
        private String index;

        @Option(names = "--flag", paramLabel = "N", description = "0 to 511")
        private String flag;

        @Option(names = "--value", paramLabel = "N",
                description = "0 to 1023 under an index, 0 or 1 of a flag")
        private String value;

        Extended(DeskSession session) {
            super(session);
        }

        @Override
        ManagementAction action() {
            return ManagementAction.EXTENDED;
        }

        @Override
        int field(Meter known) {
            if (index != null && flag != null) {
                throw CommandFailure.usage("--index and --flag exclude each other",
                        "leave out one of them");
            }
            if (index == null && flag == null || value == null) {
                throw CommandFailure.usage("nothing says what to store",
                        "give --index or --flag, and --value");
            }
            if (index != null) {
                return ExtendedSet.field(number("--index", index, ExtendedSet.FLAG - 1),
                        number("--value", value, LARGEST_VALUE));
            }
            return ExtendedSet.field(ExtendedSet.FLAG,
                    number("--flag", flag, LARGEST_FLAG) << 1 | number("--value", value, 1));
        }

        private static int number(String place, String text, int most) {
            return Arguments.read(place, text, given -> Decimal.parse(given, 0, most));
        }
    }
}
