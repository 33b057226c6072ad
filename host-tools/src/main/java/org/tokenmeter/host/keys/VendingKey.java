package org.tokenmeter.host.keys;

import java.util.Arrays;
import javax.security.auth.Destroyable;
import org.tokenmeter.host.text.BadValue;
import org.tokenmeter.host.text.Hex;

/**
 * A vending key: the secret of a supply group, from which the keys of all its meters come. It
 * serves one derivation algorithm.
 *
 * <p>Its bytes are reached within this package only, and {@link #toString} shows none of them.
 * Whoever holds one calls {@link #destroy} when done.
 *
 * <p><b>Invariant.</b> A key for DKGA02 has 8 bytes, each of odd parity; one for DKGA04 has 20.
 *
 * <p><b>Source.</b> IEC 62055-41, VendingKey and its attributes.
 */
public final class VendingKey implements Destroyable {
    private final KeyDerivationAlgorithm algorithm;
    private final byte[] bytes;
    private boolean destroyed;

    private VendingKey(KeyDerivationAlgorithm algorithm, byte[] bytes) {
        this.algorithm = algorithm;
        this.bytes = bytes;
    }

    /** The key that hex digits write. */
    public static VendingKey parse(KeyDerivationAlgorithm algorithm, String hex) {
        int digits = switch (algorithm) {
            case DKGA02 -> 16;
            case DKGA04 -> 40;
        };
        VendingKey key = new VendingKey(algorithm,
                Hex.bytes(hex, digits, digits + " hex digits for " + algorithm));
        if (algorithm == KeyDerivationAlgorithm.DKGA02) {
            key.requireOddParity();
        }
        return key;
    }

    private void requireOddParity() {
        for (byte octet : bytes) {
            if (Integer.bitCount(octet & 0xFF) % 2 == 0) {
                throw new BadValue("has even parity", "a DES key with odd parity in every byte");
            }
        }
    }

    /** The key itself, not a copy, for the algorithm that it serves. */
    byte[] bytesFor(KeyDerivationAlgorithm user) {
        if (destroyed || user != algorithm) {
            throw new IllegalStateException("the " + this + " can not serve " + user);
        }
        return bytes;
    }

    @Override
    public void destroy() {
        Arrays.fill(bytes, (byte) 0);
        destroyed = true;
    }

    @Override
    public boolean isDestroyed() {
        return destroyed;
    }

    @Override
    public String toString() {
        return (destroyed ? "destroyed " : "") + "vending key for " + algorithm;
    }
}
