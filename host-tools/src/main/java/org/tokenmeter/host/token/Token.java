package org.tokenmeter.host.token;

import java.math.BigInteger;
import java.util.Optional;
import org.tokenmeter.sts.token.ClearBlock;
import org.tokenmeter.sts.token.TestToken;
import org.tokenmeter.sts.token.TokenClass;
import org.tokenmeter.sts.token.TokenKind;

/**
 * A token in clear: a class, a subclass and 44 bits of body, read by the body's layout.
 *
 * <p><b>Law.</b> {@code Token.of(t.tokenClass(), t.block()).equals(t)} for every token, and
 * {@code Token.of(c, b).block() == b} for every block whose CRC is right: no bit is lost.
 *
 * <p><b>Source.</b> IEC 62055-41, token classes and subclasses. Vectors: tokens.csv,
 * random_layout.csv.
 */
public sealed interface Token
        permits Identified, MeterTest, ExtendedRead, KeyChange, UnknownToken {
    /** The class: 0 to 3. */
    int tokenClass();

    /** The subclass: 0 to 15. */
    int subclass();

    /** The 44-bit body. */
    long body();

    /** The token in a clear block whose CRC is right. */
    static Token of(int tokenClass, long block) {
        return of(tokenClass, ClearBlock.subclass(block), ClearBlock.body(block));
    }

    /** The token of a class (0 to 3), subclass (0 to 15) and body (44 bits). */
    static Token of(int tokenClass, int subclass, long body) {
        TokenKind kind = TokenKind.of(tokenClass, subclass);
        return switch (kind.value()) {
            case AMOUNT, NUMBER, CURRENCY -> Identified.of(tokenClass, subclass, body);
            case CONTROL_36 -> new MeterTest(subclass, TestToken.control2Digits(body),
                    TestToken.manufacturer2Digits(body));
            case CONTROL_28 -> new MeterTest(subclass, TestToken.control4Digits(body),
                    TestToken.manufacturer4Digits(body));
            case EXTENDED_36 -> new ExtendedRead(
                    TestToken.extendedValue(body), (int) body & ExtendedRead.PADDING_MASK);
            case KEY_SECTION -> KeyChange.of(subclass, body);
            case NONE -> new UnknownToken(tokenClass, subclass, body);
        };
    }

    /** What the token asks of the meter. */
    default TokenKind kind() {
        return TokenKind.of(tokenClass(), subclass());
    }

    /** The clear block, with its CRC. */
    default long block() {
        return ClearBlock.of(tokenClass(), subclass(), body());
    }

    /** Whether the token travels encrypted under a decoder key. */
    default boolean isEncrypted() {
        return TokenClass.isEncrypted(tokenClass());
    }

    /** The field that tells this token from others of its kind, as hex digits; or nothing. */
    default String fieldHex() {
        return "";
    }

    /** What that field means, as a whole number of the field's own unit, if it is a number. */
    default Optional<BigInteger> value() {
        return Optional.empty();
    }
}
