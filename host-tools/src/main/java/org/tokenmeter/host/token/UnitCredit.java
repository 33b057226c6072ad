package org.tokenmeter.host.token;

import java.math.BigInteger;
import java.util.Optional;
import org.tokenmeter.host.text.BadValue;
import org.tokenmeter.sts.token.Amount;
import org.tokenmeter.sts.token.TokenClass;
import org.tokenmeter.sts.token.TokenKind;
import org.tokenmeter.sts.token.TokenValue;

/**
 * TransferCredit in units: class 0, subclass 0 (electricity), 1 (water), 2 (gas) or 3 (time).
 *
 * <p><b>Units.</b> {@link #value} counts tenths of a kilowatt-hour, cubic metre or minute.
 *
 * <p><b>Source.</b> IEC 62055-41, TransferCredit. Vectors: random_class0.csv.
 *
 * @param subclass 0 to 3
 * @param rnd 4 random bits
 * @param tid 24 bits
 * @param field the amount in the encoding of {@link Amount}, 16 bits
 */
public record UnitCredit(int subclass, int rnd, int tid, int field) implements Identified {
    public UnitCredit {
        if (!hasForm(subclass, TokenValue.AMOUNT)) {
            throw new BadValue("subclass is not one of credit in units", "0 to 3");
        }
        Field.require("rnd", rnd, 4);
        Field.require("tid", tid, 24);
        Field.require("field", field, 16);
    }

    static boolean hasForm(int subclass, TokenValue form) {
        return TokenKind.of(TokenClass.CREDIT, subclass).value() == form;
    }

    @Override
    public int tokenClass() {
        return TokenClass.CREDIT;
    }

    @Override
    public Optional<BigInteger> value() {
        return Optional.of(BigInteger.valueOf(Amount.decode(field)));
    }
}
