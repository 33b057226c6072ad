package org.tokenmeter.host.cli;

import java.io.IOException;
import org.tokenmeter.host.line.MeterCall;
import org.tokenmeter.host.line.SecureCall;
import org.tokenmeter.line.LineAddress;
import org.tokenmeter.line.LineException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which meter is called, and how. */
final class MeterOptions {
    @Option(names = "--port", paramLabel = "LINE", required = true,
            description = "the meter's line: /dev/ttyUSB0, COM3 or tcp:HOST:PORT")
    private String port;

    @Option(names = "--meter", paramLabel = "NUMBER", defaultValue = "",
            description = "the meter's number, where several share a line")
    private String meter;

    @Mixin
    private SpeedOption speed;

    /** The meter's number; empty for whoever is there. */
    String meter() {
        if (!meter.matches("[0-9]{0,18}")) {
            throw CommandFailure.usage("--meter takes up to 18 digits",
                    "the meter's read-out has it as meter number");
        }
        return meter;
    }

    /** Opens the line. */
    MeterCall call() {
        int baud = speed.baud();
        LineAddress address = address();
        try {
            return MeterCall.open(address, baud);
        } catch (LineException e) {
            throw failure(e);
        }
    }

    /** Opens the line as somebody who has its key. */
    SecureCall secureCall(byte[] key) throws IOException {
        return SecureCall.open(address(), meter(), speed.baud(), key);
    }

    private LineAddress address() {
        try {
            return LineAddress.parse(port);
        } catch (LineException e) {
            throw new CommandFailure(ExitCode.BAD_INPUT, e.getMessage(), e.hint(), e);
        }
    }

    /** A line that can not be used. */
    static CommandFailure failure(LineException cause) {
        return new CommandFailure(ExitCode.IO, cause.getMessage(), cause.hint(), cause);
    }
}
