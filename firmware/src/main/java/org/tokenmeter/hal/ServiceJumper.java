package org.tokenmeter.hal;

/**
 * The service jumper: a plug behind the seal that a factory sets, and nobody can reach later
 * without breaking it.
 *
 * <p><b>Called</b> on the loop thread, when a command depends on it. A board without one says that
 * it is not set. <b>Does not promise</b> that the contact does not bounce.
 */
public interface ServiceJumper {
    /** Whether the jumper is set now. */
    boolean isSet();
}
