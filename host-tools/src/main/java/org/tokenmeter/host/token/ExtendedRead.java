package org.tokenmeter.host.token;

import org.tokenmeter.host.text.Hex;
import org.tokenmeter.sts.token.TestToken;
import org.tokenmeter.sts.token.TokenClass;

/**
 * The extended read token, 1/2.
 *
 * <p><b>Source.</b> STS 202-5. Vectors: two tokens in tokens.csv.
 *
 * @param request 36 bits; the top six are the index of what to read
 * @param padding 8 bits, zero in every published token
 */
public record ExtendedRead(long request, int padding) implements Token {
    static final int PADDING_MASK = 0xFF;

    private static final int PADDING_BITS = 8;

    public ExtendedRead {
        Field.require("request", request, 36);
        Field.require("padding", padding, PADDING_BITS);
    }

    @Override
    public int tokenClass() {
        return TokenClass.TEST;
    }

    @Override
    public int subclass() {
        return 2;
    }

    @Override
    public long body() {
        return TestToken.bodyExtended(request) | padding;
    }

    /** What to read: 0 to 63. */
    public int index() {
        return TestToken.extendedIndex(body());
    }

    @Override
    public String fieldHex() {
        return Hex.of(request, 9);
    }
}
