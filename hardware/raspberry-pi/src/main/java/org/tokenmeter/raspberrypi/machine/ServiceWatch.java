package org.tokenmeter.raspberrypi.machine;

import com.sun.jna.Library;
import com.sun.jna.Native;
import java.util.Map;
import java.util.Optional;

/**
 * The service manager systemd, which is told that the meter is ready and alive, and starts it anew
 * when it is silent for too long.
 *
 * <p><b>Source.</b> sd_notify(3), sd_watchdog_enabled(3).
 */
public final class ServiceWatch {
    private static final String SOCKET = "NOTIFY_SOCKET";
    private static final String LIMIT = "WATCHDOG_USEC";
    private static final String LIBRARY = "libsystemd.so.0";
    private static final int MICROS_PER_MILLI = 1_000;
    /** Whoever calls twice within the limit may be late once. */
    private static final int CALLS_PER_LIMIT = 2;

    private final Systemd systemd;
    private final long everyMillis;

    /** The one function of libsystemd that is used; JNA asks for a public interface. */
    public interface Systemd extends Library {
        /**
         * Tells the manager.
         *
         * @param forget whether the way to the manager is forgotten after it
         * @return 1 when it was told, 0 without a manager, a negative number of errno otherwise
         */
        int sd_notify(int forget, String state);
    }

    private ServiceWatch(Systemd systemd, long everyMillis) {
        this.systemd = systemd;
        this.everyMillis = everyMillis;
    }

    /** The manager that started this process; none when it was started by hand. */
    public static Optional<ServiceWatch> here() {
        return of(System.getenv());
    }

    /** The manager that an environment tells of, unless it has none or its library is missing. */
    public static Optional<ServiceWatch> of(Map<String, String> environment) {
        if (!environment.containsKey(SOCKET)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ServiceWatch(Native.load(LIBRARY, Systemd.class),
                    interval(environment.get(LIMIT))));
        } catch (UnsatisfiedLinkError e) {
            return Optional.empty();
        }
    }

    private static long interval(String limitMicros) {
        return limitMicros == null ? Long.MAX_VALUE
                : Long.parseLong(limitMicros) / MICROS_PER_MILLI / CALLS_PER_LIMIT;
    }

    /** How often it wants to hear {@link #alive}; MAX_VALUE if it does not. */
    public long everyMillis() {
        return everyMillis;
    }

    /** The meter takes keys. */
    public void ready() {
        systemd.sd_notify(0, "READY=1");
    }

    /** The meter still runs. */
    public void alive() {
        systemd.sd_notify(0, "WATCHDOG=1");
    }

    /** The meter is about to end. */
    public void stopping() {
        systemd.sd_notify(0, "STOPPING=1");
    }
}
