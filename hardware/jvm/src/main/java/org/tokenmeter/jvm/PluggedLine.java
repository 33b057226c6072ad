package org.tokenmeter.jvm;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tokenmeter.hal.SecureChannel;
import org.tokenmeter.hal.SerialLine;
import org.tokenmeter.line.LineAddress;
import org.tokenmeter.line.LineException;
import org.tokenmeter.line.Listener;
import org.tokenmeter.line.ServedLine;
import org.tokenmeter.line.tls.TlsChannel;
import org.tokenmeter.link.LinkSettings;

/** The serial line of a run, or none. */
public final class PluggedLine implements AutoCloseable {
    private final LinkSettings settings;
    /** Null without a line. */
    private final ServedLine served;
    private final String address;

    private PluggedLine(LinkSettings settings, ServedLine served, String address) {
        this.settings = settings;
        this.served = served;
        this.address = address;
    }

    /** A line that nobody connected. */
    public static PluggedLine none() {
        return new PluggedLine(LinkSettings.MODE_C_WITHOUT_SPEED, null, null);
    }

    /** Takes a line; who calls it waits until {@link #start}. */
    public static PluggedLine open(LineAddress where, LinkSettings settings)
            throws LineException {
        Listener listener = where.listen();
        return new PluggedLine(settings, new ServedLine(listener), listener.address());
    }

    /** The firmware's port. */
    public SerialLine port() {
        return served == null ? UnconnectedLine.INSTANCE : served;
    }

    /** What opens sealed commands on any line of this machine. */
    public static SecureChannel channel() {
        return new TlsChannel();
    }

    /** How the firmware speaks on it. */
    public LinkSettings settings() {
        return settings;
    }

    /** What a host calls it, if there is one. */
    public Optional<String> address() {
        return Optional.ofNullable(address);
    }

    /** What people should know of it, a line if there is one. */
    public List<String> description() {
        return address == null ? List.of() : List.of("the serial line is " + address);
    }

    /**
     * Begins to serve.
     *
     * @param wake makes the loop thread look
     * @param says told when the line is lost, and when it is back
     */
    public void start(Runnable wake, Consumer<String> says) {
        if (served != null) {
            served.start(wake, says);
        }
    }

    @Override
    public void close() {
        if (served != null) {
            served.close();
        }
    }
}
