package org.tokenmeter.host.token;

import java.math.BigInteger;
import java.util.Optional;
import org.tokenmeter.host.text.BadValue;
import org.tokenmeter.sts.token.Amount;
import org.tokenmeter.sts.token.TokenClass;
import org.tokenmeter.sts.token.TokenKind;
import org.tokenmeter.sts.token.TokenValue;

/**
 * A class 2 token that sets or clears something: power limits, credit, tariff, tamper condition,
 * water factor, the extended set.
 *
 * <p><b>Units.</b> {@link #value} is in watts for the power limits, else the field as a number.
 *
 * <p><b>Source.</b> IEC 62055-41, class 2 tokens; STS 202-5 for 2/10.
 *
 * @param subclass 0, 1, 2, 5, 6, 7 or 10
 * @param rnd 4 random bits
 * @param tid 24 bits
 * @param field 16 bits: an amount, or a plain number
 */
public record Management(int subclass, int rnd, int tid, int field) implements Identified {
    public Management {
        if (!form(subclass).hasIdentifier()) {
            throw new BadValue("subclass has no TID", "0, 1, 2, 5, 6, 7, 10");
        }
        Field.require("rnd", rnd, 4);
        Field.require("tid", tid, 24);
        Field.require("field", field, 16);
    }

    private static TokenValue form(int subclass) {
        return TokenKind.of(TokenClass.MANAGEMENT, subclass).value();
    }

    @Override
    public int tokenClass() {
        return TokenClass.MANAGEMENT;
    }

    @Override
    public Optional<BigInteger> value() {
        int number = form(subclass) == TokenValue.AMOUNT ? Amount.decode(field) : field;
        return Optional.of(BigInteger.valueOf(number));
    }
}
