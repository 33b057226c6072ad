package org.tokenmeter.boot;

import org.tokenmeter.hal.Board;
import org.tokenmeter.hal.PulseInput;
import org.tokenmeter.ledger.MeterSettings;
import org.tokenmeter.ledger.MeterState;
import org.tokenmeter.meter.acceptance.TokenProcessor;
import org.tokenmeter.meter.account.Account;
import org.tokenmeter.meter.supply.Supply;
import org.tokenmeter.pack.Pack;
import org.tokenmeter.panel.Panel;
import org.tokenmeter.register.RegisterSource;

/**
 * A whole meter on a board. Everything is allocated by the constructor.
 *
 * <p><b>One thread.</b> Whoever calls {@link #tick} calls everything else too.
 */
public final class TokenMeter {
    private final PulseInput pulses;
    private final Account account;
    private final Supply supply;
    private final Panel panel;
    private final RegisterSource registers;

    /** Starts a meter with the state it had. */
    public TokenMeter(Board board, Pack pack, MeterState state, MeterSettings settings) {
        pulses = board.pulses();
        account = new Account(state, settings);
        supply = new Supply(board.loadSwitch());
        registers = new MeterRegisters(state, account, supply);
        panel = new Panel(board, pack, new TokenProcessor(state, settings, account), registers);
    }

    /**
     * Does what is due.
     *
     * @param nowMillis a clock that never goes back; its zero means nothing
     * @return the moment of the next call at the latest; call earlier when a key moves or a pulse
     *     comes
     */
    public long tick(long nowMillis) {
        account.charge(pulses.take());
        panel.serveKeys(nowMillis);
        supply.decide(Supply.CREDIT, account.balanceMilliWattHours() <= 0);
        return panel.show(nowMillis);
    }

    /** The meter's registers. */
    public RegisterSource registers() {
        return registers;
    }
}
