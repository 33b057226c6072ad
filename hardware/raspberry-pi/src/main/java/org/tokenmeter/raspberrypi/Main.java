package org.tokenmeter.raspberrypi;

import org.tokenmeter.jvm.MeterCommand;
import org.tokenmeter.raspberrypi.machine.Machine;
import org.tokenmeter.raspberrypi.machine.PinMap;

/** Starts the {@code meter} command on a Raspberry Pi. */
public final class Main {
    private Main() {
    }

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(MeterCommand.execute(
                new RaspberryPiBoard(Machine.here(), PinMap.REFERENCE), arguments));
    }
}
