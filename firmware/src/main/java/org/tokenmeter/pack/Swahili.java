package org.tokenmeter.pack;

import org.tokenmeter.register.RegisterId;

/** Swahili. */
final class Swahili extends Wording {
    Swahili() {
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
        with(Phrase.CREDIT_LEFT, "SL");
        with(Phrase.EMERGENCY_LEFT, "DHR");
        with(Phrase.LAB, "LAB");
        with(Phrase.LOW, "CHINI");
        with(Phrase.ON, "ON");
        with(Phrase.OWE, "DENI");
        with(Phrase.OFF, "OFF");
        with(Phrase.OFF_NO_CREDIT, "OFF HAKUNA SALIO");
        with(Phrase.OFF_CALL_UTILITY, "OFF PIGIA HUDUMA");
        with(Phrase.OFF_TEST, "OFF JARIBIO");
        with(Phrase.PRESS_CONNECT, "# KUUNGANISHA");
        with(Phrase.TAMPER_BANNER, "* IMEFUNGULIWA *");
        with(Phrase.SERVICE_BANNER, "* MATENGENEZO *");
        with(Phrase.NOT_COMMISSIONED, "BILA NAMBA MITA");
        with(Phrase.OUT_OF_USE, "* HAITUMIKI *");
        with(Phrase.OVERLOAD, "UMEZIDI");
        with(Phrase.PHASE_UNBALANCE, "FEZI HAZILINGANI");
        with(Phrase.RETRY, "JARIBU");
    }

    private void sayEntry() {
        with(Phrase.ENTRY_TIMED_OUT, "MUDA UMEISHA");
        with(Phrase.DIGIT_KEPT, "% IMEHIFADHIWA");
        with(Phrase.DIGITS_KEPT, "% ZIMEHIFADHIWA");
        with(Phrase.ONLY_DIGIT, "TARAKIMU % TU");
        with(Phrase.ONLY_DIGITS, "TARAKIMU % TU");
        with(Phrase.SHORT_ENTRY_KEYS, "*=FUTA #=ANGALIA");
        with(Phrase.NO_SUCH_CODE, "HAKUNA MSIMBO");
        with(Phrase.TOKEN_NUMBER, "TOKENI %");
        with(Phrase.HASH_SENDS, "#=TUMA");
        with(Phrase.CODE, "MSIMBO");
        with(Phrase.ALARM_SILENCED, "KENGELE KIMYA");
    }

    private void sayToken() {
        with(Phrase.CHECKING, "INAKAGUA...");
        with(Phrase.ACCEPTED, "IMEKUBALIWA");
        with(Phrase.CREDIT_CLEARED, "SALIO LIMEFUTWA");
        with(Phrase.TAMPER_CLEARED, "ONYO LIMEFUTWA");
        with(Phrase.POWER_LIMIT, "UKOMO");
        with(Phrase.UNBALANCE_LIMIT, "FEZI");
        with(Phrase.REMOVED, "KIMEFUTWA");
        with(Phrase.RATE, "BEI");
        with(Phrase.FACTOR, "KIZIDISHO");
        with(Phrase.FLAG, "ALAMA");
        with(Phrase.VALUE, "KIASI");
        with(Phrase.KEY_CHANGED, "UFUNGUO MPYA");
        with(Phrase.KEY_SECTION, "UFUNGUO %/% OK");
        with(Phrase.KEY_NOT_NEEDED, "UFUNGUO % ZIADA");
        with(Phrase.NEED_KEY, "UFUNGUO");
        with(Phrase.NEED, "WEKA");
    }

    private void sayRefusal() {
        with(Phrase.OVERFLOW_ERROR, "SALIO KUBWA 04");
        with(Phrase.KEY_TYPE_ERROR, "AINA UFUNGUO 05");
        with(Phrase.FORMAT_ERROR, "NAMBA MBAYA 06");
        with(Phrase.RANGE_ERROR, "THAMANI  err 07");
        with(Phrase.FUNCTION_ERROR, "HAIWEZEKANI 08");
        with(Phrase.OLD_ERROR, "YA ZAMANI 09");
        with(Phrase.USED_ERROR, "IMETUMIKA 10");
        with(Phrase.KEY_EXPIRED_ERROR, "MUDA UMEISHA 11");
        with(Phrase.DDTK_ERROR, "UFUNGUO AWALI 12");
        with(Phrase.CRC_ERROR, "IMEKATALIWA 13");
        with(Phrase.MFR_CODE_ERROR, "MTENGENEZAJI 14");
        with(Phrase.NOT_READY, "HAIKO TAYARI 16");
    }

