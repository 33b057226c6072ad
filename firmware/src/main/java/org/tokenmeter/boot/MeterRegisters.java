package org.tokenmeter.boot;

import org.tokenmeter.hal.CivilClock;
import org.tokenmeter.ledger.Ledger;
import org.tokenmeter.ledger.LedgerStatus;
import org.tokenmeter.ledger.MeterState;
import org.tokenmeter.meter.acceptance.MeterTest;
import org.tokenmeter.meter.acceptance.TokenProcessor;
import org.tokenmeter.meter.acceptance.TokenResult;
import org.tokenmeter.meter.account.Account;
import org.tokenmeter.meter.supply.Supply;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.register.RegisterSource;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.token.ExtendedSet;
import org.tokenmeter.sts.token.TokenClass;

/** Reads each register where its value lives. */
final class MeterRegisters implements RegisterSource {
    private static final int MILLIS_PER_SECOND = 1000;
    private static final int MILLIS_PER_MINUTE = 60_000;
    private static final int UNKNOWN_TIME = -1;

    private final Ledger ledger;
    private final Account account;
    private final Supply supply;
    private final TokenProcessor processor;
    private final CivilClock clock;
    private long now;

    MeterRegisters(Ledger ledger, Account account, Supply supply, TokenProcessor processor,
            CivilClock clock) {
        this.ledger = ledger;
        this.account = account;
        this.supply = supply;
        this.processor = processor;
        this.clock = clock;
    }

    /** Takes the time of the monotonic clock, for what depends on it. */
    void tick(long nowMillis) {
        now = nowMillis;
    }

    /** The civil minute, or -1 while it is unknown. */
    int civilMinute() {
        long civil = clock.millis();
        return civil == CivilClock.UNKNOWN ? UNKNOWN_TIME : (int) (civil / MILLIS_PER_MINUTE);
    }

    @Override
    public long read(RegisterId id) {
        switch (id) {
            case CREDIT:
                return account.balance();
            case CREDIT_UNIT:
                return ledger.settings().creditRegister();
            case QUANTITY_TOTAL:
                return account.quantityTotal();
            case POWER:
                return supply.watts(now);
            case LOAD_SWITCH:
                return supply.isClosed() ? 1 : 0;
            case LOAD_SWITCH_REASONS:
                return supply.reasons();
            case SUPPLY_READY:
                return supply.isReady() ? 1 : 0;
            case RETRY_TIME:
                return seconds(supply.millisToRetry(now));
            case LIMIT_TRIPS:
                return supply.trips();
            case TRIP_POWER:
                return supply.tripWatts();
            case LAB_METER:
                return ledger.settings().isLab() ? 1 : 0;
            case LIFE_CYCLE:
                return ledger.lifeCycle().code();
            case SERVICE_STATE:
                return ledger.status() == LedgerStatus.READY ? 0 : 1;
            case LAST_TOKEN_RESULT:
                return processor.lastResult() == null ? 0 : processor.lastResult().number();
            case LOCK_OUT_TIME:
                return seconds(processor.lockOutMillis());
            case METER_NUMBER:
                return ledger.settings().pan();
            case CIVIL_DATE:
            case CIVIL_TIME:
                return civilMinute();
            case SOFTWARE_VERSION:
                return TokenMeter.VERSION;
            case TOKEN_READER:
            case DISPLAY_TEST:
                return 1;
            default:
                return readAccount(id);
        }
    }

    private long readAccount(RegisterId id) {
        if (id.compareTo(RegisterId.MONTH_1) >= 0 && id.compareTo(RegisterId.MONTH_12) <= 0) {
            return ledger.usage().ofMonth(id.ordinal() - RegisterId.MONTH_1.ordinal());
        }
        if (id.compareTo(RegisterId.TOKEN_1) >= 0 && id.compareTo(RegisterId.TOKEN_10) <= 0) {
            int ago = id.ordinal() - RegisterId.TOKEN_1.ordinal();
            return ledger.tokens().read(ago) ? ledger.tokens().result() : 0;
        }
        switch (id) {
            case REVERSE_TOTAL:
                return account.reverseTotal();
            case THIS_MONTH:
                return account.thisMonth();
            case DAYS_LEFT:
                return account.daysLeft();
            case LOW_CREDIT_LEVEL:
                return account.lowCreditLevel();
            case LOW_CREDIT_ALARM:
                return account.alarm();
            case EMERGENCY_LEFT:
                return account.emergencyLeft();
            case SWITCH_OPERATIONS:
                return ledger.life().operations();
            case POWER_FAILS:
                return ledger.life().powerFails();
            case RECHARGE:
                return findRecharge() ? ledger.tokens().value() : 0;
            case RECHARGE_DATE:
            case RECHARGE_TIME:
                return findRecharge() ? ledger.tokens().civilMinute() : UNKNOWN_TIME;
            default:
                return readState(id, ledger.state());
        }
    }

    private boolean findRecharge() {
        return ledger.tokens().findClass(TokenResult.ACCEPT.number(), TokenClass.CREDIT);
    }

    private static long seconds(long millis) {
        return (millis + MILLIS_PER_SECOND - 1) / MILLIS_PER_SECOND;
    }

    private long readState(RegisterId id, MeterState state) {
        switch (id) {
            case TAMPER:
                return state.tamperFlags();
            case WRONG_TOKENS:
                return state.failures();
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
            case ENCRYPTION_ALGORITHM:
                return state.algorithm().code();
            case KEY_CHANGE_TOKENS:
                return state.algorithm() == EncryptionAlgorithm.EA11 ? 4 : 3;
            case BASE_DATE:
                return state.baseDate().code();
            case OLDEST_IDENTIFIER:
                return state.tokenIdentifiers().smallest();
            case MAXIMUM_POWER:
                return state.maximumPower();
            case UNBALANCE_LIMIT:
                return state.unbalanceLimit();
            case TARIFF_RATE:
                return state.tariffRate();
            case WATER_FACTOR:
                return state.waterFactor();
            case EXTENDED_VALUE:
                return extendedValue(state);
            default:
                throw new AssertionError();
        }
    }

    private long extendedValue(MeterState state) {
        MeterTest test = processor.test();
        if (test.extendedIndex() == ExtendedSet.FLAG) {
            return state.extendedFlag(test.extendedFlag()) ? 1 : 0;
        }
        return state.extendedValue(test.extendedIndex());
    }
}
