package org.tokenmeter.meter.acceptance;

import org.tokenmeter.ledger.Ledger;
import org.tokenmeter.ledger.LedgerStatus;
import org.tokenmeter.ledger.LifeCycle;
import org.tokenmeter.ledger.MeterState;
import org.tokenmeter.ledger.StateChange;
import org.tokenmeter.meter.account.Account;
import org.tokenmeter.meter.event.EventCode;
import org.tokenmeter.meter.event.EventLog;
import org.tokenmeter.pack.Pack;
import org.tokenmeter.sts.token.TokenDigits;
import org.tokenmeter.sts.token.TokenKind;
import org.tokenmeter.sts.token.TokenValue;

/**
 * Takes tokens from every carrier, has them judged, stores their effect and answers.
 *
 * <p>One token at a time: {@link #enter} takes it, {@link #tick} stores what it changed, and only
 * then it counts as answered. A token that comes in between is NOT_READY.
 *
 * <p><b>Invariants.</b> A token is answered ACCEPT only when it would survive a power cut. A
 * refused token changes nothing but the lock-out count, and that is stored before the answer.
 *
 * <p><b>Source.</b> IEC 62055-41, the meter application process: authentication, validation,
 * execution and cancellation of a token.
 */
public final class TokenProcessor {
    private static final int KEY_TYPE_BITS = 4;
    private static final int REVISION_AND_TYPE_BITS = 8;

    private final Ledger ledger;
    private final EventLog events;
    private final LockOut lockOut;
    private final KeyChange keyChange;
    private final MeterTest test = new MeterTest();
    private final Judge judge;
    private final UsedToken usedToken = new UsedToken();
    private TokenResult pending;
    private TokenResult lastResult;
    private int answers;
    private long time;

    /** A processor over one meter's ledger and account. */
    public TokenProcessor(Ledger ledger, Account account, Pack pack, EventLog events) {
        this.ledger = ledger;
        this.events = events;
        lockOut = new LockOut(ledger, pack.penalties());
        keyChange = new KeyChange(pack.keyChangeTimeoutMillis());
        judge = new Judge(ledger, new Execution(ledger, account), lockOut, keyChange, test);
    }

    /**
     * Takes a token from any carrier. Its answer is there when {@link #answers} has grown: at
     * once, or when {@link #tick} has stored what the token changed.
     *
     * @param digits values of 0 to 9, the most significant first
     * @param count how many there are; anything but {@link TokenDigits#COUNT} is no token
     */
    public void enter(byte[] digits, int count, long now) {
        enterSigned(digits, count, null, now);
    }

    /**
     * The same for a token that a command brings: what it changes is stored together with the
     * command's id. A token that changes nothing leaves no id.
     *
     * @param id of the command, or null
     */
    public void enterSigned(byte[] digits, int count, byte[] id, long now) {
        if (pending == null) {
            finishCommit();
        }
        if (pending != null || ledger.status() != LedgerStatus.READY
                || ledger.lifeCycle() == LifeCycle.SCRAPPED) {
            answer(TokenResult.NOT_READY);
            return;
        }
        lockOut.begin(now);
        TokenResult result = judge.judge(digits, count, now);
        if (judge.changesState()) {
            pending = result;
            if (id != null) {
                ledger.signDraft(result.number(), id);
            }
            ledger.beginCommit();
        } else {
            lookUp(result);
            answer(result);
            keep(result);
        }
    }

    /** Does what is due, and a bounded piece of the commit that is going on. */
    public void tick(long now) {
        time = now;
        keyChange.expire(now);
        test.tick(now);
        if (ledger.isCommitting()) {
            ledger.step();
            if (!ledger.isCommitting() && pending != null) {
                settle();
            }
        }
        if (!ledger.isCommitting()) {
            lockOut.tick(now);
        }
    }

    /** When {@link #tick} must be called at the latest. */
    public long deadline() {
        if (ledger.isCommitting()) {
            return time;
        }
        return Math.min(test.deadline(), Math.min(lockOut.deadline(), keyChange.deadline()));
    }

    /** Whether a token is being stored and is not answered yet. */
    public boolean isBusy() {
        return pending != null;
    }

    /** How many tokens were answered since the start; whoever waits for an answer sees it grow. */
    public int answers() {
        return answers;
    }

    /** The result of the last token that was answered, or null before the first. */
    public TokenResult lastResult() {
        return lastResult;
    }

    /** What the last token was, as far as it was understood; else UNKNOWN. */
    public TokenKind lastKind() {
        return judge.kind();
    }

    /**
     * What the last token brought or set, if it was accepted: credit in millionths of its unit,
     * less than zero for what was taken away; a limit in watts; else the 16 bits of its value.
     */
    public long lastValue() {
        return judge.value();
    }

    /** The sections of a new key that are held. */
    public KeyChange keyChange() {
        return keyChange;
    }

    /** What a test token asked to see. */
    public MeterTest test() {
        return test;
    }

    /** What is known of the last token that was refused as used. */
    public UsedToken usedToken() {
        return usedToken;
    }

    /** That a penalty was served, for the state to keep. */
    public StateChange penaltyChange() {
        return lockOut;
    }

    /** Time until the next token is taken; 0 while the meter is not locked. */
    public long lockOutMillis() {
        return lockOut.millisLeft(time);
    }

    /** Time left to enter the missing sections of a new key; 0 while none is held. */
    public long keyChangeMillis() {
        return keyChange.millisLeft(time);
    }

    /** Whether wrong tokens bring a penalty at all. */
    public boolean hasPenalties() {
        return lockOut.hasPenalties();
    }

    /** Tokens that may be wrong before the next one brings a penalty. */
    public int freeTries() {
        return lockOut.freeTries();
    }

    /** What had to be stored is stored, or the memory failed. */
    private void settle() {
        TokenResult result = pending;
        pending = null;
        if (ledger.status() != LedgerStatus.READY) {
            answer(TokenResult.NOT_READY);
            return;
        }
        lockOut.begin(time);
        answer(result);
        keep(result);
        writeEvent(result);
    }

    private void lookUp(TokenResult result) {
        if (result == TokenResult.USED_ERROR) {
            usedToken.find(ledger.tokens(), judge.tid());
        }
    }

    /** Adds the token to the last ones; what was tried while the meter was locked is left out. */
    private void keep(TokenResult result) {
        if (result != TokenResult.LOCK_OUT) {
            ledger.tokens().append(result.number(), judge.kindCode(), judge.tid(),
                    events.civilMinute(),
                    result == TokenResult.ACCEPT ? judge.value() : 0);
        }
    }

    private void writeEvent(TokenResult result) {
        MeterState state = ledger.state();
        if (state.isPenaltyPending()) {
            events.write(EventCode.LOCKED, state.failures());
        } else if (result == TokenResult.ACCEPT && lastKind().value() == TokenValue.KEY_SECTION) {
            events.write(EventCode.KEY_CHANGED, state.baseDate().code() << REVISION_AND_TYPE_BITS
                    | state.keyRevisionNumber() << KEY_TYPE_BITS | state.keyType());
        } else if (result == TokenResult.ACCEPT) {
            events.write(EventCode.TOKEN_ACCEPTED, judge.identity());
        }
    }

    /** Ends the commit of a change that no token brought, so that it keeps no token waiting. */
    private void finishCommit() {
        while (ledger.isCommitting()) {
            ledger.step();
        }
    }

    private void answer(TokenResult result) {
        lastResult = result;
        answers++;
    }
}
