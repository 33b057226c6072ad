package org.tokenmeter.host.keys;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.security.auth.Destroyable;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
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
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte[] CHECK_LABEL = {'T', 'M', 'V', 'K', 'C', 'V'};
    private static final int CHECK_VALUE_DIGITS = 6;

    private final KeyDerivationAlgorithm algorithm;
    private final byte[] bytes;
    private boolean destroyed;

    private VendingKey(KeyDerivationAlgorithm algorithm, byte[] bytes) {
        this.algorithm = algorithm;
        this.bytes = bytes;
    }

    /** Takes a key's bytes over, which nobody else may hold. */
    static VendingKey of(KeyDerivationAlgorithm algorithm, byte[] bytes) {
        VendingKey key = new VendingKey(algorithm, bytes);
        if (bytes.length != length(algorithm)) {
            throw new BadValue("has " + bytes.length + " bytes",
                    length(algorithm) + " bytes for " + algorithm);
        }
        if (algorithm == KeyDerivationAlgorithm.DKGA02) {
            key.requireOddParity();
        }
        return key;
    }

    /** A new key, by chance. */
    public static VendingKey random(KeyDerivationAlgorithm algorithm) {
        byte[] bytes = new byte[length(algorithm)];
        RANDOM.nextBytes(bytes);
        if (algorithm == KeyDerivationAlgorithm.DKGA02) {
            setOddParity(bytes);
        }
        return of(algorithm, bytes);
    }

    /**
     * The key that a {@code VendingKey.key} file of the project this one grew from holds: eight
     * random bytes in base64. It never set their parity bits, which DES does not read, so they are
     * set here: derived keys differ from that project's where a parity bit did.
     */
    public static VendingKey parseLegacy(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            // The decoder's text repeats characters of the key.
            throw new BadValue("is neither hex nor base64",
                    "16 or 40 hex digits, or base64 of 8 bytes");
        }
        if (bytes.length == length(KeyDerivationAlgorithm.DKGA02)) {
            setOddParity(bytes);
        }
        return of(KeyDerivationAlgorithm.DKGA02, bytes);
    }

    private static void setOddParity(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= (byte) (1 ^ Integer.bitCount(bytes[i] & 0xFF) & 1);
        }
    }

    private static int length(KeyDerivationAlgorithm algorithm) {
        return switch (algorithm) {
            case DKGA02 -> 8;
            case DKGA04 -> 20;
        };
    }

    /** The key that hex digits write. */
    public static VendingKey parse(KeyDerivationAlgorithm algorithm, String hex) {
        int digits = 2 * length(algorithm);
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

    /** The algorithm that it serves. */
    public KeyDerivationAlgorithm algorithm() {
        return algorithm;
    }

    /**
     * The check value: the first 24 bits of HMAC-SHA-256 over a fixed label, as six hex digits. It
     * tells two keys apart, and is no encryption of anything that a token holds.
     */
    public String checkValue() {
        HMac mac = new HMac(new SHA256Digest());
        mac.init(new KeyParameter(bytesFor(algorithm)));
        mac.update(CHECK_LABEL, 0, CHECK_LABEL.length);
        byte[] code = new byte[mac.getMacSize()];
        mac.doFinal(code, 0);
        return HexFormat.of().formatHex(code).substring(0, CHECK_VALUE_DIGITS);
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
