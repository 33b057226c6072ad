package org.tokenmeter.boot;

import org.tokenmeter.hal.Board;
import org.tokenmeter.hal.CivilClock;
import org.tokenmeter.hal.PulseInput;
import org.tokenmeter.ledger.Ledger;
import org.tokenmeter.ledger.LedgerStatus;
import org.tokenmeter.meter.acceptance.TokenProcessor;
import org.tokenmeter.meter.account.Account;
import org.tokenmeter.meter.event.EventCode;
import org.tokenmeter.meter.supply.Supply;
import org.tokenmeter.pack.Pack;
import org.tokenmeter.panel.Panel;
import org.tokenmeter.register.RegisterSource;

/**
 * A whole meter on a board, with the identity and the credit that the board's memory holds.
 * Everything is allocated by the constructor.
 *
 * <p><b>One thread.</b> Whoever calls {@link #tick} calls everything else too.
 */
public final class TokenMeter {
    private static final int MILLIS_PER_MINUTE = 60_000;

    private final PulseInput pulses;
    private final Ledger ledger;
    private final Account account;
    private final Supply supply;
    private final TokenProcessor processor;
    private final Panel panel;
    private final RegisterSource registers;

    /** Starts a meter from its memory. */
    public TokenMeter(Board board, Pack pack) {
        pulses = board.pulses();
        ledger = new Ledger(board.memory());
        account = new Account(ledger, board.memory().affordsCommitPerPulse());
        supply = new Supply(board.loadSwitch());
        processor = new TokenProcessor(ledger, account);
        registers = new MeterRegisters(ledger, account, supply, processor);
        panel = new Panel(board, pack, processor, registers);
        if (ledger.open() == LedgerStatus.READY) {
            noteLostPower(board.clock());
            account.start();
        }
    }

    private void noteLostPower(CivilClock clock) {
        if (!ledger.consumption().stoppedClean()) {
            long civil = clock.millis();
            ledger.events().append(EventCode.POWER_FAIL.number(), 0, 0,
                    civil == CivilClock.UNKNOWN ? -1 : (int) (civil / MILLIS_PER_MINUTE));
        }
    }

    /**
     * Does what is due.
     *
     * @param nowMillis a clock that never goes back; its zero means nothing
     * @return the moment of the next call at the latest; call earlier when a key moves or a pulse
     *     comes
     */
    public long tick(long nowMillis) {
        account.charge(pulses.take(), nowMillis);
        panel.serveKeys(nowMillis);
        processor.step();
        supply.decide(Supply.SERVICE, ledger.status() != LedgerStatus.READY);
        supply.decide(Supply.CREDIT, account.balance() <= 0);
        long next = Math.min(panel.show(nowMillis), account.deadline());
        return processor.isBusy() ? nowMillis : next;
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
}
