package org.tokenmeter.host.cli;

import picocli.CommandLine.Option;

/** The options of every command. */
final class CommonOptions {
    @Option(names = {"-h", "--help"}, usageHelp = true, description = "show this text and exit")
    private boolean help;

    // Main looks for it in the arguments, since the parser itself may be what fails.
    @Option(names = "--debug", description = "add the stack trace to an error")
    private boolean debug;
}
