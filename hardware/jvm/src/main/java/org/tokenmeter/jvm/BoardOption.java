package org.tokenmeter.jvm;

import java.util.List;
import picocli.CommandLine.Option;

/**
 * The option that names a board. The launcher reads it too, and starts the program of that board:
 * each program has only one.
 */
final class BoardOption {
    private static final String BOARD = "--board";
    private static final List<String> NAMES = List.of("desktop", "raspberry-pi");

    @Option(names = BOARD, paramLabel = "NAME",
            description = "What the meter runs on: desktop, a panel in this terminal, which is "
                + "the default, or raspberry-pi: keypad, display and relay on its pins.")
    private String name;

    /** Refuses every board but the one that is there. */
    void refuseOthersThan(MeterBoard board) throws MeterFailure {
        if (name == null || name.equals(board.name())) {
            return;
        }
        if (!NAMES.contains(name)) {
            throw MeterFailure.usage("there is no board " + LegibleText.of(name),
                    "the boards are " + String.join(" and ", NAMES));
        }
        throw MeterFailure.usage("this program is for the board " + board.name(),
                "./meter " + BOARD + " " + name + " starts the other one");
    }

    /** Refuses any board, beside scenarios. */
    void refuseAny() throws MeterFailure {
        if (name != null) {
            throw MeterFailure.usage(BOARD + " does not go with --run",
                    "scenarios run on the simulated board; leave " + BOARD + " out");
        }
    }
}
