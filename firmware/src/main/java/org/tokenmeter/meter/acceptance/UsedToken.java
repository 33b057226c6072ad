package org.tokenmeter.meter.acceptance;

import org.tokenmeter.ledger.TokenRing;
import org.tokenmeter.sts.token.TokenClass;

/**
 * When a token that is refused as used was accepted, and what it brought, as far as the last
 * tokens still tell.
 *
 * <p><b>Units.</b> Civil minutes since 1993; millionths of the credit's unit.
 */
public final class UsedToken {
    private static final int CLASS_SHIFT = 4;
    private static final int UNKNOWN = -1;

    private boolean found;
    private int civilMinute;
    private boolean credit;
    private long amount;

    UsedToken() {
    }

    /** Looks for a TID; TID 0 is every meter's own after a rollover, and tells nothing. */
    void find(TokenRing tokens, int tid) {
        found = tid != 0 && tokens.find(TokenResult.ACCEPT.number(), tid);
        if (found) {
            civilMinute = tokens.civilMinute();
            credit = tokens.kind() >>> CLASS_SHIFT == TokenClass.CREDIT;
            amount = tokens.value();
        }
    }

    /** When it was accepted, or -1 when that is not known. */
    public int civilMinute() {
        return found ? civilMinute : UNKNOWN;
    }

    /** Whether it brought credit, and how much is known. */
    public boolean isCredit() {
        return found && credit;
    }

    /** The credit that it brought. */
    public long amount() {
        return amount;
    }
}
