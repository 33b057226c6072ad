package org.tokenmeter.host.keys;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.RFC5649WrapEngine;
import org.bouncycastle.crypto.generators.SCrypt;
import org.bouncycastle.crypto.params.KeyParameter;
import org.tokenmeter.host.text.BadValue;
import org.tokenmeter.host.text.Refusal;

/**
 * A vending key on its way from one desk to another, as four lines of text:
 *
 * <pre>
 *   tokenmeter wrapped vending key 1
 *   vk/201457/1/2/11/14/04/255/20260101/-/a1b2c3
 *   salt in base64
 *   the key in base64: AES key wrap with padding under scrypt(passphrase, salt | second line)
 * </pre>
 *
 * The second line is part of the salt, so that nothing in it can be changed unseen.
 *
 * <p><b>Source.</b> RFC 5649 (key wrap), RFC 7914 (scrypt).
 */
public final class WrappedKey {
    private static final String TITLE = "tokenmeter wrapped vending key 1";
    private static final int LINES = 4;
    private static final int COST = 1 << 15;
    private static final int BLOCK = 8;
    private static final int SALT_BYTES = 16;
    private static final int WRAPPING_KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private WrappedKey() {
    }

    /**
     * A key and what it is for.
     *
     * @param key the receiver's to destroy
     */
    public record Unwrapped(VendingKeyEntry entry, VendingKey key) {
    }

    /** Whether a text is meant to be a wrapped key. */
    public static boolean isOne(String text) {
        return text.startsWith(TITLE.substring(0, TITLE.length() - 1));
    }

    /** Wraps a key under a passphrase. */
    public static String wrap(VendingKeyEntry entry, VendingKey key, char[] passphrase) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        RFC5649WrapEngine engine = new RFC5649WrapEngine(AESEngine.newInstance());
        engine.init(true, wrappingKey(passphrase, salt, entry.alias()));
        byte[] bytes = key.bytesFor(entry.algorithm());
        byte[] wrapped = engine.wrap(bytes, 0, bytes.length);
        Base64.Encoder base64 = Base64.getEncoder();
        return String.join("\n", TITLE, entry.alias(), base64.encodeToString(salt),
                base64.encodeToString(wrapped)) + "\n";
    }

    /** Takes a key out of its wrapping. */
    public static Unwrapped unwrap(String text, char[] passphrase) {
        List<String> lines = text.lines().toList();
        if (lines.size() != LINES || !lines.get(0).equals(TITLE)) {
            throw new BadValue("is not a wrapped key of this version", "what keys export wrote");
        }
        VendingKeyEntry entry = VendingKeyEntry.ofAlias(lines.get(1));
        try {
            byte[] salt = Base64.getDecoder().decode(lines.get(2));
            byte[] wrapped = Base64.getDecoder().decode(lines.get(3));
            RFC5649WrapEngine engine = new RFC5649WrapEngine(AESEngine.newInstance());
            engine.init(false, wrappingKey(passphrase, salt, entry.alias()));
            VendingKey key = VendingKey.of(
                    entry.algorithm(), engine.unwrap(wrapped, 0, wrapped.length));
            return new Unwrapped(entry, key);
        } catch (InvalidCipherTextException | IllegalArgumentException e) {
            // No cause: what these exceptions say may repeat the text.
            throw new Refusal("wrong passphrase, or someone changed the wrapped key",
                    "ask for the passphrase that it was exported with");
        }
    }

    private static KeyParameter wrappingKey(char[] passphrase, byte[] salt, String alias) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(
                CharBuffer.wrap(passphrase));
        byte[] secret = Arrays.copyOf(encoded.array(), encoded.limit());
        byte[] label = alias.getBytes(StandardCharsets.UTF_8);
        byte[] bound = Arrays.copyOf(salt, salt.length + label.length);
        System.arraycopy(label, 0, bound, salt.length, label.length);
        byte[] key = SCrypt.generate(secret, bound, COST, BLOCK, 1, WRAPPING_KEY_BYTES);
        Arrays.fill(secret, (byte) 0);
        Arrays.fill(encoded.array(), (byte) 0);
        return new KeyParameter(key);
    }
}
