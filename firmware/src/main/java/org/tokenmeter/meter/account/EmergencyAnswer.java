package org.tokenmeter.meter.account;

/** What became of the wish for emergency credit. */
public enum EmergencyAnswer {
    /** It is given. */
    GIVEN,
    /** This make of meter offers none. */
    NOT_OFFERED,
    /** There is credit enough. */
    NOT_NEEDED,
    /** It was given already, and is not repaid yet. */
    NOT_REPAID,
    /** The memory can not be trusted. */
    NOT_READY
}
