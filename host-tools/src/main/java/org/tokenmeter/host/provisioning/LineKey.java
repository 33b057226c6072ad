package org.tokenmeter.host.provisioning;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.security.auth.Destroyable;
import org.tokenmeter.host.keys.MeterPan;
import org.tokenmeter.host.text.Hex;
import org.tokenmeter.ledger.LineState;
import org.tokenmeter.sts.cipher.DecoderKey;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;

/**
 * The key that opens a meter's line: its first one, which makes a meter of it, or the service key.
 *
 * <p><b>Secret.</b> {@code toString} shows nothing of it. Whoever holds one calls {@link #destroy}.
 */
public final class LineKey implements Destroyable {
    /** Hex digits of a key. */
    public static final int DIGITS = 2 * LineState.KEY_BYTES;

    private static final String MAC = "HmacSHA256";

    private final byte[] bytes;
    private boolean destroyed;

    private LineKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The key that hex digits write. */
    public static LineKey parse(String hex) {
        return new LineKey(Hex.bytes(hex, DIGITS, DIGITS + " hex digits"));
    }

    /** A new key. */
    public static LineKey random() {
        byte[] bytes = new byte[LineState.KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new LineKey(bytes);
    }

    /** The key in hex, for the one file that keeps it. */
    String hex() {
        return HexFormat.of().formatHex(bytes());
    }

    /** The key itself, not a copy. */
    byte[] bytes() {
        if (destroyed) {
            throw new IllegalStateException("a line key was used after its end");
        }
        return bytes;
    }

    /**
     * The initialisation key (DITK) of a meter: nobody can tell it from a random one who does not
     * have its first line key, and whoever was interrupted finds it again.
     */
    DecoderKey initialisationKey(MeterPan pan, EncryptionAlgorithm algorithm) {
        byte[] digest = digest("DITK " + pan.digits() + " EA" + algorithm.code());
        DecoderKey key = new DecoderKey();
        if (algorithm == EncryptionAlgorithm.EA11) {
            key.load(number(digest, 0), number(digest, Long.BYTES));
        } else {
            key.load(number(digest, 0));
        }
        Arrays.fill(digest, (byte) 0);
        return key;
    }

    private byte[] digest(String label) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(bytes(), MAC));
            return mac.doFinal(label.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has " + MAC, e);
        }
    }

    private static long number(byte[] from, int at) {
        return ByteBuffer.wrap(from).getLong(at);
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
        return destroyed ? "a destroyed line key" : "a line key";
    }
}
