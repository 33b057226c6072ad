package org.tokenmeter.meter.provision;

import org.tokenmeter.hal.CivilClock;
import org.tokenmeter.hal.ClockSetter;
import org.tokenmeter.hal.ServiceJumper;
import org.tokenmeter.ledger.Ledger;
import org.tokenmeter.ledger.LifeCycle;
import org.tokenmeter.ledger.LineState;
import org.tokenmeter.meter.acceptance.TokenProcessor;
import org.tokenmeter.meter.acceptance.TokenResult;
import org.tokenmeter.meter.event.EventCode;
import org.tokenmeter.meter.event.EventLog;
import org.tokenmeter.sts.token.TokenDigits;

/**
 * Does what a laptop asks, one command at a time, and answers each.
 *
 * <p>A command that changes the meter carries the id of a transaction, which is stored in the same
 * commit as its effect. A command that comes again, because its answer was lost with the cable or
 * the power, finds its id stored: it is answered and not done again. An id that is not stored says
 * that nothing was changed. The ids of the last command of either record are kept: a host has no
 * more than one command on its way.
 *
 * <p><b>Invariants.</b> Keys come in while the meter is {@link LifeCycle#BLANK} and its jumper set,
 * and never again. No answer holds a key, but for its check value.
 */
public final class CommandDesk {
    private static final int LONGEST_DATA_SET = 64;
    private static final int MILLIS_PER_MINUTE = 60_000;
    private static final long LATEST = 400L * 366 * 24 * 60 * MILLIS_PER_MINUTE;

    private final Ledger ledger;
    private final TokenProcessor processor;
    private final EventLog events;
    private final ClockSetter clockSetter;
    private final ServiceJumper jumper;
    private final Reports reports;
    private final IdentityLoader identity;
    private final KeyLoader key;
    private final FieldReader fields = new FieldReader();
    private final RegisterReader registers;
    private final byte[] dataSet = new byte[LONGEST_DATA_SET];
    private final MessageBuffer answer = new MessageBuffer();
    private final byte[] digits = new byte[TokenDigits.COUNT];
    private final byte[] transaction = new byte[LineState.TRANSACTION_BYTES];
    private int code;
    private boolean tokenWaits;
    private boolean tokenRuns;
    private int answersBefore;
    private boolean answered;
    private boolean restarts;

    /** A desk of one meter. */
    public CommandDesk(Ledger ledger, TokenProcessor processor, EventLog events,
            CivilClock clock, ClockSetter clockSetter, ServiceJumper jumper,
            RegisterReader registers, int version) {
        this.ledger = ledger;
        this.processor = processor;
        this.events = events;
        this.clockSetter = clockSetter;
        this.jumper = jumper;
        this.registers = registers;
        reports = new Reports(ledger, clock, jumper, version);
        identity = new IdentityLoader(ledger);
        key = new KeyLoader(ledger, events);
    }

    /**
     * Takes a command, whose answer comes with {@link #proceed}.
     *
     * @param message holds the code and the fields, from a place on
     * @param length bytes of both; at least one
     */
    public void take(byte[] message, int at, int length) {
        code = message[at] & 0xFF;
        CommandCode command = CommandCode.ofCode(code);
        answered = true;
        if (command == null) {
            say(CommandResult.UNKNOWN);
        } else if (!fields.read(message, at + 1, at + length)
                || !command.takes(fields)
                || fields.has(FieldTag.TRANSACTION) && isZeroId()) {
            say(CommandResult.MALFORMED);
        } else if (command.isTransaction() && isDone()) {
            repeat();
        } else if (!StageTable.allows(command, ledger.lifeCycle())) {
            say(CommandResult.WRONG_STAGE);
        } else {
            perform(command);
        }
    }

    /** Goes on with the command; answers whether its answer is complete. */
    public boolean proceed(long now) {
        if (tokenWaits && !processor.isBusy()) {
            tokenWaits = false;
            tokenRuns = true;
            answersBefore = processor.answers();
            processor.enterSigned(digits, TokenDigits.COUNT, transaction, now);
        }
        if (tokenRuns && processor.answers() != answersBefore) {
            tokenRuns = false;
            TokenResult result = processor.lastResult();
            say(result.isTaken() ? CommandResult.DONE : CommandResult.TOKEN_REFUSED);
            answer.field(FieldTag.TOKEN_RESULT, 1, result.number());
            answered = true;
        }
        return answered;
    }

    /** Whether a token waits for another one. */
    public boolean isWaiting() {
        return tokenWaits;
    }

    /** The answer to the last command, complete. */
    public MessageBuffer answer() {
        return answer;
    }

    /** Whether the meter must start again, to be what it was made. */
    public boolean restarts() {
        return restarts;
    }

    /** Zeros are what stands where no command ever was. */
    private boolean isZeroId() {
        return (fields.number(FieldTag.TRANSACTION, 0, Long.BYTES)
                | fields.number(FieldTag.TRANSACTION, Long.BYTES, Long.BYTES)) == 0;
    }

