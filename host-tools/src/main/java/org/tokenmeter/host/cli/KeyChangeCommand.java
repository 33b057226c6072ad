package org.tokenmeter.host.cli;

import java.util.concurrent.Callable;
import org.tokenmeter.host.keys.MeterPan;
import org.tokenmeter.host.vending.Desk;
import org.tokenmeter.host.vending.Meter;
import org.tokenmeter.host.vending.Order;
import org.tokenmeter.host.vending.VendingDesk;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sts key-change}: tokens that bring a meter a new key. */
@Command(name = "key-change", sortOptions = false,
        descriptionHeading = "%n",
        description = {"Gives out the tokens that bring a meter a new key.", "",
            "They are 2 for EA07 (3 with --three-kct, which carry the SGC too), 4 for EA11.",
            "All are typed, in any order, within ten minutes. Another base date means a",
            "rollover, which empties the meter's list of used tokens.", "",
            "What the meter has now is read from the registry, which moves only when the",
            "change is confirmed. Of --new-... give what changes; the rest stays."},
        customSynopsis = {
            "sts key-change METER --new-... [--three-kct] [--request ID] [--json]",
            "       sts key-change confirm|cancel METER",
            "       sts key-change --pan PAN --old-vending-key KEY --old-... --new-...",
            "                [--new-vending-key KEY] [--three-kct] [--json]"},
        parameterListHeading = "%nArguments:%n", optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        footer = {"",
            "The form with --pan and --old-... is for test keys and for scripts: keys come",
            "as hex digits, as with codec, or as fd:N from a file descriptor; no desk is",
            "opened and nothing is written down. 16 digits mean DKGA02, 40 DKGA04.",
            "", "Examples:",
            "  sts key-change 600727000000000009 --new-krn 2",
            "  sts key-change confirm 600727000000000009",
            "  sts key-change --pan 600727000000000009 --ea 07 --old-sgc 201457 \\",
            "      --old-krn 1 --old-ti 01 --old-bdt 14 --new-ti 02 --json \\",
            "      --old-vending-key abababababababab949494949494949401234567"})
final class KeyChangeCommand implements Callable<Integer> {
    private final DeskSession session;

    @Parameters(index = "0", paramLabel = "METER", arity = "0..1",
            description = "the meter's PAN (18 digits) or DRN (11 or 13)")
    private String meter;

    @Option(names = "--three-kct",
            description = "an EA07 set of three, which carries the SGC")
    private boolean announcesThird;

    @Mixin
    private NewKeyOptions changed;

    @Mixin
    private OldKeyOptions old;

    @Mixin
    private RequestOptions request;

    @Mixin
    private DeskOptions desk;

    @Mixin
    private JsonOption json;

    @Mixin
    private CommonOptions common;

    KeyChangeCommand(DeskSession session) {
        this.session = session;
    }

    static CommandLine tree(DeskSession session) {
        return new CommandLine(new KeyChangeCommand(session))
                .addSubcommand(new Confirm(session))
                .addSubcommand(new Cancel(session));
    }

    @Override
    public Integer call() {
        if (old.isWanted() && meter != null) {
            throw CommandFailure.usage("METER and --old-... exclude each other",
                    "the registry knows what the meter has; without it give --pan");
        }
        if (old.isWanted()) {
            old.change(session, changed, announcesThird)
                    .print(session.streams(), json.isWanted());
            return ExitCode.DONE;
        }
        return request.issue(session, desk, meter, known -> new Order.ChangeKey(
                changed.of(known.key()), announcesThird), json.isWanted());
    }

    /** What ends an open change. */
    private abstract static class Ending implements Callable<Integer> {
        private final DeskSession session;

        @Parameters(index = "0", paramLabel = "METER", description = "the meter's PAN or DRN")
        private String meter;

        @Mixin
        private DeskOptions desk;

        @Mixin
        private JsonOption json;

        @Mixin
        private CommonOptions common;

        Ending(DeskSession session) {
            this.session = session;
        }

        abstract Meter end(Desk books, MeterPan pan);

        @Override
        public Integer call() {
            MeterPan pan = RequestOptions.pan(meter);
            session.withDesk(desk, books -> MetersCommand.facts(books, end(books, pan)))
                    .print(session.streams(), json.isWanted());
            return ExitCode.DONE;
        }
    }

    /** {@code sts key-change confirm}. */
    @Command(name = "confirm", sortOptions = false, descriptionHeading = "%n",
            description = {"Moves the registry to the new key, for the meter said KEY CHANGED.", "",
                "Everything from now on is made for the new key."},
            parameterListHeading = "%nArguments:%n", optionListHeading = "%nOptions:%n")
    static final class Confirm extends Ending {
        Confirm(DeskSession session) {
            super(session);
        }

        @Override
        Meter end(Desk books, MeterPan pan) {
            return VendingDesk.confirm(books, pan);
        }
    }

    /** {@code sts key-change cancel}. */
    @Command(name = "cancel", sortOptions = false, descriptionHeading = "%n",
            description = {"Drops a key change whose tokens the meter never took.", "",
                "The registry stays as it is. Be sure that nobody types the tokens later."},
            parameterListHeading = "%nArguments:%n", optionListHeading = "%nOptions:%n")
    static final class Cancel extends Ending {
        Cancel(DeskSession session) {
            super(session);
        }

        @Override
        Meter end(Desk books, MeterPan pan) {
            return VendingDesk.cancel(books, pan);
        }
    }
}
