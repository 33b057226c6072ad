package org.tokenmeter.pack;

import org.tokenmeter.register.RegisterId;

/** French, without the accents that not every display has. */
final class French extends Wording {
    French() {
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
        with(Phrase.EMERGENCY_LEFT, "URG");
        with(Phrase.LAB, "LAB");
        with(Phrase.LOW, "BAS");
        with(Phrase.ON, "ON");
        with(Phrase.OWE, "DU");
        with(Phrase.OFF, "OFF");
        with(Phrase.OFF_NO_CREDIT, "OFF CREDIT FINI");
        with(Phrase.OFF_CALL_UTILITY, "OFF VOIR AGENCE");
        with(Phrase.OFF_TEST, "OFF TEST");
        with(Phrase.PRESS_CONNECT, "# POUR CONNECTER");
        with(Phrase.TAMPER_BANNER, "* CAPOT OUVERT *");
        with(Phrase.SERVICE_BANNER, "** SERVICE **");
        with(Phrase.NOT_COMMISSIONED, "SANS NUMERO");
        with(Phrase.OUT_OF_USE, "** HORS USAGE **");
        with(Phrase.OVERLOAD, "EXCES");
        with(Phrase.PHASE_UNBALANCE, "PHASES INEGALES");
        with(Phrase.RETRY, "ESSAI");
    }

    private void sayEntry() {
        with(Phrase.ENTRY_TIMED_OUT, "TEMPS ECOULE");
        with(Phrase.DIGIT_KEPT, "EN MEMOIRE %/20");
        with(Phrase.DIGITS_KEPT, "EN MEMOIRE %/20");
        with(Phrase.ONLY_DIGIT, "QUE % CHIFFRE");
        with(Phrase.ONLY_DIGITS, "QUE % CHIFFRES");
        with(Phrase.SHORT_ENTRY_KEYS, "*=EFFACE  #=VOIR");
        with(Phrase.NO_SUCH_CODE, "CODE INCONNU");
        with(Phrase.TOKEN_NUMBER, "JETON %");
        with(Phrase.HASH_SENDS, "#=OK");
        with(Phrase.CODE, "CODE");
        with(Phrase.ALARM_SILENCED, "ALARME COUPEE");
    }

    private void sayToken() {
        with(Phrase.CHECKING, "VERIFICATION...");
        with(Phrase.ACCEPTED, "ACCEPTE");
        with(Phrase.CREDIT_CLEARED, "CREDIT EFFACE");
        with(Phrase.TAMPER_CLEARED, "ALERTE EFFACEE");
        with(Phrase.POWER_LIMIT, "LIM.");
        with(Phrase.UNBALANCE_LIMIT, "PHASE");
        with(Phrase.REMOVED, "ENLEVEE");
        with(Phrase.RATE, "TARIF");
        with(Phrase.FACTOR, "FACTEUR");
        with(Phrase.FLAG, "DRAPEAU");
        with(Phrase.VALUE, "VALEUR");
        with(Phrase.KEY_CHANGED, "CLE CHANGEE");
        with(Phrase.KEY_SECTION, "CLE % SUR % OK");
        with(Phrase.KEY_NOT_NEEDED, "CLE % EN TROP");
        with(Phrase.NEED_KEY, "CLE");
        with(Phrase.NEED, "CLES");
    }

    private void sayRefusal() {
        with(Phrase.OVERFLOW_ERROR, "TROP-PLEIN 04");
        with(Phrase.KEY_TYPE_ERROR, "TYPE DE CLE 05");
        with(Phrase.FORMAT_ERROR, "NUMERO FAUX 06");
        with(Phrase.RANGE_ERROR, "HORS PLAGE 07");
        with(Phrase.FUNCTION_ERROR, "NON SUPPORTE 08");
        with(Phrase.OLD_ERROR, "ANCIEN  err 09");
        with(Phrase.USED_ERROR, "UTILISE err 10");
        with(Phrase.KEY_EXPIRED_ERROR, "CLE EXPIREE 11");
        with(Phrase.DDTK_ERROR, "CLE PAR DEF. 12");
        with(Phrase.CRC_ERROR, "REFUSE  err 13");
        with(Phrase.MFR_CODE_ERROR, "AUTRE MARQUE 14");
        with(Phrase.NOT_READY, "PAS PRET err 16");
    }

