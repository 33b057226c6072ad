package org.tokenmeter.meter.event;

/** Names of events. The numbers are stored: never renumbered. */
public enum EventCode {
    /** The power came back after it was lost. */
    POWER_FAIL(1);

    private final int number;

    EventCode(int number) {
        this.number = number;
    }

    /** The number as it is stored. */
    public int number() {
        return number;
    }
}
