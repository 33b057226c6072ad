package org.tokenmeter.panel;

import org.tokenmeter.meter.acceptance.TokenResult;
import org.tokenmeter.meter.account.EmergencyAnswer;
import org.tokenmeter.register.RegisterId;

/**
 * What the panel says for a while before every other screen: one notice at a time, the latest.
 *
 * <p><b>Units.</b> Milliseconds of the meter's monotonic clock.
 */
final class Notices {
    private static final int RESULT_MILLIS = 8_000;
    private static final int REGISTER_MILLIS = 10_000;
    private static final int HINT_MILLIS = 3_000;

    private enum Kind {
        NONE, CHECKING, RESULT, REGISTER, SHORT_ENTRY, NO_SUCH_CODE, SILENCED, TIMED_OUT, EMERGENCY
    }

    private final TokenScreens tokenScreens;
    private final EntryScreens entryScreens;
    private Kind kind = Kind.NONE;
    private long until;
    private RegisterId register;
    private String code;
    private TokenResult result;
    private EmergencyAnswer emergencyAnswer;

    Notices(TokenScreens tokenScreens, EntryScreens entryScreens) {
        this.tokenScreens = tokenScreens;
        this.entryScreens = entryScreens;
    }

    /** A token is being stored. */
    void checking() {
        announce(Kind.CHECKING, Long.MAX_VALUE);
    }

    /** The answer to a token. */
    void result(TokenResult answer, long now) {
        result = answer;
        announce(Kind.RESULT, now + RESULT_MILLIS);
    }

    /** A register that was asked for by a short code. */
    void register(RegisterId id, String shortCode, long now) {
        register = id;
        code = shortCode;
        announce(Kind.REGISTER, now + REGISTER_MILLIS);
    }

    /** What became of the wish for emergency credit. */
    void emergency(EmergencyAnswer answer, long now) {
        emergencyAnswer = answer;
        announce(Kind.EMERGENCY, now + RESULT_MILLIS);
    }

    /** The hash key came too early for a token. */
    void shortEntry(long now) {
        announce(Kind.SHORT_ENTRY, now + HINT_MILLIS);
    }

    /** A short code that this make has not. */
    void noSuchCode(long now) {
        announce(Kind.NO_SUCH_CODE, now + HINT_MILLIS);
    }

    /** The alarm is silenced. */
    void silenced(long now) {
        announce(Kind.SILENCED, now + HINT_MILLIS);
    }

    /** Nobody went on with an entry; an answer that stands is not taken away for it. */
    void timedOut(long now) {
        if (kind == Kind.NONE) {
            announce(Kind.TIMED_OUT, now + RESULT_MILLIS);
        }
    }

    /** Takes the notice away, whatever it is. */
    void dismiss() {
        kind = Kind.NONE;
    }

    /** Takes the notice away, if its time is over. */
    void expire(long now) {
        if (now >= until) {
            dismiss();
        }
    }

    /** Whether the notice says that the hash key came too early. */
    boolean isShortEntry() {
        return kind == Kind.SHORT_ENTRY;
    }

    /** The register that the notice shows, or null. */
    RegisterId registerShown() {
        return kind == Kind.REGISTER ? register : null;
    }

    /** When the notice changes or goes by itself. */
    long deadline(long now) {
        return kind == Kind.NONE ? Long.MAX_VALUE : Math.min(until, tokenScreens.deadline(now));
    }

    /** Draws the notice, if there is one; the entry holds so many digits. */
    boolean draw(int digits) {
        switch (kind) {
            case CHECKING:
                tokenScreens.checking();
                break;
            case RESULT:
                tokenScreens.result(result);
                break;
            case REGISTER:
                tokenScreens.register(register, code);
                break;
            case SHORT_ENTRY:
                entryScreens.shortEntry(digits);
                break;
            case NO_SUCH_CODE:
                entryScreens.noSuchCode();
                break;
            case SILENCED:
                entryScreens.silenced();
                break;
            case TIMED_OUT:
                entryScreens.timedOut(digits);
                break;
            case EMERGENCY:
                entryScreens.emergency(emergencyAnswer);
                break;
            default:
                return false;
        }
        return true;
    }

    private void announce(Kind wanted, long wantedUntil) {
        kind = wanted;
        until = wantedUntil;
    }
}
