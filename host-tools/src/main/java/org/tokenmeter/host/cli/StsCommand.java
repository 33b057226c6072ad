package org.tokenmeter.host.cli;

import java.util.concurrent.Callable;
import org.tokenmeter.boot.TokenMeter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sts}: the top of the tree of commands. */
@Command(name = "sts", version = "sts " + TokenMeter.VERSION_NAME, sortOptions = false,
        descriptionHeading = "%n",
        description = "Keys and tokens of STS prepaid meters (IEC 62055-41).",
        optionListHeading = "%nOptions:%n", commandListHeading = "%nCommands:%n",
        footer = {"", "'sts COMMAND --help' tells more about a command.",
            "Exit codes: 0 done, 1 refused, 2 wrong usage or bad input, 3 device or I/O."})
final class StsCommand implements Callable<Integer> {
    private final Streams streams;

    @Mixin
    private CommonOptions common;

    @Option(names = {"-V", "--version"}, versionHelp = true, description = "show the version")
    private boolean version;

    @Spec
    private CommandSpec spec;

    StsCommand(Streams streams) {
        this.streams = streams;
    }

    /** All commands; a new one gets a line here. */
    static CommandLine tree(DeskSession session) {
        Streams streams = session.streams();
        return new CommandLine(new StsCommand(streams))
                .addSubcommand(new DemoCommand(streams))
                .addSubcommand(KeysCommand.tree(session))
                .addSubcommand(MetersCommand.tree(session))
                .addSubcommand(TariffsCommand.tree(session))
                .addSubcommand(VendCommand.tree(session))
                .addSubcommand(ManageCommand.tree(session))
                .addSubcommand(KeyChangeCommand.tree(session))
                .addSubcommand(new TestTokenCommand(streams))
                .addSubcommand(new BatchCommand(session))
                .addSubcommand(new InspectCommand(session))
                .addSubcommand(AuditCommand.tree(session))
                .addSubcommand(new ProvisionCommand(session))
                .addSubcommand(new FleetProvisionCommand(session))
                .addSubcommand(new ClockCommand(session))
                .addSubcommand(new LogCommand(session))
                .addSubcommand(new DecommissionCommand(session))
                .addSubcommand(new ReadCommand(streams))
                .addSubcommand(new EnterCommand(streams))
                .addSubcommand(new PortsCommand(streams))
                .addSubcommand(SmsCommand.tree(streams))
                .addSubcommand(CodecCommand.tree(streams));
    }

    /** Without a command a person gets the menu, and a script is told what there is. */
    @Override
    public Integer call() {
        if (streams.person().isPresent()) {
            return new Menu(spec.commandLine(), streams).run();
        }
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.BAD_INPUT;
    }
}
