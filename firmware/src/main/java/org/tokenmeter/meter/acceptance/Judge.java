package org.tokenmeter.meter.acceptance;

import org.tokenmeter.ledger.Ledger;
import org.tokenmeter.ledger.MeterState;
import org.tokenmeter.ledger.TokenIdentifierList;
import org.tokenmeter.ledger.TokenRing;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.token.ClearBlock;
import org.tokenmeter.sts.token.TestToken;
import org.tokenmeter.sts.token.TokenClass;
import org.tokenmeter.sts.token.TokenDigits;
import org.tokenmeter.sts.token.TokenKind;

/**
 * Finds the result of a token, in one fixed order:
 *
 * <pre>
 *   lock-out (not for class 1) - format - class - decrypt - CRC - reserved subclass
 *   - manufacturer code - old - used - key expired - default key - function - range - overflow
 *   - effect and TID into one draft
 * </pre>
 *
 * <p>The first test that fails names the result. A draft is made only when the state is to change:
 * an accepted token, a token that was not authentic, and a key section that ends a row of those.
 *
 * <p><b>Source.</b> IEC 62055-41, the meter application process.
 */
final class Judge {
    private static final int UNIQUE_KEY = 2;
    private static final int TID_BITS_BELOW_KEY_EXPIRY = 16;
    private static final int ANY_MANUFACTURER = 0;

    private final Ledger ledger;
    private final Execution execution;
    private final LockOut lockOut;
    private final KeyChange keyChange;
    private final MeterTest test;
    private TokenKind kind = TokenKind.UNKNOWN;
    private int tokenClass;
    private long block;
    private boolean authentic;
    private boolean changesState;

    Judge(Ledger ledger, Execution execution, LockOut lockOut, KeyChange keyChange,
            MeterTest test) {
        this.ledger = ledger;
        this.execution = execution;
        this.lockOut = lockOut;
        this.keyChange = keyChange;
        this.test = test;
    }

    /** Whether the last token left a draft to be committed before it is answered. */
    boolean changesState() {
        return changesState;
    }

    /** The kind of the last authentic token, UNKNOWN after any other. */
    TokenKind kind() {
        return kind;
    }

    /** What the last accepted token brought or set. */
    long value() {
        return execution.value();
    }

    /** Class and subclass of the last token, 4 bits each, or UNKNOWN_KIND when not authentic. */
    int kindCode() {
        return authentic ? tokenClass << 4 | ClearBlock.subclass(block) : TokenRing.UNKNOWN_KIND;
    }

    /** The TID of the last token, 0 when it has none. */
    int tid() {
        return kind.value().hasIdentifier() ? ClearBlock.tid(block) : 0;
    }

    /** What tells the last authentic token from others: class, subclass and TID, 32 bits. */
    long identity() {
        return (long) tokenClass << 28 | (long) ClearBlock.subclass(block) << 24
                | ClearBlock.tid(block);
    }

    /** The result of a token; no commit may be going on. */
    TokenResult judge(byte[] digits, int count, long now) {
        kind = TokenKind.UNKNOWN;
        authentic = false;
        changesState = false;
        boolean wellFormed = count == TokenDigits.COUNT
                && TokenDigits.high(digits) <= TokenDigits.LARGEST_HIGH;
        tokenClass = wellFormed ? TokenClass.of(TokenDigits.low(digits)) : TokenClass.RESERVED;
        boolean locked = lockOut.isLocked(now);
        if (locked && tokenClass != TokenClass.TEST) {
            return TokenResult.LOCK_OUT;
        }
        if (!wellFormed) {
            return count == TokenDigits.COUNT
                    ? notAuthentic(TokenResult.FORMAT_ERROR, false) : TokenResult.FORMAT_ERROR;
        }
        if (tokenClass == TokenClass.RESERVED) {
            return TokenResult.FUNCTION_ERROR;
        }
        block = clearBlock(TokenClass.cipherBlock(
                TokenDigits.high(digits), TokenDigits.low(digits)));
        if (!ClearBlock.isAuthentic(tokenClass, block)) {
            return notAuthentic(TokenResult.CRC_ERROR, locked);
        }
        authentic = true;
        kind = TokenKind.of(tokenClass, ClearBlock.subclass(block));
        switch (kind.value()) {
            case NONE:
                return TokenResult.FUNCTION_ERROR;
            case KEY_SECTION:
                return keySection(now);
            case CONTROL_36:
            case CONTROL_28:
            case EXTENDED_36:
                return testToken(locked, now);
            default:
                return identified();
        }
    }