    private void sayReason() {
        with(Phrase.CREDIT_TOO_HIGH, "SALIO LIMEZIDI");
        with(Phrase.KEY_UNCHANGED, "UFUNGUO ULE ULE");
        with(Phrase.NOT_A_TOKEN, "SI TOKENI YA STS");
        with(Phrase.VALUE_NOT_VALID, "THAMANI BATILI");
        with(Phrase.TOKEN_IGNORED, "IMEPUUZWA");
        with(Phrase.BEFORE, "KABLA");
        with(Phrase.ALREADY_ENTERED, "IMESHAINGIZWA");
        with(Phrase.LOADED, "TAREHE");
        with(Phrase.NEED_KEY_CHANGE, "BADILI UFUNGUO");
        with(Phrase.CHECK_NUMBER, "KAGUA NAMBA");
        with(Phrase.CHECK_NUMBER_TRIES, "KAGUA, BADO %");
        with(Phrase.TEST_TOKEN, "TOKENI YA KUPIMA");
        with(Phrase.TRY_LATER, "JARIBU BAADAYE");
        with(Phrase.LOCKED, "IMEFUNGWA");
        with(Phrase.WRONG_TOKENS, "MAKOSA %");
    }

    private void sayEmergency() {
        with(Phrase.EMERGENCY, "DHARURA");
        with(Phrase.NOT_OFFERED, "HAITOLEWI");
        with(Phrase.NOT_NEEDED, "HAIHITAJIKI");
        with(Phrase.REPAY_FIRST, "LIPA DENI KWANZA");
    }

    private void sayValue() {
        with(Phrase.IS_ON, "ON");
        with(Phrase.IS_OFF, "OFF");
        with(Phrase.NONE, "HAKUNA");
        with(Phrase.TAMPERED, "IMEFUNGULIWA");
        with(Phrase.KEYPAD, "KIBODI");
        with(Phrase.UNREADABLE, "HAIKO TAYARI");
        with(Phrase.UNKNOWN, "HAIJULIKANI");
        with(Phrase.NO_LIMIT, "HAKUNA KIKOMO");
        with(Phrase.FOR_CREDIT, "SALIO LIMEISHA");
        with(Phrase.FOR_SERVICE, "MATENGENEZO");
        with(Phrase.FOR_TEST, "JARIBIO");
        with(Phrase.FOR_TAMPER, "IMEFUNGULIWA");
        with(Phrase.FOR_OVERLOAD, "UMEME UMEZIDI");
        with(Phrase.FOR_UNBALANCE, "FEZI HAZILINGANI");
        with(Phrase.FOR_COMMISSIONING, "BILA NAMBA MITA");
    }

    private void nameRegisters() {
        with(RegisterId.CREDIT, "SALIO");
        with(RegisterId.QUANTITY_TOTAL, "JUMLA");
        with(RegisterId.REVERSE_TOTAL, "KINYUME");
        with(RegisterId.THIS_MONTH, "MWEZI");
        with(RegisterId.MONTH_1, RegisterId.MONTH_12, "MWEZI");
        with(RegisterId.DAYS_LEFT, "SIKU");
        with(RegisterId.LOW_CREDIT_LEVEL, "ONYO");
        with(RegisterId.EMERGENCY_LEFT, "DHARURA");
        with(RegisterId.POWER, "NGUVU");
        with(RegisterId.LOAD_SWITCH, "UMEME");
        with(RegisterId.LOAD_SWITCH_REASONS, "SABABU OFF");
        with(RegisterId.SWITCH_OPERATIONS, "KUBADILI");
        with(RegisterId.POWER_FAILS, "KUKATIKA");
        with(RegisterId.TAMPER, "KIFUNIKO");
        with(RegisterId.RECHARGE, "MANUNUZI");
        with(RegisterId.RECHARGE_DATE, "TAR. NUNUA");
        with(RegisterId.RECHARGE_TIME, "SAA NUNUA");
        with(RegisterId.LAST_TOKEN_RESULT, "TOKENI");
        with(RegisterId.TOKEN_1, RegisterId.TOKEN_10, "TOKENI");
        with(RegisterId.WRONG_TOKENS, "MAKOSA");
        with(RegisterId.LOCK_OUT_TIME, "KUFUNGWA");
        with(RegisterId.METER_NUMBER, "NAMBA MITA");
        with(RegisterId.SUPPLY_GROUP_CODE, "SGC");
        with(RegisterId.TARIFF_INDEX, "TI");
        with(RegisterId.KEY_REVISION_NUMBER, "KRN KT");
        with(RegisterId.KEY_EXPIRY_NUMBER, "KEN");
        with(RegisterId.ENCRYPTION_ALGORITHM, "EA");
        with(RegisterId.KEY_CHANGE_TOKENS, "SETI KCT");
        with(RegisterId.BASE_DATE, "TAREHE 0");
        with(RegisterId.OLDEST_IDENTIFIER, "YA KWANZA");
        with(RegisterId.MAXIMUM_POWER, "NGUVU MAX");
        with(RegisterId.UNBALANCE_LIMIT, "TOFAUTI");
        with(RegisterId.TARIFF_RATE, "BEI");
        with(RegisterId.WATER_FACTOR, "KIZIDISHO");
        with(RegisterId.CIVIL_DATE, "TAREHE");
        with(RegisterId.CIVIL_TIME, "SAA");
        with(RegisterId.SOFTWARE_VERSION, "TOLEO");
        with(RegisterId.TOKEN_READER, "KISOMAJI");
    }
}
