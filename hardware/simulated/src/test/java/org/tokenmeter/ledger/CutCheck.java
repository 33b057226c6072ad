package org.tokenmeter.ledger;

import java.util.Arrays;

/** Starts the meter on what a power cut left, looks, types the token again, and looks again. */
final class CutCheck {
    private final CommitKind kind;
    private final Tally tally;

    CutCheck(CommitKind kind) {
        this(kind, new Tally());
    }

    CutCheck(CommitKind kind, Tally tally) {
        this.kind = kind;
        this.tally = tally;
    }

    /** What was found until now. */
    Tally tally() {
        return tally;
    }

    /**
     * Checks one cut; the memory is changed.
     *
     * @param atLeast the least of the kind's contents that must be there
     * @param where for the message
     */
    void check(TracedMemory memory, int atLeast, Object where) {
        tally.count();
        Journal journal = kind.maker().over(memory);
        try {
            LedgerStatus status = journal.open();
            int found = found(journal, status);
            if (found < 0) {
                tally.note(diagnosed(journal, status), where);
                return;
            }
            if (found < atLeast) {
                tally.note(Harm.LOST, where);
                return;
            }
            if (!isSound(journal, memory, kind.contents().get(found), where)) {
                return;
            }
            kind.repeat(journal);
            checkEnd(journal, memory, where);
        } catch (RuntimeException | AssertionError e) {
            tally.note(Harm.UNBOOTABLE, where + ": " + e);
        }
    }

    /** Which of the kind's contents a started journal serves, or -1. */
    int found(Journal journal, LedgerStatus status) {
        for (int i = kind.contents().size() - 1; i >= 0; i--) {
            if (kind.contents().get(i).isServedBy(journal, status)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isSound(
            Journal journal, TracedMemory memory, Content content, Object where) {
        if (content.superPayload() != null && !Content.isKeyLoaded(journal.state())) {
            tally.note(Harm.KEY_TORN, where);
            return false;
        }
        if (!content.isStoredTwiceIn(memory.bytes())) {
            tally.note(Harm.NOT_MENDED, where);
            return false;
        }
        return true;
    }

    private void checkEnd(Journal journal, TracedMemory memory, Object where) {
        if (!kind.after().isServedBy(journal, LedgerStatus.READY)) {
            tally.note(diagnosed(journal, LedgerStatus.READY), where + ", typed again");
        } else {
            isSound(journal, memory, kind.after(), where);
        }
    }

    private Harm diagnosed(Journal journal, LedgerStatus status) {
        if (status != LedgerStatus.READY) {
            return Harm.UNBOOTABLE;
        }
        byte[] state = journal.state().payload();
        long accepted = StateField.ACCEPTED_TOTAL.get(state);
        long most = StateField.ACCEPTED_TOTAL.get(kind.after().state());
        if (accepted > most) {
            return Harm.DOUBLED;
        }
        if (kind.before().state() != null
                && accepted < StateField.ACCEPTED_TOTAL.get(kind.before().state())
                || isMissing(kind.after(), state, accepted == most)) {
            return Harm.LOST;
        }
        return isKeyTorn(state) ? Harm.KEY_TORN : Harm.MIXED;
    }

    /** Whether a token counts as used and its credit is not there. */
    private boolean isMissing(Content after, byte[] state, boolean isCredited) {
        int at = StateField.IDENTIFIERS.offset();
        int end = at + StateField.IDENTIFIERS.size();
        return !isCredited && Arrays.equals(state, at, end, after.state(), at, end);
    }

    private boolean isKeyTorn(byte[] state) {
        boolean isOld = true;
        boolean isNew = true;
        int at = StateField.IDENTIFIERS.offset();
        int end = StateField.BASE_DATE.offset() + StateField.BASE_DATE.size();
        for (int i = at; i < end && kind.before().state() != null; i++) {
            isOld &= state[i] == kind.before().state()[i];
            isNew &= state[i] == kind.after().state()[i];
        }
        return !isOld && !isNew;
    }
}