    private long clearBlock(long cipherBlock) {
        MeterState state = ledger.state();
        return TokenClass.isEncrypted(tokenClass)
                ? state.algorithm().cipher().decrypt(state.decoderKey(), cipherBlock)
                : cipherBlock;
    }

    /** Counts a token that proves nothing about who sent it; not while the meter is locked. */
    private TokenResult notAuthentic(TokenResult result, boolean locked) {
        if (!locked) {
            lockOut.countFailure(ledger.draft());
            changesState = true;
        }
        return result;
    }

    private TokenResult testToken(boolean locked, long now) {
        long body = ClearBlock.body(block);
        if (kind == TokenKind.EXTENDED_READ) {
            test.beginExtended(body, now);
            return TokenResult.ACCEPT;
        }
        boolean twoDigits = kind == TokenKind.INITIATE_METER_TEST_2_DIGITS;
        int manufacturer = twoDigits
                ? TestToken.manufacturer2Digits(body) : TestToken.manufacturer4Digits(body);
        if (manufacturer != ANY_MANUFACTURER
                && manufacturer != ledger.settings().manufacturerCode()) {
            return notAuthentic(TokenResult.MFR_CODE_ERROR, locked);
        }
        long control = twoDigits
                ? TestToken.control2Digits(body) : TestToken.control4Digits(body);
        if (control == 0) {
            return TokenResult.RANGE_ERROR;
        }
        if ((control & MeterTest.KNOWN) == 0) {
            return TokenResult.FUNCTION_ERROR;
        }
        test.begin(control, now);
        return TokenResult.ACCEPT;
    }

    private TokenResult keySection(long now) {
        MeterState state = ledger.state();
        int section = section(kind);
        if (section == KeyChange.SECTIONS && state.algorithm() != EncryptionAlgorithm.EA11) {
            return TokenResult.FUNCTION_ERROR;
        }
        TokenResult result = keyChange.take(section, ClearBlock.body(block), state, now);
        if (result == TokenResult.KEY_TYPE_ERROR || result == TokenResult.RANGE_ERROR) {
            return result;
        }
        boolean complete = result == TokenResult.ACCEPT;
        if (complete || state.failures() != 0) {
            MeterState draft = ledger.draft();
            draft.countFailures(0, false);
            if (complete) {
                keyChange.apply(draft);
                keyChange.drop();
            }
            changesState = true;
        }
        return result;
    }

    private static int section(TokenKind kind) {
        switch (kind) {
            case SET_1ST_SECTION_DECODER_KEY:
                return 1;
            case SET_2ND_SECTION_DECODER_KEY:
                return 2;
            case SET_3RD_SECTION_DECODER_KEY:
                return 3;
            default:
                return KeyChange.SECTIONS;
        }
    }

    private TokenResult identified() {
        TokenResult refusal = refusalOfIdentifier(ClearBlock.tid(block));
        if (refusal != null) {
            return refusal;
        }
        MeterState draft = ledger.draft();
        TokenResult result = execution.execute(kind, tokenClass, block, draft);
        if (result == TokenResult.ACCEPT) {
            draft.tokenIdentifiers().keep(ClearBlock.tid(block));
            draft.countFailures(0, false);
            changesState = true;
        }
        return result;
    }

    private TokenResult refusalOfIdentifier(int tid) {
        MeterState state = ledger.state();
        TokenIdentifierList kept = state.tokenIdentifiers();
        if (tid < kept.smallest()) {
            return TokenResult.OLD_ERROR;
        }
        if (kept.contains(tid)) {
            return TokenResult.USED_ERROR;
        }
        if (tid >>> TID_BITS_BELOW_KEY_EXPIRY > state.keyExpiryNumber()) {
            return TokenResult.KEY_EXPIRED_ERROR;
        }
        return tokenClass == TokenClass.CREDIT && state.keyType() < UNIQUE_KEY
                ? TokenResult.DDTK_ERROR : null;
    }
}
