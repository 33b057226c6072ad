package org.tokenmeter.link;

import org.tokenmeter.hal.SecureChannel;

/**
 * A channel that seals nothing, so that many sessions can be tried in a short time.
 *
 * <p><b>Fault model.</b> It believes whatever passes the checksum of a frame: TLS has tests of its
 * own.
 */
public final class PlainChannel implements SecureChannel {
    private final byte[] sealed = new byte[4 * LONGEST];
    private int length;

    @Override
    public boolean begin(byte[] key) {
        length = 0;
        return true;
    }

    @Override
    public int open(byte[] source, int count, byte[] plain) {
        System.arraycopy(source, 0, plain, 0, count);
        return count;
    }

    @Override
    public void seal(byte[] plain, int count) {
        System.arraycopy(plain, 0, sealed, length, count);
        length += count;
    }

    @Override
    public int take(byte[] target) {
        int count = Math.min(length, target.length);
        System.arraycopy(sealed, 0, target, 0, count);
        System.arraycopy(sealed, count, sealed, 0, length - count);
        length -= count;
        return count;
    }
}
