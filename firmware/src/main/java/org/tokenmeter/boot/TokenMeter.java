package org.tokenmeter.boot;

import org.tokenmeter.hal.Board;
import org.tokenmeter.hal.PulseInput;
import org.tokenmeter.ledger.Ledger;
import org.tokenmeter.ledger.LedgerStatus;
import org.tokenmeter.meter.acceptance.TokenProcessor;
import org.tokenmeter.meter.account.Account;
import org.tokenmeter.meter.event.EventCode;
import org.tokenmeter.meter.event.EventLog;
import org.tokenmeter.meter.supply.Supply;
import org.tokenmeter.pack.Pack;
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

    private final PulseInput pulses;
    private final Ledger ledger;
    private final EventLog events;
    private final Account account;
    private final Supply supply;
    private final TokenProcessor processor;
    private final Panel panel;
    private final MeterRegisters registers;
    private boolean started;
    private boolean serviceNoted;

    /** Starts a meter from its memory. */
    public TokenMeter(Board board, Pack pack) {
        pulses = board.pulses();
        ledger = new Ledger(board.memory());
        events = new EventLog(ledger);
        account = new Account(ledger, board.memory().affordsCommitPerPulse());
        supply = new Supply(board.loadSwitch());
        processor = new TokenProcessor(ledger, account, pack, events);
        registers = new MeterRegisters(ledger, account, supply, processor, board.clock());
        panel = new Panel(board, pack, processor, registers);
        ledger.open();
        events.start();
    }

    /**
     * Does what is due.
     *
     * @param nowMillis a clock that never goes back; its zero means nothing
     * @return the moment of the next call at the latest; call earlier when a key moves or a pulse
     *     comes
     */
    public long tick(long nowMillis) {
        registers.tick(nowMillis);
        events.tick(nowMillis, registers.civilMinute());
        start();
        account.charge(pulses.take(), nowMillis);
        processor.tick(nowMillis);
        panel.serveKeys(nowMillis);
        noteService();
        supply.decide(Supply.SERVICE, ledger.status() != LedgerStatus.READY);
        supply.decide(Supply.CREDIT, account.balance() <= 0);
        supply.test(processor.test().opensSwitch(), processor.test().switchTests());
        long next = Math.min(panel.show(nowMillis), account.deadline());
        return Math.min(next, processor.deadline());
    }

    /**
     * Takes a token from a carrier that is not the keypad; {@link #tick} comes next.
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

    /** The meter's registers. */
    public RegisterSource registers() {
        return registers;
    }

    /** The meter's events. */
    public EventLog events() {
        return events;
    }

    private void start() {
        if (!started) {
            started = true;
            if (ledger.status() != LedgerStatus.BLANK && !ledger.consumption().stoppedClean()) {
                events.write(EventCode.POWER_FAIL, 0);
            }
            if (ledger.status() == LedgerStatus.READY) {
                account.start();
            }
        }
    }

    private void noteService() {
        if (ledger.status() == LedgerStatus.SERVICE && !serviceNoted) {
            serviceNoted = true;
            events.write(EventCode.SERVICE_STATE, 0);
        }
    }
}
