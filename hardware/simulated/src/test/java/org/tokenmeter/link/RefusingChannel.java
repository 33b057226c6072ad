package org.tokenmeter.link;

import org.tokenmeter.hal.SecureChannel;

/** A channel whose host never has the key. */
final class RefusingChannel implements SecureChannel {
    @Override
    public boolean begin(byte[] key) {
        return true;
    }

    @Override
    public int open(byte[] sealed, int length, byte[] plain) {
        return REFUSED;
    }

    @Override
    public void seal(byte[] plain, int count) {
        throw new AssertionError("nothing is said to a host without the key");
    }

    @Override
    public int take(byte[] target) {
        return 0;
    }
}
