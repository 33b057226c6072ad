package org.tokenmeter.host.cli;

import org.tokenmeter.link.BaudRate;
import picocli.CommandLine.Option;

/** The speed at which a meter is called. */
final class SpeedOption {
    @Option(names = "--fixed-baud", paramLabel = "BAUD", arity = "0..1", fallbackValue = "9600",
            description = "sign on at this speed (9600 when none is named), not at 300 baud; for "
                + "a meter that was started with --fixed-baud")
    private Integer fixedBaud;

    /** The speed of the sign-on, in baud. */
    int baud() {
        int baud = fixedBaud == null ? BaudRate.SLOWEST : fixedBaud;
        if (!BaudRate.isKnown(baud)) {
            throw CommandFailure.usage("--fixed-baud " + baud + " is no speed of this protocol",
                    "it has 300 600 1200 2400 4800 9600 19200");
        }
        return baud;
    }
}
