package org.tokenmeter.host.provisioning;

import java.time.LocalDateTime;

/**
 * How a row ended.
 *
 * @param row its number
 * @param meter its number; empty where the row had none
 * @param port empty where the row had none
 * @param state provisioned or failed
 * @param checkValue of the meter's key; empty for one that failed
 * @param serviceKey the file with its service key; empty for one that failed
 * @param reason why it failed
 * @param hint what to do about it
 * @param finished when, in local time
 */
public record FleetResult(int row, String meter, String port, State state, String checkValue,
        String serviceKey, String reason, String hint, LocalDateTime finished) {
    /** Provisioned or failed. */
    public enum State {
        /** The meter takes credit. */
        PROVISIONED,
        /** It does not yet; the reason says why. */
        FAILED
    }

    static FleetResult provisioned(FleetRow row, String checkValue) {
        return new FleetResult(row.number(), row.plan().pan().digits(), row.port(),
                State.PROVISIONED, checkValue, row.serviceKey().toString(), "", "", now());
    }

    static FleetResult failed(FleetEntry entry, Failure failure) {
        return new FleetResult(entry.number(), entry.meter(), entry.port(), State.FAILED, "", "",
                failure.problem(), failure.hint(), now());
    }

    private static LocalDateTime now() {
        return LocalDateTime.now().withNano(0);
    }

    /** Whether the meter takes credit. */
    public boolean isProvisioned() {
        return state == State.PROVISIONED;
    }
}
