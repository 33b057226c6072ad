package org.tokenmeter.host.token;

import java.math.BigInteger;
import java.util.Optional;
import org.tokenmeter.host.text.BadValue;
import org.tokenmeter.sts.token.TokenClass;
import org.tokenmeter.sts.token.TokenValue;

/**
 * TransferCredit in currency: class 0, subclass 4 (electricity), 5 (water), 6 (gas) or 7 (time).
 *
 * <p><b>Units.</b> {@link #value} counts 0.00001 of the base currency. Where other tokens have
 * RND, this one has the amount's sign and upper exponent bits.
 *
 * <p><b>Source.</b> IEC 62055-41, TransferCredit in currency. Vectors: currency.csv.
 *
 * @param subclass 4 to 7
 * @param tid 24 bits
 * @param amount what is credited, or taken back
 */
public record CurrencyCredit(int subclass, int tid, CurrencyValue amount) implements Identified {
    public CurrencyCredit {
        if (!UnitCredit.hasForm(subclass, TokenValue.CURRENCY)) {
            throw new BadValue("subclass is not one of credit in currency", "4 to 7");
        }
        Field.require("tid", tid, 24);
    }

    @Override
    public int tokenClass() {
        return TokenClass.CREDIT;
    }

    @Override
    public int rnd() {
        return amount.nibble();
    }

    @Override
    public int field() {
        return amount.field();
    }

    @Override
    public Optional<BigInteger> value() {
        return Optional.of(amount.hundredThousandths());
    }
}
