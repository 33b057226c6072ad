package org.tokenmeter.hal;

/**
 * The contactor between the mains and the customer's load.
 *
 * <p><b>Called</b> by the supply on the loop thread, once at start and then only for a change.
 * A board opens the switch by itself when the firmware stops. <b>Does not promise</b> that the
 * contact moved: a welded one shows only in the pulses that go on.
 */
public interface LoadSwitch {
    /** Closes the switch, or opens it. */
    void set(boolean closed);
}
