package org.tokenmeter.raspberrypi;

import java.nio.file.Path;
import org.tokenmeter.jvm.MachineClock;
import org.tokenmeter.jvm.MeterCommand;
import org.tokenmeter.raspberrypi.machine.Machine;
import org.tokenmeter.raspberrypi.machine.PinMap;

/** Starts the {@code meter} command on a Raspberry Pi. */
public final class Main {
    private Main() {
    }

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        RaspberryPiBoard board = new RaspberryPiBoard(Machine.here(), PinMap.REFERENCE,
                Providers::ofRaspberryPi,
                new SynchronizedClock(new MachineClock(), Path.of("/")));
        System.exit(MeterCommand.execute(board, arguments));
    }
}
