package org.tokenmeter.pack;

/**
 * A supply that comes back only when a person at the meter presses the hash key, so that nothing
 * left switched on starts by itself.
 *
 * <p><b>Source.</b> A factory option of some makes, see firmware/SPEC.md.
 */
final class ManualReconnection extends Pack {
    @Override
    public boolean reconnectsByItself() {
        return false;
    }
}
