package org.tokenmeter.host.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tokenmeter.host.text.Hex;
import org.tokenmeter.host.vending.AuditVerification;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sts audit}: whether the books are as they were written. */
@Command(name = "audit", sortOptions = false,
        descriptionHeading = "%n",
        description = "Checks that nobody changed the desk's books.",
        optionListHeading = "%nOptions:%n", commandListHeading = "%nCommands:%n")
final class AuditCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common;

    @Spec
    private CommandSpec spec;

    static CommandLine tree(DeskSession session) {
        return new CommandLine(new AuditCommand()).addSubcommand(new Verify(session));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.BAD_INPUT;
    }

    /** {@code sts audit verify}. */
    @Command(name = "verify", sortOptions = false, descriptionHeading = "%n",
            description = {"Finds what was altered, removed or moved in the books.", "",
                "That is any line of the audit trail, and any token, meter or tariff that does",
                "not agree with it.",
                "Each line's hash covers the line before it. Someone who can write the file",
                "could compute all hashes anew: so note the last one elsewhere from time to",
                "time, and give it back with --head."},
            optionListHeading = "%nOptions:%n",
            footer = {"", "Exit code 0 when all is well, else 1."})
    static final class Verify implements Callable<Integer> {
        private static final int HASH_DIGITS = 64;

        private final DeskSession session;

        @Option(names = "--head", paramLabel = "HASH",
                description = "a hash that an earlier check printed: the trail must go on from it")
        private String head;

        @Mixin
        private DeskOptions desk;

        @Mixin
        private JsonOption json;

        @Mixin
        private CommonOptions common;

        Verify(DeskSession session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Optional<String> earlier = Arguments.find("--head", head, text -> {
                Hex.require(text, HASH_DIGITS, HASH_DIGITS + " hex digits");
                return text.toLowerCase(Locale.ROOT);
            });
            AuditVerification found = session.withDesk(desk, books -> books.verify(earlier));
            boolean well = found.findings().isEmpty();
            new Facts()
                    .with("result", well ? "unchanged" : "changed")
                    .with("lines", found.lines())
                    .with("head", found.head())
                    .with("finding", found.findings())
                    .print(session.streams(), json.isWanted());
            return well ? ExitCode.DONE : ExitCode.REFUSED;
        }
    }
}
