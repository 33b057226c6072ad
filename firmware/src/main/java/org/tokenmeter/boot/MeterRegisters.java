package org.tokenmeter.boot;

import org.tokenmeter.ledger.MeterState;
import org.tokenmeter.meter.account.Account;
import org.tokenmeter.meter.supply.Supply;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.register.RegisterSource;

/** Reads each register where its value lives. */
final class MeterRegisters implements RegisterSource {
    private final MeterState state;
    private final Account account;
    private final Supply supply;

    MeterRegisters(MeterState state, Account account, Supply supply) {
        this.state = state;
        this.account = account;
        this.supply = supply;
    }

    @Override
    public long read(RegisterId id) {
        switch (id) {
            case CREDIT:
                return account.balanceMilliWattHours();
            case TOTAL_ENERGY:
                return account.totalMilliWattHours();
            case LOAD_SWITCH:
                return supply.isClosed() ? 1 : 0;
            case LAST_TOKEN_RESULT:
                return state.lastResult();
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
