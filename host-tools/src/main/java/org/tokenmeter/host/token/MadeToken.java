package org.tokenmeter.host.token;

import java.util.function.Supplier;

/**
 * A token ready for the keypad.
 *
 * @param token the content
 * @param text its twenty digits
 */
public record MadeToken(Token token, TokenText text) {
    /**
     * Encrypts a token, where its class asks for that, and writes its digits.
     *
     * @param cipher asked only for a token that is encrypted
     */
    public static MadeToken of(Token token, Supplier<KeyedCipher> cipher) {
        long clearBlock = token.block();
        long cipherBlock = token.isEncrypted() ? cipher.get().encrypt(clearBlock) : clearBlock;
        return new MadeToken(token, TokenText.of(token.tokenClass(), cipherBlock));
    }
}
