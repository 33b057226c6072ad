package org.tokenmeter.jvm;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tokenmeter.line.LineAddress;
import org.tokenmeter.line.LineException;
import org.tokenmeter.line.TcpAddress;
import org.tokenmeter.link.BaudRate;
import org.tokenmeter.link.LinkProtocol;
import org.tokenmeter.link.LinkSettings;
import picocli.CommandLine.Option;

/** The options of the serial line. */
final class LineOptions {
    private static final String SERIAL = "--serial";
    private static final String HEADLESS = "--headless";
    private static final String PROTOCOL = "--protocol";
    private static final String FIXED_BAUD = "--fixed-baud";
    private static final String MODE_C = "iec62056-21";
    private static final String MODBUS = "modbus";
    private static final int FASTEST = 115_200;

    @Option(names = SERIAL, paramLabel = "LINE",
            description = "Serve hosts on a serial line: tcp:HOST:PORT, pty, or a serial port "
                + "such as /dev/ttyGS0 or COM3. With --self-test: the serial port to test.")
    private String serial;

    @Option(names = HEADLESS,
            description = "With --serial: no panel in this terminal, the serial line only.")
    private boolean headless;

    @Option(names = PROTOCOL, paramLabel = "NAME",
            description = "With --serial: iec62056-21 (mode C, the default) or modbus (RTU, "
                + "read only).")
    private String protocol;

    @Option(names = FIXED_BAUD, paramLabel = "BAUD", arity = "0..1", fallbackValue = "9600",
            description = "With --serial: one speed from the first byte on instead of a sign-on "
                + "at 300 baud; default: ${FALLBACK-VALUE}.")
    private Integer fixedBaud;

    /** The port that is to be tested, if one is named, and no way to talk over it. */
    Optional<String> portToTest() throws MeterFailure {
        String given = optionOfLine();
        if (given != null) {
            throw MeterFailure.usage(given + " does not go with --self-test",
                    "leave it out; " + SERIAL + " names the port to test");
        }
        return Optional.ofNullable(serial);
    }

    /** Whether the meter goes without a panel. */
    boolean isHeadless() {
        return headless;
    }

    /** Refuses every option of a line, beside scenarios. */
    void refuseAny() throws MeterFailure {
        String given = serial != null ? SERIAL : optionOfLine();
        if (given != null) {
            throw MeterFailure.usage(given + " does not go with --run",
                    "scenarios bring a line of their own: the step send");
        }
    }

    /** Takes the line that is asked for, if one is. */
    PluggedLine open() throws MeterFailure {
        if (serial == null) {
            refuseWithoutLine();
            return PluggedLine.none();
        }
        LineAddress address = address();
        try {
            return PluggedLine.open(address, settings(address));
        } catch (LineException e) {
            throw MeterFailure.device(e);
        }
    }

    /** What {@link #open} would take, a line for people if there is one; nothing is touched. */
    List<String> told() throws MeterFailure {
        if (serial == null) {
            refuseWithoutLine();
            return List.of();
        }
        LinkSettings settings = settings(address());
        boolean isModeC = settings.protocol() == LinkProtocol.MODE_C;
        return List.of("", "line  " + LegibleText.of(serial) + ", "
                + (isModeC ? "IEC 62056-21 mode C" : "Modbus RTU") + ", from "
                + settings.startBaud() + " baud on" + (isThere() ? "" : "; there is no such port"));
    }

    /** A port that has a file must be there; whoever calls over a network comes later. */
    boolean isThere() {
        return serial == null || !serial.startsWith("/") || Files.exists(Path.of(serial));
    }

    private LineAddress address() throws MeterFailure {
        try {
            return LineAddress.parse(serial);
        } catch (LineException e) {
            throw MeterFailure.usage(e.getMessage(), e.hint());
        }
    }

    private void refuseWithoutLine() throws MeterFailure {
        String given = optionOfLine();
        if (given != null) {
            throw MeterFailure.usage(given + " goes with " + SERIAL + " only",
                    "add " + SERIAL + " tcp:127.0.0.1:6205, or leave " + given + " out");
        }
    }

    /** An option that only a line makes sense of, if one stands there. */
    private String optionOfLine() {
        return Stream.of(headless ? HEADLESS : null, protocol == null ? null : PROTOCOL,
                        fixedBaud == null ? null : FIXED_BAUD)
                .filter(option -> option != null)
                .findFirst()
                .orElse(null);
    }

    private LinkProtocol protocol() throws MeterFailure {
        if (protocol == null || protocol.equals(MODE_C)) {
            return LinkProtocol.MODE_C;
        }
        if (protocol.equals(MODBUS)) {
            return LinkProtocol.MODBUS;
        }
        throw MeterFailure.usage("there is no protocol " + LegibleText.of(protocol),
                "the protocols are " + MODE_C + " and " + MODBUS);
    }

    private void refuseWrongSpeed(LinkProtocol spoken) throws MeterFailure {
        if (fixedBaud == null) {
            return;
        }
        if (spoken == LinkProtocol.MODE_C && !BaudRate.isKnown(fixedBaud)) {
            throw MeterFailure.usage(FIXED_BAUD + " " + fixedBaud + " is no speed of mode C",
                    "it has 300 600 1200 2400 4800 9600 19200");
        }
        if (fixedBaud < BaudRate.SLOWEST || fixedBaud > FASTEST) {
            throw MeterFailure.usage(FIXED_BAUD + " " + fixedBaud + " is no speed of a line",
                    "give " + BaudRate.SLOWEST + " to " + FASTEST);
        }
    }

    private LinkSettings settings(LineAddress address) throws MeterFailure {
        LinkProtocol spoken = protocol();
        refuseWrongSpeed(spoken);
        return settings(spoken, !(address instanceof TcpAddress));
    }

    private LinkSettings settings(LinkProtocol spoken, boolean hasSpeed) {
        if (fixedBaud != null) {
            return new LinkSettings(spoken, fixedBaud, fixedBaud, hasSpeed);
        }
        return spoken == LinkProtocol.MODBUS
                ? new LinkSettings(spoken, LinkSettings.MODBUS_BAUD, LinkSettings.MODBUS_BAUD,
                        hasSpeed)
                : new LinkSettings(spoken, BaudRate.SLOWEST, LinkSettings.OFFERED_BAUD, hasSpeed);
    }
}
