package org.tokenmeter.host.token;

import org.tokenmeter.host.text.BadValue;
import org.tokenmeter.sts.token.TokenKind;

/**
 * A token without a published layout: reserved and proprietary subclasses, and class 3.
 *
 * @param tokenClass 0 to 3
 * @param subclass 0 to 15
 * @param body 44 bits
 */
public record UnknownToken(int tokenClass, int subclass, long body) implements Token {
    public UnknownToken {
        Field.require("class", tokenClass, 2);
        Field.require("subclass", subclass, 4);
        Field.require("body", body, 44);
        if (TokenKind.of(tokenClass, subclass) != TokenKind.UNKNOWN) {
            throw new BadValue("subclass has a layout", "a reserved subclass");
        }
    }
}
