package org.tokenmeter.pack;

import org.tokenmeter.register.RegisterId;

/** Portuguese, without the accents that not every display has. */
final class Portuguese extends Wording {
    Portuguese() {
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
        with(Phrase.LOW, "BAIXO");
        with(Phrase.ON, "ON");
        with(Phrase.OWE, "DEVE");
        with(Phrase.OFF, "OFF");
        with(Phrase.OFF_NO_CREDIT, "OFF SEM CREDITO");
        with(Phrase.OFF_CALL_UTILITY, "OFF IR A AGENCIA");
        with(Phrase.OFF_TEST, "OFF TESTE");
        with(Phrase.PRESS_CONNECT, "# PARA LIGAR");
        with(Phrase.TAMPER_BANNER, "* TAMPA ABERTA *");
        with(Phrase.SERVICE_BANNER, "** SERVICO **");
        with(Phrase.NOT_COMMISSIONED, "SEM NUMERO");
        with(Phrase.OUT_OF_USE, "* FORA DE USO *");
        with(Phrase.OVERLOAD, "EXCESSO");
        with(Phrase.PHASE_UNBALANCE, "FASES DESIGUAIS");
        with(Phrase.RETRY, "TENTA");
    }

    private void sayEntry() {
        with(Phrase.ENTRY_TIMED_OUT, "TEMPO ESGOTADO");
        with(Phrase.DIGIT_KEPT, "GUARDADO %/20");
        with(Phrase.DIGITS_KEPT, "GUARDADOS %/20");
        with(Phrase.ONLY_DIGIT, "SO % DIGITO");
        with(Phrase.ONLY_DIGITS, "SO % DIGITOS");
        with(Phrase.SHORT_ENTRY_KEYS, "*=APAGA  #=VER");
        with(Phrase.NO_SUCH_CODE, "CODIGO ERRADO");
        with(Phrase.TOKEN_NUMBER, "TOKEN %");
        with(Phrase.HASH_SENDS, "#=OK");
        with(Phrase.CODE, "CODIGO");
        with(Phrase.ALARM_SILENCED, "ALARME CALADO");
    }

    private void sayToken() {
        with(Phrase.CHECKING, "A VERIFICAR...");
        with(Phrase.ACCEPTED, "ACEITE");
        with(Phrase.CREDIT_CLEARED, "CREDITO APAGADO");
        with(Phrase.TAMPER_CLEARED, "ALERTA APAGADO");
        with(Phrase.POWER_LIMIT, "LIM.");
        with(Phrase.UNBALANCE_LIMIT, "FASE");
        with(Phrase.REMOVED, "LIVRE");
        with(Phrase.RATE, "PRECO");
        with(Phrase.FACTOR, "FATOR");
        with(Phrase.FLAG, "MARCA");
        with(Phrase.VALUE, "VALOR");
        with(Phrase.KEY_CHANGED, "CHAVE ALTERADA");
        with(Phrase.KEY_SECTION, "CHAVE % DE % OK");
        with(Phrase.KEY_NOT_NEEDED, "CHAVE % A MAIS");
        with(Phrase.NEED_KEY, "CHAVE");
        with(Phrase.NEED, "FALT");
    }

    private void sayRefusal() {
        with(Phrase.OVERFLOW_ERROR, "EXCESSO err 04");
        with(Phrase.KEY_TYPE_ERROR, "TIPO CHAVE 05");
        with(Phrase.FORMAT_ERROR, "NUMERO ERRADO 06");
        with(Phrase.RANGE_ERROR, "FORA DE FAIXA 07");
        with(Phrase.FUNCTION_ERROR, "NAO SUPORTA 08");
        with(Phrase.OLD_ERROR, "ANTIGO  err 09");
        with(Phrase.USED_ERROR, "USADO  err 10");
        with(Phrase.KEY_EXPIRED_ERROR, "CHAVE VENCIDA 11");
        with(Phrase.DDTK_ERROR, "CHAVE PADRAO 12");
        with(Phrase.CRC_ERROR, "RECUSADO err 13");
        with(Phrase.MFR_CODE_ERROR, "OUTRA MARCA 14");
        with(Phrase.NOT_READY, "NAO PRONTO 16");
    }

    private void sayReason() {
        with(Phrase.CREDIT_TOO_HIGH, "SALDO MUITO ALTO");
        with(Phrase.KEY_UNCHANGED, "CHAVE IGUAL");
        with(Phrase.NOT_A_TOKEN, "NAO E TOKEN STS");
        with(Phrase.VALUE_NOT_VALID, "VALOR INVALIDO");
        with(Phrase.TOKEN_IGNORED, "TOKEN IGNORADO");
        with(Phrase.BEFORE, "ANTES");
        with(Phrase.ALREADY_ENTERED, "JA INSERIDO");
        with(Phrase.LOADED, "CARGA");
        with(Phrase.NEED_KEY_CHANGE, "MUDE A CHAVE");
        with(Phrase.CHECK_NUMBER, "VEJA O NUMERO");
        with(Phrase.CHECK_NUMBER_TRIES, "VEJA, RESTAM %");
        with(Phrase.TEST_TOKEN, "TOKEN DE TESTE");
        with(Phrase.TRY_LATER, "TENTE DEPOIS");
        with(Phrase.LOCKED, "BLOQUEADO");
        with(Phrase.WRONG_TOKENS, "% TOKENS MAUS");
    }

