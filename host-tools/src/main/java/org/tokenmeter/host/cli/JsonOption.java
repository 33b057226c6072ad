package org.tokenmeter.host.cli;

import picocli.CommandLine.Option;

/** {@code --json}: for programs. */
final class JsonOption {
    @Option(names = "--json", description = "print a JSON object")
    private boolean json;

    boolean isWanted() {
        return json;
    }
}
