package org.tokenmeter.host.token;

import org.tokenmeter.host.text.Hex;
import org.tokenmeter.sts.token.ClearBlock;
import org.tokenmeter.sts.token.TokenClass;
import org.tokenmeter.sts.token.TokenValue;

/**
 * A token that carries a TID, so that a meter takes it once only: credit and most management.
 *
 * <pre>
 *   43   40 39              16 15        0
 *  +-------+------------------+-----------+
 *  | RND   | TID              | field     |
 *  +-------+------------------+-----------+
 * </pre>
 *
 * <b>Source.</b> IEC 62055-41, TransferCredit and the Set and Clear tokens.
 */
public sealed interface Identified extends Token permits UnitCredit, CurrencyCredit, Management {
    /** Four random bits, or the sign and exponent of currency credit. */
    int rnd();

    /** The token identifier: minutes since the base date, 24 bits. */
    int tid();

    /** The 16 bits behind the TID. */
    int field();

    /** The token of a class and subclass whose body holds a TID. */
    static Identified of(int tokenClass, int subclass, long body) {
        long block = body << 16;
        int rnd = ClearBlock.rnd(block);
        int tid = ClearBlock.tid(block);
        int field = ClearBlock.value(block);
        if (tokenClass == TokenClass.MANAGEMENT) {
            return new Management(subclass, rnd, tid, field);
        }
        return UnitCredit.hasForm(subclass, TokenValue.AMOUNT)
                ? new UnitCredit(subclass, rnd, tid, field)
                : new CurrencyCredit(subclass, tid, new CurrencyValue(rnd, field));
    }

    @Override
    default long body() {
        return ClearBlock.body(rnd(), tid(), field());
    }

    @Override
    default String fieldHex() {
        return Hex.of(field(), 4);
    }
}