    private void sayReason() {
        with(Phrase.CREDIT_TOO_HIGH, "CREDIT TROP HAUT");
        with(Phrase.KEY_UNCHANGED, "CLE INCHANGEE");
        with(Phrase.NOT_A_TOKEN, "PAS UN JETON STS");
        with(Phrase.VALUE_NOT_VALID, "VALEUR INVALIDE");
        with(Phrase.TOKEN_IGNORED, "JETON IGNORE");
        with(Phrase.BEFORE, "AVANT");
        with(Phrase.ALREADY_ENTERED, "DEJA SAISI");
        with(Phrase.LOADED, "CHARGE");
        with(Phrase.NEED_KEY_CHANGE, "CHANGEZ LA CLE");
        with(Phrase.CHECK_NUMBER, "VERIF. NUMERO");
        with(Phrase.CHECK_NUMBER_TRIES, "VERIF. RESTE %");
        with(Phrase.TEST_TOKEN, "JETON DE TEST");
        with(Phrase.TRY_LATER, "REESSAYEZ");
        with(Phrase.LOCKED, "BLOQUE");
        with(Phrase.WRONG_TOKENS, "% JETONS FAUX");
    }

    private void sayEmergency() {
        with(Phrase.EMERGENCY, "URGENCE");
        with(Phrase.NOT_OFFERED, "NON OFFERT");
        with(Phrase.NOT_NEEDED, "PAS BESOIN");
        with(Phrase.REPAY_FIRST, "REMBOURSEZ AVANT");
    }

    private void sayValue() {
        with(Phrase.IS_ON, "ON");
        with(Phrase.IS_OFF, "OFF");
        with(Phrase.NONE, "AUCUN");
        with(Phrase.TAMPERED, "CAPOT OUVERT");
        with(Phrase.KEYPAD, "CLAVIER");
        with(Phrase.UNREADABLE, "PAS PRET");
        with(Phrase.UNKNOWN, "INCONNU");
        with(Phrase.NO_LIMIT, "SANS LIMITE");
        with(Phrase.FOR_CREDIT, "PAS DE CREDIT");
        with(Phrase.FOR_SERVICE, "SERVICE");
        with(Phrase.FOR_TEST, "TEST");
        with(Phrase.FOR_TAMPER, "CAPOT OUVERT");
        with(Phrase.FOR_OVERLOAD, "EXCES DE COURANT");
        with(Phrase.FOR_UNBALANCE, "PHASES INEGALES");
        with(Phrase.FOR_COMMISSIONING, "SANS NUMERO");
    }

    private void nameRegisters() {
        with(RegisterId.CREDIT, "CREDIT");
        with(RegisterId.QUANTITY_TOTAL, "TOTAL");
        with(RegisterId.REVERSE_TOTAL, "INVERSE");
        with(RegisterId.THIS_MONTH, "MOIS");
        with(RegisterId.MONTH_1, RegisterId.MONTH_12, "MOIS");
        with(RegisterId.DAYS_LEFT, "JOURS");
        with(RegisterId.LOW_CREDIT_LEVEL, "SEUIL BAS");
        with(RegisterId.EMERGENCY_LEFT, "URGENCE");
        with(RegisterId.POWER, "PUISSANCE");
        with(RegisterId.LOAD_SWITCH, "COURANT");
        with(RegisterId.LOAD_SWITCH_REASONS, "CAUSE OFF");
        with(RegisterId.SWITCH_OPERATIONS, "MANOEUVRES");
        with(RegisterId.POWER_FAILS, "COUPURES");
        with(RegisterId.TAMPER, "CAPOT");
        with(RegisterId.RECHARGE, "RECHARGE");
        with(RegisterId.RECHARGE_DATE, "DATE RECH.");
        with(RegisterId.RECHARGE_TIME, "HEURE RECH");
        with(RegisterId.LAST_TOKEN_RESULT, "JETON");
        with(RegisterId.TOKEN_1, RegisterId.TOKEN_10, "JETON");
        with(RegisterId.WRONG_TOKENS, "FAUX");
        with(RegisterId.LOCK_OUT_TIME, "BLOQUE");
        with(RegisterId.METER_NUMBER, "COMPTEUR");
        with(RegisterId.SUPPLY_GROUP_CODE, "SGC");
        with(RegisterId.TARIFF_INDEX, "TI");
        with(RegisterId.KEY_REVISION_NUMBER, "KRN KT");
        with(RegisterId.KEY_EXPIRY_NUMBER, "KEN");
        with(RegisterId.ENCRYPTION_ALGORITHM, "EA");
        with(RegisterId.KEY_CHANGE_TOKENS, "JEU DE KCT");
        with(RegisterId.BASE_DATE, "DATE BASE");
        with(RegisterId.OLDEST_IDENTIFIER, "PLUS VIEUX");
        with(RegisterId.MAXIMUM_POWER, "PUISS. MAX");
        with(RegisterId.UNBALANCE_LIMIT, "DESEQUIL.");
        with(RegisterId.TARIFF_RATE, "TARIF");
        with(RegisterId.WATER_FACTOR, "FACTEUR");
        with(RegisterId.CIVIL_DATE, "DATE");
        with(RegisterId.CIVIL_TIME, "HEURE");
        with(RegisterId.SOFTWARE_VERSION, "VERSION");
        with(RegisterId.TOKEN_READER, "LECTEUR");
    }
}