    private void sayEmergency() {
        with(Phrase.EMERGENCY, "EMERGENCIA");
        with(Phrase.NOT_OFFERED, "NAO OFERECIDO");
        with(Phrase.NOT_NEEDED, "DESNECESSARIO");
        with(Phrase.REPAY_FIRST, "PAGUE PRIMEIRO");
    }

    private void sayValue() {
        with(Phrase.IS_ON, "ON");
        with(Phrase.IS_OFF, "OFF");
        with(Phrase.NONE, "NENHUM");
        with(Phrase.TAMPERED, "TAMPA ABERTA");
        with(Phrase.KEYPAD, "TECLADO");
        with(Phrase.UNREADABLE, "NAO PRONTO");
        with(Phrase.UNKNOWN, "DESCONHECIDO");
        with(Phrase.NO_LIMIT, "SEM LIMITE");
        with(Phrase.FOR_CREDIT, "SEM CREDITO");
        with(Phrase.FOR_SERVICE, "SERVICO");
        with(Phrase.FOR_TEST, "TESTE");
        with(Phrase.FOR_TAMPER, "TAMPA ABERTA");
        with(Phrase.FOR_OVERLOAD, "EXCESSO");
        with(Phrase.FOR_UNBALANCE, "FASES DESIGUAIS");
        with(Phrase.FOR_COMMISSIONING, "SEM NUMERO");
    }

    private void nameRegisters() {
        with(RegisterId.CREDIT, "CREDITO");
        with(RegisterId.QUANTITY_TOTAL, "TOTAL");
        with(RegisterId.REVERSE_TOTAL, "INVERSO");
        with(RegisterId.THIS_MONTH, "MES");
        with(RegisterId.MONTH_1, RegisterId.MONTH_12, "MES");
        with(RegisterId.DAYS_LEFT, "DIAS");
        with(RegisterId.LOW_CREDIT_LEVEL, "AVISO");
        with(RegisterId.EMERGENCY_LEFT, "EMERGENCIA");
        with(RegisterId.POWER, "POTENCIA");
        with(RegisterId.LOAD_SWITCH, "ENERGIA");
        with(RegisterId.LOAD_SWITCH_REASONS, "CAUSA OFF");
        with(RegisterId.SWITCH_OPERATIONS, "MANOBRAS");
        with(RegisterId.POWER_FAILS, "CORTES");
        with(RegisterId.TAMPER, "TAMPA");
        with(RegisterId.RECHARGE, "RECARGA");
        with(RegisterId.RECHARGE_DATE, "DATA REC.");
        with(RegisterId.RECHARGE_TIME, "HORA REC.");
        with(RegisterId.LAST_TOKEN_RESULT, "TOKEN");
        with(RegisterId.TOKEN_1, RegisterId.TOKEN_10, "TOKEN");
        with(RegisterId.WRONG_TOKENS, "ERROS");
        with(RegisterId.LOCK_OUT_TIME, "BLOQUEADO");
        with(RegisterId.METER_NUMBER, "NO MEDIDOR");
        with(RegisterId.SUPPLY_GROUP_CODE, "SGC");
        with(RegisterId.TARIFF_INDEX, "TI");
        with(RegisterId.KEY_REVISION_NUMBER, "KRN KT");
        with(RegisterId.KEY_EXPIRY_NUMBER, "KEN");
        with(RegisterId.ENCRYPTION_ALGORITHM, "EA");
        with(RegisterId.KEY_CHANGE_TOKENS, "CONJ. KCT");
        with(RegisterId.BASE_DATE, "DATA BASE");
        with(RegisterId.OLDEST_IDENTIFIER, "MAIS VELHO");
        with(RegisterId.MAXIMUM_POWER, "POT. MAX");
        with(RegisterId.UNBALANCE_LIMIT, "DESEQUIL.");
        with(RegisterId.TARIFF_RATE, "PRECO");
        with(RegisterId.WATER_FACTOR, "FATOR");
        with(RegisterId.CIVIL_DATE, "DATA");
        with(RegisterId.CIVIL_TIME, "HORA");
        with(RegisterId.SOFTWARE_VERSION, "VERSAO");
        with(RegisterId.TOKEN_READER, "LEITOR");
    }
}
