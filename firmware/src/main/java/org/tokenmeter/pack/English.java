package org.tokenmeter.pack;

import org.tokenmeter.register.RegisterId;

/** English. */
final class English extends Wording {
    English() {
        sayIdle();
        sayEntry();
        sayToken();
        sayRefusal();
        sayReason();
        sayEmergency();
        sayValue();
        nameRegisters();
    }

    private void sayIdle() {
        with(Phrase.CREDIT_LEFT, "CR");
        with(Phrase.EMERGENCY_LEFT, "EMG");
        with(Phrase.LAB, "LAB");
        with(Phrase.LOW, "LOW");
        with(Phrase.ON, "ON");
        with(Phrase.OWE, "OWE");
        with(Phrase.OFF, "OFF");
        with(Phrase.OFF_NO_CREDIT, "OFF NO CREDIT");
        with(Phrase.OFF_CALL_UTILITY, "OFF CALL UTILITY");
        with(Phrase.OFF_TEST, "OFF TEST");
        with(Phrase.PRESS_CONNECT, "PRESS # CONNECT");
        with(Phrase.TAMPER_BANNER, "** TAMPER **");
        with(Phrase.SERVICE_BANNER, "** SERVICE **");
        with(Phrase.NOT_COMMISSIONED, "NO METER NUMBER");
        with(Phrase.OUT_OF_USE, "** OUT OF USE **");
        with(Phrase.OVERLOAD, "OVERLOAD");
        with(Phrase.PHASE_UNBALANCE, "PHASE UNBALANCE");
        with(Phrase.RETRY, "RETRY");
    }

    private void sayEntry() {
        with(Phrase.ENTRY_TIMED_OUT, "ENTRY TIMED OUT");
        with(Phrase.DIGIT_KEPT, "% DIGIT KEPT");
        with(Phrase.DIGITS_KEPT, "% DIGITS KEPT");
        with(Phrase.ONLY_DIGIT, "ONLY % DIGIT");
        with(Phrase.ONLY_DIGITS, "ONLY % DIGITS");
        with(Phrase.SHORT_ENTRY_KEYS, "*=DEL  #=REVIEW");
        with(Phrase.NO_SUCH_CODE, "NO SUCH CODE");
        with(Phrase.TOKEN_NUMBER, "TOKEN %");
        with(Phrase.HASH_SENDS, "#=SEND");
        with(Phrase.CODE, "CODE");
        with(Phrase.ALARM_SILENCED, "ALARM SILENCED");
    }

    private void sayToken() {
        with(Phrase.CHECKING, "CHECKING...");
        with(Phrase.ACCEPTED, "ACCEPTED");
        with(Phrase.CREDIT_CLEARED, "CREDIT CLEARED");
        with(Phrase.TAMPER_CLEARED, "TAMPER CLEARED");
        with(Phrase.POWER_LIMIT, "LIMIT");
        with(Phrase.UNBALANCE_LIMIT, "PHASE");
        with(Phrase.REMOVED, "REMOVED");
        with(Phrase.RATE, "RATE");
        with(Phrase.FACTOR, "FACTOR");
        with(Phrase.FLAG, "FLAG");
        with(Phrase.VALUE, "VALUE");
        with(Phrase.KEY_CHANGED, "KEY CHANGED");
        with(Phrase.KEY_SECTION, "KEY % OF % OK");
        with(Phrase.KEY_NOT_NEEDED, "KEY % NOT NEEDED");
        with(Phrase.NEED_KEY, "NEED KEY");
        with(Phrase.NEED, "NEED");
    }

    private void sayRefusal() {
        with(Phrase.OVERFLOW_ERROR, "OVERFLOW err 04");
        with(Phrase.KEY_TYPE_ERROR, "KEY TYPE err 05");
        with(Phrase.FORMAT_ERROR, "BAD NUMBER  06");
        with(Phrase.RANGE_ERROR, "RANGE  err 07");
        with(Phrase.FUNCTION_ERROR, "NOT SUPPORTED 08");
        with(Phrase.OLD_ERROR, "OLD    err 09");
        with(Phrase.USED_ERROR, "USED   err 10");
        with(Phrase.KEY_EXPIRED_ERROR, "KEY EXPIRED 11");
        with(Phrase.DDTK_ERROR, "DEFAULT KEY 12");
        with(Phrase.CRC_ERROR, "REJECT err 13");
        with(Phrase.MFR_CODE_ERROR, "WRONG MAKER  14");
        with(Phrase.NOT_READY, "NOT READY err 16");
    }