    private boolean isDone() {
        return ledger.state().isSignedBy(fields.bytes(), fields.at(FieldTag.TRANSACTION))
                || ledger.line().isSignedBy(fields.bytes(), fields.at(FieldTag.TRANSACTION));
    }

    /** What became of a command whose id is stored: it was done, whatever else is true now. */
    private void repeat() {
        int at = fields.at(FieldTag.TRANSACTION);
        int result = ledger.state().isSignedBy(fields.bytes(), at)
                ? ledger.state().commandResult() : 0;
        TokenResult token = result == 0 ? null : TokenResult.ofNumber(result);
        say(token == null || token.isTaken() ? CommandResult.DONE : CommandResult.TOKEN_REFUSED);
        if (token != null) {
            answer.field(FieldTag.TOKEN_RESULT, 1, result);
        }
        reports.writeKey(answer);
    }

    private void perform(CommandCode command) {
        switch (command) {
            case IDENTIFY:
                say(CommandResult.DONE);
                reports.identify(answer);
                break;
            case LOAD_IDENTITY:
                say(identity.load(fields, command));
                break;
            case LOAD_KEY:
                loadKey();
                break;
            case SET_CLOCK:
                say(setClock());
                break;
            case READ:
                read();
                break;
            case EVENTS:
                say(CommandResult.DONE);
                reports.events(answer, (int) fields.number(FieldTag.FROM));
                break;
            case LAST_TOKENS:
                say(CommandResult.DONE);
                reports.lastTokens(answer, (int) fields.number(FieldTag.FROM));
                break;
            case ENTER_TOKEN:
                enterToken();
                break;
            case STATUS:
                if (isDone()) {
                    repeat();
                } else {
                    say(CommandResult.UNKNOWN);
                }
                break;
            case ENTER_SERVICE:
                say(enterService());
                break;
            case DECOMMISSION:
                say(move(LifeCycle.SCRAPPED, EventCode.SCRAPPED));
                break;
            default:
                say(CommandResult.UNKNOWN);
        }
    }

    private void read() {
        int count = registers.read(fields.bytes(), fields.at(FieldTag.REGISTER),
                fields.length(FieldTag.REGISTER), dataSet);
        say(count == 0 ? CommandResult.UNKNOWN : CommandResult.DONE);
        if (count > 0) {
            answer.field(FieldTag.VALUE, dataSet, 0, count);
        }
    }

    private void loadKey() {
        CommandResult result = jumper.isSet() ? key.load(fields) : CommandResult.NO_JUMPER;
        say(result);
        if (result == CommandResult.DONE) {
            restarts = true;
            reports.writeKey(answer);
        }
    }

    private CommandResult setClock() {
        long millis = fields.number(FieldTag.CLOCK);
        if (millis < 0 || millis > LATEST) {
            return CommandResult.BAD_VALUE;
        }
        if (!clockSetter.set(millis)) {
            return CommandResult.NO_CLOCK;
        }
        events.write(EventCode.CLOCK_SET, millis / MILLIS_PER_MINUTE);
        return store(draft());
    }

    private CommandResult enterService() {
        LineState draft = draft();
        draft.replaceKey(fields.bytes(), fields.at(FieldTag.LINE_KEY));
        draft.moveTo(LifeCycle.IN_SERVICE);
        CommandResult result = store(draft);
        if (result == CommandResult.DONE) {
            events.write(EventCode.ENTERED_SERVICE, 0);
        }
        return result;
    }

    private CommandResult move(LifeCycle stage, EventCode event) {
        LineState draft = draft();
        draft.moveTo(stage);
        CommandResult result = store(draft);
        if (result == CommandResult.DONE) {
            events.write(event, 0);
        }
        return result;
    }

    private LineState draft() {
        LineState draft = ledger.lineDraft();
        draft.sign(code, fields.bytes(), fields.at(FieldTag.TRANSACTION));
        return draft;
    }

    private CommandResult store(LineState draft) {
        assert draft != null;
        return ledger.commitLine() ? CommandResult.DONE : CommandResult.MEMORY_FAILED;
    }

    private void enterToken() {
        boolean sound = true;
        for (int i = 0; sound && i < digits.length; i++) {
            digits[i] = (byte) (fields.number(FieldTag.TOKEN, i, 1) - '0');
            sound = digits[i] >= 0 && digits[i] <= 9;
        }
        if (!sound) {
            say(CommandResult.MALFORMED);
            return;
        }
        System.arraycopy(fields.bytes(), fields.at(FieldTag.TRANSACTION), transaction, 0,
                transaction.length);
        tokenWaits = true;
        answered = false;
    }

    private void say(CommandResult result) {
        answer.begin(code, result);
        if (result == CommandResult.BAD_VALUE) {
            answer.field(FieldTag.WRONG_FIELD, 1, wrongField(CommandCode.ofCode(code)).code());
        }
    }

    private FieldTag wrongField(CommandCode command) {
        switch (command) {
            case LOAD_IDENTITY:
                return identity.wrongField();
            case LOAD_KEY:
                return key.wrongField();
            default:
                return FieldTag.CLOCK;
        }
    }
}
