package org.tokenmeter.boot;

import org.tokenmeter.ledger.Ledger;
import org.tokenmeter.ledger.LedgerStatus;
import org.tokenmeter.ledger.MeterState;
import org.tokenmeter.meter.acceptance.TokenProcessor;
import org.tokenmeter.meter.account.Account;
import org.tokenmeter.meter.supply.Supply;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.register.RegisterSource;

/** Reads each register where its value lives. */
final class MeterRegisters implements RegisterSource {
    private final Ledger ledger;
    private final Account account;
    private final Supply supply;
    private final TokenProcessor processor;

    MeterRegisters(Ledger ledger, Account account, Supply supply, TokenProcessor processor) {
        this.ledger = ledger;
        this.account = account;
        this.supply = supply;
        this.processor = processor;
    }

    @Override
    public long read(RegisterId id) {
        MeterState state = ledger.state();
        switch (id) {
            case CREDIT:
                return account.balance();
            case TOTAL_ENERGY:
                return account.energyTotal();
            case LOAD_SWITCH:
                return supply.isClosed() ? 1 : 0;
            case SERVICE_STATE:
                return ledger.status() == LedgerStatus.READY ? 0 : 1;
            case LAST_TOKEN_RESULT:
                return processor.lastResult() == null ? 0 : processor.lastResult().number();
            case SUPPLY_GROUP_CODE:
                return state.supplyGroupCode();
            case TARIFF_INDEX:
                return state.tariffIndex();
            case KEY_REVISION_NUMBER:
                return state.keyRevisionNumber();
            case KEY_TYPE:
                return state.keyType();
            case KEY_EXPIRY_NUMBER:
                return state.keyExpiryNumber();
            case BASE_DATE:
                return state.baseDate().code();
            case OLDEST_IDENTIFIER:
                return state.tokenIdentifiers().smallest();
            default:
                throw new AssertionError();
        }
    }
}