    private void sayReason() {
        with(Phrase.CREDIT_TOO_HIGH, "CREDIT TOO HIGH");
        with(Phrase.KEY_UNCHANGED, "KEY UNCHANGED");
        with(Phrase.NOT_A_TOKEN, "NOT AN STS TOKEN");
        with(Phrase.VALUE_NOT_VALID, "VALUE NOT VALID");
        with(Phrase.TOKEN_IGNORED, "TOKEN IGNORED");
        with(Phrase.BEFORE, "BEFORE");
        with(Phrase.ALREADY_ENTERED, "ALREADY ENTERED");
        with(Phrase.LOADED, "LOADED");
        with(Phrase.NEED_KEY_CHANGE, "NEED KEY CHANGE");
        with(Phrase.CHECK_NUMBER, "CHECK NUMBER");
        with(Phrase.CHECK_NUMBER_TRIES, "CHECK NO. % LEFT");
        with(Phrase.TEST_TOKEN, "TEST TOKEN");
        with(Phrase.TRY_LATER, "TRY AGAIN LATER");
        with(Phrase.LOCKED, "LOCKED");
        with(Phrase.WRONG_TOKENS, "% WRONG TOKENS");
    }

    private void sayEmergency() {
        with(Phrase.EMERGENCY, "EMERGENCY");
        with(Phrase.NOT_OFFERED, "NOT OFFERED");
        with(Phrase.NOT_NEEDED, "NOT NEEDED");
        with(Phrase.REPAY_FIRST, "REPAY FIRST");
    }

    private void sayValue() {
        with(Phrase.IS_ON, "ON");
        with(Phrase.IS_OFF, "OFF");
        with(Phrase.NONE, "NONE");
        with(Phrase.TAMPERED, "TAMPERED");
        with(Phrase.KEYPAD, "KEYPAD");
        with(Phrase.UNREADABLE, "NOT READY");
        with(Phrase.UNKNOWN, "UNKNOWN");
        with(Phrase.NO_LIMIT, "NO LIMIT");
        with(Phrase.FOR_CREDIT, "NO CREDIT");
        with(Phrase.FOR_SERVICE, "SERVICE");
        with(Phrase.FOR_TEST, "TEST");
        with(Phrase.FOR_TAMPER, "TAMPER");
        with(Phrase.FOR_OVERLOAD, "OVERLOAD");
        with(Phrase.FOR_UNBALANCE, "PHASE UNBALANCE");
        with(Phrase.FOR_COMMISSIONING, "UNCOMMISSIONED");
    }

    private void nameRegisters() {
        with(RegisterId.CREDIT, "CREDIT");
        with(RegisterId.QUANTITY_TOTAL, "TOTAL");
        with(RegisterId.REVERSE_TOTAL, "REVERSE");
        with(RegisterId.THIS_MONTH, "MONTH");
        with(RegisterId.MONTH_1, RegisterId.MONTH_12, "MONTH");
        with(RegisterId.DAYS_LEFT, "DAYS LEFT");
        with(RegisterId.LOW_CREDIT_LEVEL, "LOW LEVEL");
        with(RegisterId.EMERGENCY_LEFT, "EMERGENCY");
        with(RegisterId.POWER, "POWER");
        with(RegisterId.LOAD_SWITCH, "SUPPLY");
        with(RegisterId.LOAD_SWITCH_REASONS, "OFF REASON");
        with(RegisterId.SWITCH_OPERATIONS, "SWITCHED");
        with(RegisterId.POWER_FAILS, "POWER FAIL");
        with(RegisterId.TAMPER, "TAMPER");
        with(RegisterId.RECHARGE, "RECHARGE");
        with(RegisterId.RECHARGE_DATE, "RECHARGED");
        with(RegisterId.RECHARGE_TIME, "RECHARGED");
        with(RegisterId.LAST_TOKEN_RESULT, "LAST TOKEN");
        with(RegisterId.TOKEN_1, RegisterId.TOKEN_10, "TOKEN");
        with(RegisterId.WRONG_TOKENS, "WRONG");
        with(RegisterId.LOCK_OUT_TIME, "LOCKED");
        with(RegisterId.METER_NUMBER, "METER NO");
        with(RegisterId.SUPPLY_GROUP_CODE, "SGC");
        with(RegisterId.TARIFF_INDEX, "TI");
        with(RegisterId.KEY_REVISION_NUMBER, "KRN KT");
        with(RegisterId.KEY_EXPIRY_NUMBER, "KEN");
        with(RegisterId.ENCRYPTION_ALGORITHM, "EA");
        with(RegisterId.KEY_CHANGE_TOKENS, "KCT SET");
        with(RegisterId.BASE_DATE, "BASE DATE");
        with(RegisterId.OLDEST_IDENTIFIER, "OLDEST");
        with(RegisterId.MAXIMUM_POWER, "MAX POWER");
        with(RegisterId.UNBALANCE_LIMIT, "UNBALANCE");
        with(RegisterId.TARIFF_RATE, "RATE");
        with(RegisterId.WATER_FACTOR, "FACTOR");
        with(RegisterId.CIVIL_DATE, "DATE");
        with(RegisterId.CIVIL_TIME, "TIME");
        with(RegisterId.SOFTWARE_VERSION, "VERSION");
        with(RegisterId.TOKEN_READER, "READER");
    }
}
