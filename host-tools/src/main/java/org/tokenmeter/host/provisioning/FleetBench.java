package org.tokenmeter.host.provisioning;

import java.io.IOException;
import org.tokenmeter.host.line.SecureCall;
import org.tokenmeter.sts.cipher.DecoderKey;

/** What a run needs from outside, for one meter at a time on each port; called by many threads. */
public interface FleetBench {
    /** The unique key of a meter; the caller erases it. */
    DecoderKey finalKey(FleetRow row);

    /** Calls the meter of a row. */
    SecureCall call(FleetRow row, byte[] key) throws IOException;

    /**
     * Whether a meter answers on the port of a row.
     *
     * @param number the meter's; empty for any
     */
    boolean answers(FleetRow row, String number);

    /** Told that a meter takes credit, before its result is written. */
    void note(FleetRow row);
}
