package org.tokenmeter.host.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tokenmeter.host.keys.KeyDerivationAlgorithm;
import org.tokenmeter.host.keys.KeyLabel;
import org.tokenmeter.host.keys.KeyRevisionNumber;
import org.tokenmeter.host.keys.UnlockedKeys;
import org.tokenmeter.host.keys.VendingKey;
import org.tokenmeter.host.keys.VendingKeyEntry;
import org.tokenmeter.host.text.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sts keys}: the vending keys of the desk, encrypted under a passphrase. */
@Command(name = "keys", sortOptions = false,
        descriptionHeading = "%n",
        description = {"Keeps the desk's vending keys in an encrypted file, keys.bcfks.", "",
            "The first key makes the file and asks for a passphrase of 12 characters or",
            "more. Keys are never shown, only their check values."},
        optionListHeading = "%nOptions:%n", commandListHeading = "%nCommands:%n",
        footer = {"", "Examples:",
            "  sts keys new --sgc 201457",
            "  sts keys import --sgc 201457 --dkga 04 --ea 07",
            "  sts keys list --passphrase-fd 0 <passphrase.txt",
            "  keytool -list -storetype BCFKS -keystore sts-data/keys.bcfks \\",
            "      -providerclass org.bouncycastle.jce.provider.BouncyCastleProvider \\",
            "      -providerpath sts.jar"})
