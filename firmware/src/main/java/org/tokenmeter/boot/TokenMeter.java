package org.tokenmeter.boot;

import org.tokenmeter.hal.Board;
import org.tokenmeter.hal.PulseInput;
import org.tokenmeter.hal.SerialLine;
import org.tokenmeter.ledger.Ledger;
import org.tokenmeter.ledger.LedgerStatus;
import org.tokenmeter.ledger.LifeCycle;
import org.tokenmeter.ledger.MeterSettings;
import org.tokenmeter.ledger.MeterState;
import org.tokenmeter.ledger.StateChange;
import org.tokenmeter.link.Link;
import org.tokenmeter.link.LinkProtocol;
import org.tokenmeter.link.LinkSettings;
import org.tokenmeter.link.ModbusLink;
import org.tokenmeter.link.ModeCLink;
import org.tokenmeter.link.ObisReader;
import org.tokenmeter.link.SecureLink;
import org.tokenmeter.meter.acceptance.TokenProcessor;
import org.tokenmeter.meter.account.Account;
import org.tokenmeter.meter.event.EventCode;
import org.tokenmeter.meter.event.EventLog;
import org.tokenmeter.meter.provision.CommandDesk;
import org.tokenmeter.meter.provision.HandshakeGuard;
import org.tokenmeter.meter.provision.KeyErasure;
import org.tokenmeter.meter.supply.Supply;
import org.tokenmeter.pack.Language;
import org.tokenmeter.pack.Pack;
import org.tokenmeter.pack.PackId;
import org.tokenmeter.panel.Panel;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.register.RegisterSource;

/**
 * A whole meter on a board, with the identity and the credit that the board's memory holds.
 * Everything is allocated by the constructor.
 *
 * <p><b>One thread.</b> Whoever calls {@link #tick} calls everything else too.
 */
public final class TokenMeter {
    /** The version of this firmware, 0.1.0: see {@link RegisterId#SOFTWARE_VERSION}. */
    public static final int VERSION = 100;
    /** The same as people write it; programs that come with this firmware have it, too. */
    public static final String VERSION_NAME = "0.1.0";

    private final PulseInput pulses;
    private final Ledger ledger;
    private final EventLog events;
    private final Account account;
    private final Supply supply;
    private final TokenProcessor processor;
    private final StateChange[] changes;
    private final Panel panel;
    private final MeterRegisters registers;
    private final HandshakeGuard guard;
    private final SecureLink secure;
    private final Link link;
    private boolean started;
    private boolean serviceNoted;

    /** Starts a meter from its memory, which also says how its make behaves. */
    public TokenMeter(Board board, SerialLine line, LinkSettings settings) {
        this(board, line, settings, null);
    }

    /** Starts a meter from its memory, with a pack of one's own; null for the memory's. */
    public TokenMeter(Board board, SerialLine line, LinkSettings settings, Pack own) {
        pulses = board.pulses();
        ledger = new Ledger(board.memory());
        ledger.open();
        Pack pack = own == null ? PackId.ofNumber(ledger.settings().pack()).pack() : own;
        events = new EventLog(ledger);
        account = new Account(ledger, pack, board.memory().affordsCommitPerPulse(), events);
        supply = new Supply(board, ledger, account, pack, events);
        processor = new TokenProcessor(ledger, account, pack, events);
        changes = new StateChange[] {processor.penaltyChange(), supply.limitChange(),
            supply.tamperChange(), account.emergencyChange(), account.alarmChange(),
            account.creditOpenChange(), new KeyErasure(ledger)};
        registers = new MeterRegisters(ledger, account, supply, processor, board.clock());
        panel = new Panel(board, pack, Language.ofNumber(ledger.settings().language()),
                processor, account, supply, registers);
        guard = new HandshakeGuard(ledger, Pack.DEFAULT.penalties(), events);
        secure = new SecureLink(line, board.channel(), guard, new CommandDesk(ledger, processor,
                events, board.clock(), board.clockSetter(), board.jumper(),
                new ObisReader(registers), VERSION));
        link = settings.protocol() == LinkProtocol.MODBUS
                ? new ModbusLink(line, settings, registers)
                : new ModeCLink(line, settings, registers, processor, secure);
        events.start();
    }

