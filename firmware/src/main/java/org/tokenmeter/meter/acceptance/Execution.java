package org.tokenmeter.meter.acceptance;

import org.tokenmeter.ledger.Ledger;
import org.tokenmeter.ledger.MeterState;
import org.tokenmeter.meter.account.Account;
import org.tokenmeter.sts.token.Amount;
import org.tokenmeter.sts.token.ClearBlock;
import org.tokenmeter.sts.token.CurrencyAmount;
import org.tokenmeter.sts.token.ExtendedSet;
import org.tokenmeter.sts.token.TokenClass;
import org.tokenmeter.sts.token.TokenKind;

/**
 * Does what a token with a TID asks, in a draft of the state; the last tests of the order are
 * here: function, range, overflow.
 *
 * <p>What has no published meaning (tariff rate, water factor, the extended set) is stored as it
 * comes.
 */
final class Execution {
    private static final int ALL_REGISTERS = 0xFFFF;
    private static final int UTILITIES = 4;
    private static final int ELECTRICITY = 0;
    private static final int WATER = 1;
    private static final int MILLIONTHS_PER_TENTH = 100_000;
    private static final int MILLIONTHS_PER_HUNDRED_THOUSANDTH = 10;

    private final Ledger ledger;
    private final Account account;
    private long value;

    Execution(Ledger ledger, Account account) {
        this.ledger = ledger;
        this.account = account;
    }

    /** What the token that was executed last brought or set; see {@link TokenProcessor}. */
    long value() {
        return value;
    }

    /**
     * Executes a token in a draft.
     *
     * @return ACCEPT when the draft holds its effect, else why it holds none
     */
    TokenResult execute(TokenKind kind, int tokenClass, long block, MeterState draft) {
        int field = ClearBlock.value(block);
        if (tokenClass == TokenClass.CREDIT) {
            return credit(ClearBlock.subclass(block), ClearBlock.rnd(block), field, draft);
        }
        value = field;
        switch (kind) {
            case SET_MAXIMUM_POWER_LIMIT:
                return limitPower(field, draft);
            case CLEAR_CREDIT:
                return clearCredit(field, draft);
            case SET_TARIFF_RATE:
                draft.setTariffRate(field);
                return TokenResult.ACCEPT;
            case CLEAR_TAMPER_CONDITION:
                return clearTamper(field, draft);
            case SET_MAXIMUM_PHASE_POWER_UNBALANCE_LIMIT:
                return limitUnbalance(field, draft);
            case SET_WATER_METER_FACTOR:
                return setWaterFactor(field, draft);
            case EXTENDED_SET:
                return extendedSet(field, draft);
            default:
                return TokenResult.FUNCTION_ERROR;
        }
    }

    private TokenResult credit(int subclass, int nibble, int field, MeterState draft) {
        if (subclass != ownRegister()) {
            return TokenResult.FUNCTION_ERROR;
        }
        if (subclass < UTILITIES) {
            return add(Amount.decode(field), MILLIONTHS_PER_TENTH, draft);
        }
        long magnitude = CurrencyAmount.magnitude(
                CurrencyAmount.exponent(nibble, field), CurrencyAmount.mantissa(field));
        return CurrencyAmount.isNegative(nibble) ? subtract(magnitude, draft)
                : add(magnitude, MILLIONTHS_PER_HUNDRED_THOUSANDTH, draft);
    }

    private TokenResult add(long amount, int millionths, MeterState draft) {
        if (amount == CurrencyAmount.TOO_LARGE || amount > account.room() / millionths) {
            return TokenResult.OVERFLOW_ERROR;
        }
        value = amount * millionths;
        draft.accept(value);
        return TokenResult.ACCEPT;
    }

    /** Books a negative amount: down to zero, never below. */
    private TokenResult subtract(long amount, MeterState draft) {
        long balance = Math.max(0, account.balance());
        boolean takesAll = amount == CurrencyAmount.TOO_LARGE
                || amount >= balance / MILLIONTHS_PER_HUNDRED_THOUSANDTH + 1;
        long taken = takesAll ? balance
                : Math.min(balance, amount * MILLIONTHS_PER_HUNDRED_THOUSANDTH);
        value = -taken;
        draft.cancel(taken);
        return TokenResult.ACCEPT;
    }

    private TokenResult clearCredit(int register, MeterState draft) {
        if (register != ALL_REGISTERS && register != ownRegister()) {
            return TokenResult.RANGE_ERROR;
        }
        long balance = account.balance();
        value = balance;
        draft.cancel(Math.max(0, balance));
        draft.accept(Math.max(0, -balance));
        return TokenResult.ACCEPT;
    }

    private TokenResult limitPower(int field, MeterState draft) {
        if (utility() != ELECTRICITY) {
            return TokenResult.FUNCTION_ERROR;
        }
        value = Amount.decode(field);
        draft.limitPower((int) value);
        return TokenResult.ACCEPT;
    }

    private TokenResult limitUnbalance(int field, MeterState draft) {
        if (utility() != ELECTRICITY) {
            return TokenResult.FUNCTION_ERROR;
        }
        value = Amount.decode(field);
        draft.limitUnbalance((int) value);
        return TokenResult.ACCEPT;
    }

    private TokenResult setWaterFactor(int field, MeterState draft) {
        if (utility() != WATER) {
            return TokenResult.FUNCTION_ERROR;
        }
        draft.setWaterFactor(field);
        return TokenResult.ACCEPT;
    }

    private static TokenResult clearTamper(int pad, MeterState draft) {
        if (pad != 0) {
            return TokenResult.RANGE_ERROR;
        }
        draft.setTamperFlags(0);
        return TokenResult.ACCEPT;
    }

    private static TokenResult extendedSet(int field, MeterState draft) {
        if (ExtendedSet.index(field) == ExtendedSet.FLAG) {
            draft.setExtendedFlag(ExtendedSet.flagIndex(field), ExtendedSet.flag(field));
        } else {
            draft.setExtendedValue(ExtendedSet.index(field), ExtendedSet.value(field));
        }
        return TokenResult.ACCEPT;
    }

    private int ownRegister() {
        return ledger.settings().creditRegister();
    }

    private int utility() {
        return ownRegister() % UTILITIES;
    }
}