final class KeysCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common;

    @Spec
    private CommandSpec spec;

    static CommandLine tree(DeskSession session) {
        return new CommandLine(new KeysCommand())
                .addSubcommand(new New(session))
                .addSubcommand(new KeysImportCommand(session))
                .addSubcommand(new ListAll(session))
                .addSubcommand(new Show(session))
                .addSubcommand(new Rotate(session))
                .addSubcommand(new Retire(session))
                .addSubcommand(new KeysExportCommand(session));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.BAD_INPUT;
    }

    /** What is told about a key. */
    static Facts facts(VendingKeyEntry entry) {
        KeyLabel label = entry.label();
        return new Facts()
                .with("sgc", label.sgc())
                .with("krn", label.krn().number())
                .with("kt", label.keyType().code())
                .with("ea", "%02d".formatted(label.ea().code()))
                .with("bdt", "%02d".formatted(label.baseDate().code()))
                .with("dkga", entry.algorithm() == KeyDerivationAlgorithm.DKGA02 ? "02" : "04")
                .with("ken", entry.ken())
                .with("active", entry.active())
                .with("expires", entry.expiry().map(LocalDate::toString).orElse("never"))
                .with("check_value", entry.checkValue())
                .with("note", entry.legacy().orElse(""));
    }

    /** Puts a key into the store and the trail, and destroys the caller's copy. */
    static void add(DeskSession session, DeskOptions desk, UnlockedKeys keys, String event,
            VendingKeyEntry entry, VendingKey key) {
        try {
            keys.add(entry, key);
            session.withDesk(desk, books -> {
                books.noteKey(event, entry);
                return null;
            });
        } finally {
            key.destroy();
        }
    }

    /** {@code sts keys new}. */
    @Command(name = "new", sortOptions = false, descriptionHeading = "%n",
            description = {"Makes a new vending key for a supply group by chance.", "",
                "DKGA04 and EA11 are the default. DKGA02 and EA07 are legacy: 56-bit DES can",
                "be searched, and one meter opened gives a whole supply group away."},
            optionListHeading = "%nOptions:%n",
            footer = {"", "Example:", "  sts keys new --sgc 201457"})
    static final class New implements Callable<Integer> {
        private final DeskSession session;

        @Mixin
        private KeyOptions which;

        @Mixin
        private KeyOptions.New attributes;

        @Mixin
        private DeskOptions desk;

        @Mixin
        private JsonOption json;

        @Mixin
        private CommonOptions common;

        New(DeskSession session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            KeyDerivationAlgorithm algorithm = attributes.algorithm();
            KeyLabel label = which.label(algorithm);
            attributes.entry(label, algorithm, "");
            return session.withNewKeys(desk, keys -> {
                VendingKey key = VendingKey.random(algorithm);
                VendingKeyEntry entry = attributes.entry(label, algorithm, key.checkValue());
                add(session, desk, keys, "key-created", entry, key);
                facts(entry).print(session.streams(), json.isWanted());
                return ExitCode.DONE;
            });
        }
    }

    /** {@code sts keys list}. */
    @Command(name = "list", sortOptions = false, descriptionHeading = "%n",
            description = "Lists the vending keys, without the keys themselves.",
            optionListHeading = "%nOptions:%n")
    static final class ListAll implements Callable<Integer> {
        private final DeskSession session;

        @Mixin
        private KeyOptions which;

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
            List<VendingKeyEntry> entries =
                    session.withKeys(desk, keys -> which.matching(keys.entries()));
            Facts.print(session.streams(), json.isWanted(), "keys",
                    entries.stream().map(KeysCommand::facts).toList());
            return ExitCode.DONE;
        }
    }

    /** {@code sts keys show}. */
    @Command(name = "show", sortOptions = false, descriptionHeading = "%n",
            description = "Shows what is known of one vending key, without the key itself.",
            optionListHeading = "%nOptions:%n",
            footer = {"", "Example:", "  sts keys show --sgc 201457 --krn 1"})
    static final class Show implements Callable<Integer> {
        private final DeskSession session;

        @Mixin
        private KeyOptions which;

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
            VendingKeyEntry entry =
                    session.withKeys(desk, keys -> which.choose(keys.entries()));
            facts(entry).print(session.streams(), json.isWanted());
            return ExitCode.DONE;
        }
    }

    /** {@code sts keys rotate}. */
    @Command(name = "rotate", sortOptions = false, descriptionHeading = "%n",
            description = {"Makes the next revision of a key: the same group, KRN one higher.", "",
                "Meters move to it with sts key-change. Until all have moved, the old key stays",
                "in use; retire it afterwards."},
            optionListHeading = "%nOptions:%n",
            footer = {"", "Example:", "  sts keys rotate --sgc 201457 --krn 1"})
    static final class Rotate implements Callable<Integer> {
        private final DeskSession session;

        @Mixin
        private KeyOptions which;

        @Mixin
        private DeskOptions desk;

        @Mixin
        private JsonOption json;

        @Mixin
        private CommonOptions common;

        Rotate(DeskSession session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            return session.withKeys(desk, keys -> {
                VendingKeyEntry old = which.choose(keys.entries());
                VendingKey key = VendingKey.random(old.algorithm());
                VendingKeyEntry entry = new VendingKeyEntry(next(old.label()), old.algorithm(),
                        old.ken(), LocalDate.now(), Optional.empty(),
                        key.checkValue());
                add(session, desk, keys, "key-rotated", entry, key);
                facts(entry).print(session.streams(), json.isWanted());
                return ExitCode.DONE;
            });
        }

        private static KeyLabel next(KeyLabel label) {
            int krn = label.krn().number() + 1;
            if (krn > KeyRevisionNumber.LAST) {
                throw new Refusal("KRN " + KeyRevisionNumber.LAST + " is the last revision",
                        "make a key for another supply group, or for KRN 1 once that is free");
            }
            return new KeyLabel(label.sgc(), new KeyRevisionNumber(krn), label.keyType(),
                    label.ea(), label.baseDate());
        }
    }

    /** {@code sts keys retire}. */
    @Command(name = "retire", sortOptions = false, descriptionHeading = "%n",
            description = {"Ends the use of a key: nothing is vended under it any more.", "",
                "The key stays in the store, so that meters can still be moved away from it."},
            optionListHeading = "%nOptions:%n",
            footer = {"", "Example:", "  sts keys retire --sgc 201457 --krn 1"})
    static final class Retire implements Callable<Integer> {
        private final DeskSession session;

        @Option(names = "--on", paramLabel = "DATE",
                description = "the first day without use; default: today")
        private String day;

        @Mixin
        private KeyOptions which;

        @Mixin
        private DeskOptions desk;

        @Mixin
        private JsonOption json;

        @Mixin
        private CommonOptions common;

        Retire(DeskSession session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            LocalDate last = Arguments.find("--on", day, KeyOptions::day).orElse(LocalDate.now());
            return session.withKeys(desk, keys -> {
                VendingKeyEntry old = which.choose(keys.entries());
                VendingKeyEntry retired = old.expiringOn(
                        last.isBefore(old.active()) ? old.active() : last);
                keys.replace(old, retired);
                session.withDesk(desk, books -> {
                    books.noteKey("key-retired", retired);
                    return null;
                });
                facts(retired).print(session.streams(), json.isWanted());
                return ExitCode.DONE;
            });
        }
    }
}
