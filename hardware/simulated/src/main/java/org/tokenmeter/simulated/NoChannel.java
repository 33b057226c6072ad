package org.tokenmeter.simulated;

import org.tokenmeter.hal.SecureChannel;

/** What a board has that can open nothing: its line takes no commands. */
final class NoChannel implements SecureChannel {
    @Override
    public boolean begin(byte[] key) {
        return false;
    }

    @Override
    public int open(byte[] sealed, int length, byte[] plain) {
        return REFUSED;
    }

    @Override
    public void seal(byte[] plain, int length) {
        // Nothing was opened, so there is nothing to answer.
    }

    @Override
    public int take(byte[] sealed) {
        return 0;
    }
}
