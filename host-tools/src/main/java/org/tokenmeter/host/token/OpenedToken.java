package org.tokenmeter.host.token;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.tokenmeter.meter.acceptance.TokenResult;
import org.tokenmeter.sts.token.ClearBlock;
import org.tokenmeter.sts.token.TokenClass;
import org.tokenmeter.sts.token.TokenKind;

/**
 * A token as far as it could be opened.
 *
 * <p><b>Does not promise</b> that a meter takes it: the codec knows no TID list, no register
 * and no range.
 *
 * @param verdict what stopped the opening, or ACCEPT
 * @param tokenClass the class; absent when the number is above 66 bits
 * @param clearBlock the block after decryption; absent also for the reserved class 3
 * @param token the content; absent also when the CRC is wrong
 */
public record OpenedToken(TokenResult verdict, OptionalInt tokenClass, OptionalLong clearBlock,
        Optional<Token> token) {
    /**
     * Opens a token.
     *
     * @param cipher asked only for a token that is encrypted
     */
    public static OpenedToken open(TokenText text, Supplier<KeyedCipher> cipher) {
        if (!text.fits()) {
            return new OpenedToken(TokenResult.FORMAT_ERROR, OptionalInt.empty(),
                    OptionalLong.empty(), Optional.empty());
        }
        int tokenClass = text.tokenClass();
        if (tokenClass == TokenClass.RESERVED) {
            return new OpenedToken(TokenResult.FUNCTION_ERROR, OptionalInt.of(tokenClass),
                    OptionalLong.empty(), Optional.empty());
        }
        return judged(tokenClass, TokenClass.isEncrypted(tokenClass)
                ? cipher.get().decrypt(text.cipherBlock()) : text.cipherBlock());
    }

    private static OpenedToken judged(int tokenClass, long clearBlock) {
        boolean authentic = ClearBlock.isAuthentic(tokenClass, clearBlock);
        Optional<Token> token =
                authentic ? Optional.of(Token.of(tokenClass, clearBlock)) : Optional.empty();
        TokenResult verdict = token.map(OpenedToken::verdict).orElse(TokenResult.CRC_ERROR);
        return new OpenedToken(
                verdict, OptionalInt.of(tokenClass), OptionalLong.of(clearBlock), token);
    }

    private static TokenResult verdict(Token token) {
        return token.kind() == TokenKind.UNKNOWN ? TokenResult.FUNCTION_ERROR : TokenResult.ACCEPT;
    }
}