    /**
     * Does what is due.
     *
     * @param nowMillis a clock that never goes back; its zero means nothing
     * @return the moment of the next call at the latest; call earlier when a key moves, a pulse or
     *     a byte comes, the power or the cover changes
     */
    public long tick(long nowMillis) {
        if (secure.isMadeAnew()) {
            return link.tick(nowMillis);
        }
        registers.tick(nowMillis);
        events.tick(nowMillis, registers.civilMinute());
        start(nowMillis);
        processor.tick(nowMillis);
        if (ledger.status() == LedgerStatus.READY) {
            measure(nowMillis);
        }
        panel.serveKeys(nowMillis);
        guard.tick(nowMillis);
        long toLink = link.tick(nowMillis);
        noteService();
        decide(nowMillis);
        keepHouse();
        return Math.min(Math.min(panel.show(nowMillis), toLink), deadline(nowMillis));
    }

    /**
     * Takes a token from a carrier of the board's own, such as a card reader; {@link #tick} comes
     * next. Keypad and line bring theirs through their ports.
     *
     * @param digits values of 0 to 9, the most significant first
     * @param count how many there are
     * @param nowMillis as {@link #tick} takes it
     */
    public void enter(byte[] digits, int count, long nowMillis) {
        processor.enter(digits, count, nowMillis);
    }

    /** Stops the meter in order, so that nothing is charged for what might have been lost. */
    public void stop() {
        if (ledger.status() == LedgerStatus.READY) {
            account.stop();
        }
    }

    /**
     * Whether the meter was given an identity and a key, so that the board must start it again
     * from its memory.
     */
    public boolean isRestartDue() {
        return secure.isRestartDue();
    }

    /** What its factory fixed; of a blank meter, nothing yet. */
    public MeterSettings settings() {
        return ledger.settings();
    }

    /** The meter's registers. */
    public RegisterSource registers() {
        return registers;
    }

    /** The meter's events. */
    public EventLog events() {
        return events;
    }

    private void start(long now) {
        if (started) {
            return;
        }
        started = true;
        boolean lostPower = ledger.status() != LedgerStatus.BLANK
                && !ledger.consumption().stoppedClean();
        if (lostPower) {
            events.write(EventCode.POWER_FAIL, 0);
        }
        if (ledger.status() == LedgerStatus.READY) {
            if (lostPower) {
                ledger.life().countPowerFail();
                ledger.commitLife();
            }
            account.start();
            supply.start(now);
        }
    }

    private void measure(long now) {
        account.count(pulses.take(), pulses.takeReverse(), supply.measuredWatts(now), now);
        account.passTime(supply.isClosed(), now);
        account.tick(registers.civilMinute(), now);
        supply.look(now);
    }

    private void decide(long now) {
        supply.put(Supply.UNCOMMISSIONED, ledger.status() == LedgerStatus.BLANK
                || !isInService() && ledger.lifeCycle() != LifeCycle.IN_SERVICE);
        supply.put(Supply.SERVICE, isInService());
        supply.put(Supply.CREDIT, account.isExhausted());
        supply.test(processor.test().opensSwitch(), processor.test().switchTests());
        supply.decide(now);
    }

    /** Stores what changed without a token, when no token is being stored. */
    private void keepHouse() {
        if (ledger.status() != LedgerStatus.READY || ledger.isCommitting()) {
            return;
        }
        MeterState draft = null;
        for (int i = 0; i < changes.length; i++) {
            if (changes[i].isDue()) {
                draft = draft == null ? ledger.draft() : draft;
                changes[i].apply(draft);
            }
        }
        if (draft != null) {
            ledger.beginCommit();
        }
    }

    private long deadline(long now) {
        long next = account.deadline(supply.measuredWatts(now), supply.isClosed());
        next = Math.min(next, guard.deadline());
        return Math.min(next, Math.min(processor.deadline(), supply.deadline(now)));
    }

    private boolean isInService() {
        return ledger.status() == LedgerStatus.SERVICE
                || ledger.status() == LedgerStatus.NEWER_LAYOUT;
    }

    private void noteService() {
        if (isInService() && !serviceNoted) {
            serviceNoted = true;
            events.write(EventCode.SERVICE_STATE, 0);
        }
    }
}
