package org.tokenmeter.desktop;

import org.tokenmeter.jvm.MeterCommand;

/** Starts the {@code meter} command on the desktop board. */
public final class Main {
    private Main() {
    }

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(MeterCommand.execute(new DesktopBoard(), arguments));
    }
}
