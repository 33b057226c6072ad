package org.tokenmeter.meter.acceptance;

import org.tokenmeter.ledger.Ledger;
import org.tokenmeter.ledger.LedgerStatus;
import org.tokenmeter.ledger.MeterState;
import org.tokenmeter.ledger.TokenIdentifierList;
import org.tokenmeter.meter.account.Account;
import org.tokenmeter.sts.token.Amount;
import org.tokenmeter.sts.token.ClearBlock;
import org.tokenmeter.sts.token.TestToken;
import org.tokenmeter.sts.token.TokenClass;
import org.tokenmeter.sts.token.TokenDigits;
import org.tokenmeter.sts.token.TokenKind;

/**
 * Judges a token and does what it asks, in one fixed order:
 *
 * <pre>
 *   format - class - decrypt - CRC - manufacturer code - old - used - key expired - default key
 *          - function - overflow - commit effect and TID together - answer
 * </pre>
 *
 * <p><b>Invariants.</b> The first test that fails names the result, and then nothing of the state
 * changes. A token is answered ACCEPT only when it would survive a power cut.
 *
 * <p><b>Source.</b> IEC 62055-41, the meter application process: authentication, validation,
 * execution and cancellation of a token.
 */
public final class TokenProcessor {
    private static final int UNIQUE_KEY = 2;
    private static final int TID_BITS_BELOW_KEY_EXPIRY = 16;
    private static final int ANY_MANUFACTURER = 0;
    private static final long MILLI_WATT_HOURS_PER_TENTH = 100_000;

    private final Ledger ledger;
    private final Account account;
    private TokenResult answer;
    private TokenResult lastResult;
    private long lastCredit;

    /** A processor over one meter's ledger and account. */
    public TokenProcessor(Ledger ledger, Account account) {
        this.ledger = ledger;
        this.account = account;
    }

    /**
     * Takes a token from any carrier. Its answer comes from {@link #takeAnswer}, at once or when
     * {@link #step} has committed it.
     *
     * @param digits {@link TokenDigits#COUNT} values of 0 to 9, the most significant first
     */
    public void enter(byte[] digits) {
        if (ledger.isCommitting() || ledger.status() != LedgerStatus.READY) {
            answer(TokenResult.NOT_READY);
            return;
        }
        TokenResult result = judge(digits);
        if (result == TokenResult.ACCEPT) {
            ledger.beginCommit();
        } else {
            answer(result);
        }
    }

    /** Does a piece of the commit that is going on. */
    public void step() {
        if (ledger.isCommitting()) {
            ledger.step();
            if (!ledger.isCommitting()) {
                answer(ledger.status() == LedgerStatus.READY
                        ? TokenResult.ACCEPT : TokenResult.NOT_READY);
            }
        }
    }

    /** Whether a token is being committed. */
    public boolean isBusy() {
        return ledger.isCommitting();
    }

    /** The answer to the last token, once; null when there is none to take. */
    public TokenResult takeAnswer() {
        TokenResult taken = answer;
        answer = null;
        return taken;
    }

    /** The result of the last token that was answered, or null before the first. */
    public TokenResult lastResult() {
        return lastResult;
    }

    /** What the last accepted credit token brought, in milli-watt-hours. */
    public long lastCredit() {
        return lastCredit;
    }

    private void answer(TokenResult result) {
        answer = result;
        lastResult = result;
    }

    private TokenResult judge(byte[] digits) {
        int high = TokenDigits.high(digits);
        if (high > TokenDigits.LARGEST_HIGH) {
            return TokenResult.FORMAT_ERROR;
        }
        long low = TokenDigits.low(digits);
        int tokenClass = TokenClass.of(low);
        if (tokenClass == TokenClass.RESERVED) {
            return TokenResult.FUNCTION_ERROR;
        }
        long block = clearBlock(tokenClass, TokenClass.cipherBlock(high, low));
        if (!ClearBlock.isAuthentic(tokenClass, block)) {
            return TokenResult.CRC_ERROR;
        }
        TokenKind kind = TokenKind.of(tokenClass, ClearBlock.subclass(block));
        if (tokenClass == TokenClass.TEST) {
            return judgeTest(kind, ClearBlock.body(block));
        }
        return kind.value().hasIdentifier()
                ? judgeIdentified(tokenClass, kind, block) : TokenResult.FUNCTION_ERROR;
    }

    private long clearBlock(int tokenClass, long cipherBlock) {
        MeterState state = ledger.state();
        return TokenClass.isEncrypted(tokenClass)
                ? state.algorithm().cipher().decrypt(state.decoderKey(), cipherBlock)
                : cipherBlock;
    }

    private TokenResult judgeTest(TokenKind kind, long body) {
        int manufacturer = ANY_MANUFACTURER;
        if (kind == TokenKind.INITIATE_METER_TEST_2_DIGITS) {
            manufacturer = TestToken.manufacturer2Digits(body);
        } else if (kind == TokenKind.INITIATE_METER_TEST_4_DIGITS) {
            manufacturer = TestToken.manufacturer4Digits(body);
        }
        return manufacturer == ANY_MANUFACTURER
                || manufacturer == ledger.settings().manufacturerCode()
                ? TokenResult.FUNCTION_ERROR : TokenResult.MFR_CODE_ERROR;
    }

    private TokenResult judgeIdentified(int tokenClass, TokenKind kind, long block) {
        int tid = ClearBlock.tid(block);
        TokenIdentifierList kept = ledger.state().tokenIdentifiers();
        if (tid < kept.smallest()) {
            return TokenResult.OLD_ERROR;
        }
        if (kept.contains(tid)) {
            return TokenResult.USED_ERROR;
        }
        if (tid >>> TID_BITS_BELOW_KEY_EXPIRY > ledger.state().keyExpiryNumber()) {
            return TokenResult.KEY_EXPIRED_ERROR;
        }
        if (tokenClass == TokenClass.CREDIT && ledger.state().keyType() < UNIQUE_KEY) {
            return TokenResult.DDTK_ERROR;
        }
        return kind == TokenKind.TRANSFER_CREDIT_ELECTRICITY
                ? credit(tid, ClearBlock.value(block)) : TokenResult.FUNCTION_ERROR;
    }

    private TokenResult credit(int tid, int field) {
        long milliWattHours = Amount.decode(field) * MILLI_WATT_HOURS_PER_TENTH;
        if (account.wouldOverflow(milliWattHours)) {
            return TokenResult.OVERFLOW_ERROR;
        }
        MeterState draft = ledger.draft();
        draft.accept(milliWattHours);
        draft.tokenIdentifiers().keep(tid);
        lastCredit = milliWattHours;
        return TokenResult.ACCEPT;
    }
}
