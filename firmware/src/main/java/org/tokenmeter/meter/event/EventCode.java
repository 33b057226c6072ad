package org.tokenmeter.meter.event;

/** Names of events, and what their argument holds. The numbers are stored: never renumbered. */
public enum EventCode {
    /** The power came back after it was lost. */
    POWER_FAIL(1),
    /** A credit or management token was executed; argument: class, subclass (4 bits), TID (24). */
    TOKEN_ACCEPTED(2),
    /** A set of key-change tokens was executed; argument: the new BDT, KRN (4 bits), KT (4). */
    KEY_CHANGED(3),
    /** Tokens that were not authentic locked the meter; argument: how many. */
    LOCKED(4),
    /** The meter can not trust its memory; no argument. */
    SERVICE_STATE(5),
    /** Pulses came faster than any load could cause them; argument: how many in the second. */
    PULSES_TOO_FAST(6),
    /** The board measures power and no pulse comes; argument: the watts. */
    PULSES_MISSING(7),
    /** The load switch opened; argument: the reasons that stood, one bit each. */
    SUPPLY_OPENED(8),
    /** The load switch closed; no argument. */
    SUPPLY_CLOSED(9),
    /** The terminal cover was opened; no argument. */
    TAMPER(10),
    /** The maximum power limit was exceeded too long; argument: the watts. */
    OVERLOAD(11),
    /** The phase unbalance limit was exceeded too long; argument: the watts. */
    PHASE_UNBALANCE(12),
    /** Emergency credit was activated; argument: how much, in millionths. */
    EMERGENCY_CREDIT(13),
    /** The first key came over the line; argument: its type, 0 or 2. */
    KEY_LOADED(14),
    /** The civil time was set over the line; argument: the new civil minute. */
    CLOCK_SET(15),
    /** The meter went into service; no argument. */
    ENTERED_SERVICE(16),
    /** The meter's life ended; no argument. */
    SCRAPPED(17),
    /** Handshakes that failed locked the line; argument: how many. */
    LINE_LOCKED(18);

    private final int number;

    EventCode(int number) {
        this.number = number;
    }

    /** The number as it is stored. */
    public int number() {
        return number;
    }
}
