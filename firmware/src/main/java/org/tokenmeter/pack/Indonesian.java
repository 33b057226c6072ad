package org.tokenmeter.pack;

import org.tokenmeter.register.RegisterId;

/** Indonesian. */
final class Indonesian extends Wording {
    Indonesian() {
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
        with(Phrase.CREDIT_LEFT, "SA");
        with(Phrase.EMERGENCY_LEFT, "DRT");
        with(Phrase.LAB, "LAB");
        with(Phrase.LOW, "TIPIS");
        with(Phrase.ON, "ON");
        with(Phrase.OWE, "UTG");
        with(Phrase.OFF, "OFF");
        with(Phrase.OFF_NO_CREDIT, "OFF SALDO HABIS");
        with(Phrase.OFF_CALL_UTILITY, "OFF HUB. KANTOR");
        with(Phrase.OFF_TEST, "OFF UJI");
        with(Phrase.PRESS_CONNECT, "TEKAN # SAMBUNG");
        with(Phrase.TAMPER_BANNER, "** SEGEL BUKA **");
        with(Phrase.SERVICE_BANNER, "** SERVIS **");
        with(Phrase.NOT_COMMISSIONED, "TANPA NO. METER");
        with(Phrase.OUT_OF_USE, "* TIDAK AKTIF *");
        with(Phrase.OVERLOAD, "LEBIH");
        with(Phrase.PHASE_UNBALANCE, "FASA TDK IMBANG");
        with(Phrase.RETRY, "ULANG");
    }

    private void sayEntry() {
        with(Phrase.ENTRY_TIMED_OUT, "WAKTU HABIS");
        with(Phrase.DIGIT_KEPT, "TERSIMPAN %/20");
        with(Phrase.DIGITS_KEPT, "TERSIMPAN %/20");
        with(Phrase.ONLY_DIGIT, "HANYA % ANGKA");
        with(Phrase.ONLY_DIGITS, "HANYA % ANGKA");
        with(Phrase.SHORT_ENTRY_KEYS, "*=HAPUS  #=LIHAT");
        with(Phrase.NO_SUCH_CODE, "KODE TIDAK ADA");
        with(Phrase.TOKEN_NUMBER, "TOKEN %");
        with(Phrase.HASH_SENDS, "#=OK");
        with(Phrase.CODE, "KODE");
        with(Phrase.ALARM_SILENCED, "ALARM DIMATIKAN");
    }

    private void sayToken() {
        with(Phrase.CHECKING, "MEMERIKSA...");
        with(Phrase.ACCEPTED, "DITERIMA");
        with(Phrase.CREDIT_CLEARED, "SALDO DIHAPUS");
        with(Phrase.TAMPER_CLEARED, "SEGEL DIPULIHKAN");
        with(Phrase.POWER_LIMIT, "BATAS");
        with(Phrase.UNBALANCE_LIMIT, "FASA");
        with(Phrase.REMOVED, "DIHAPUS");
        with(Phrase.RATE, "TARIF");
        with(Phrase.FACTOR, "FAKTOR");
        with(Phrase.FLAG, "TANDA");
        with(Phrase.VALUE, "NILAI");
        with(Phrase.KEY_CHANGED, "KUNCI BERGANTI");
        with(Phrase.KEY_SECTION, "KUNCI %/% OK");
        with(Phrase.KEY_NOT_NEEDED, "KUNCI % BERLEBIH");
        with(Phrase.NEED_KEY, "KUNCI");
        with(Phrase.NEED, "ISI");
    }

    private void sayRefusal() {
        with(Phrase.OVERFLOW_ERROR, "MELUAP err 04");
        with(Phrase.KEY_TYPE_ERROR, "JENIS KUNCI 05");
        with(Phrase.FORMAT_ERROR, "NOMOR SALAH 06");
        with(Phrase.RANGE_ERROR, "DI LUAR BATAS 07");
        with(Phrase.FUNCTION_ERROR, "TDK DIDUKUNG 08");
        with(Phrase.OLD_ERROR, "LAMA   err 09");
        with(Phrase.USED_ERROR, "TERPAKAI err 10");
        with(Phrase.KEY_EXPIRED_ERROR, "KUNCI HABIS 11");
        with(Phrase.DDTK_ERROR, "KUNCI AWAL 12");
        with(Phrase.CRC_ERROR, "DITOLAK err 13");
        with(Phrase.MFR_CODE_ERROR, "PABRIK LAIN 14");
        with(Phrase.NOT_READY, "BELUM SIAP 16");
    }

    private void sayReason() {
        with(Phrase.CREDIT_TOO_HIGH, "SALDO BERLEBIH");
        with(Phrase.KEY_UNCHANGED, "KUNCI TETAP");
        with(Phrase.NOT_A_TOKEN, "BUKAN TOKEN STS");
        with(Phrase.VALUE_NOT_VALID, "NILAI TIDAK SAH");
        with(Phrase.TOKEN_IGNORED, "TOKEN DIABAIKAN");
        with(Phrase.BEFORE, "SEBELUM");
        with(Phrase.ALREADY_ENTERED, "SUDAH DIMASUKKAN");
        with(Phrase.LOADED, "DIISI");
        with(Phrase.NEED_KEY_CHANGE, "GANTI KUNCI DULU");
        with(Phrase.CHECK_NUMBER, "PERIKSA NOMOR");
        with(Phrase.CHECK_NUMBER_TRIES, "PERIKSA, SISA %");
        with(Phrase.TEST_TOKEN, "TOKEN UJI");
        with(Phrase.TRY_LATER, "COBA LAGI NANTI");
        with(Phrase.LOCKED, "TERKUNCI");
        with(Phrase.WRONG_TOKENS, "% TOKEN SALAH");
    }

    private void sayEmergency() {
        with(Phrase.EMERGENCY, "DARURAT");
        with(Phrase.NOT_OFFERED, "TIDAK TERSEDIA");
        with(Phrase.NOT_NEEDED, "BELUM PERLU");
        with(Phrase.REPAY_FIRST, "LUNASI DULU");
    }

    private void sayValue() {
        with(Phrase.IS_ON, "ON");
        with(Phrase.IS_OFF, "OFF");
        with(Phrase.NONE, "TIDAK ADA");
        with(Phrase.TAMPERED, "SEGEL DIBUKA");
        with(Phrase.KEYPAD, "PAPAN TOMBOL");
        with(Phrase.UNREADABLE, "BELUM SIAP");
        with(Phrase.UNKNOWN, "TIDAK DIKETAHUI");
        with(Phrase.NO_LIMIT, "TANPA BATAS");
        with(Phrase.FOR_CREDIT, "SALDO HABIS");
        with(Phrase.FOR_SERVICE, "SERVIS");
        with(Phrase.FOR_TEST, "UJI");
        with(Phrase.FOR_TAMPER, "SEGEL DIBUKA");
        with(Phrase.FOR_OVERLOAD, "BEBAN LEBIH");
        with(Phrase.FOR_UNBALANCE, "FASA TDK IMBANG");
        with(Phrase.FOR_COMMISSIONING, "TANPA NOMOR");
    }

    private void nameRegisters() {
        with(RegisterId.CREDIT, "SALDO");
        with(RegisterId.QUANTITY_TOTAL, "TOTAL");
        with(RegisterId.REVERSE_TOTAL, "BALIK");
        with(RegisterId.THIS_MONTH, "BULAN");
        with(RegisterId.MONTH_1, RegisterId.MONTH_12, "BULAN");
        with(RegisterId.DAYS_LEFT, "SISA HARI");
        with(RegisterId.LOW_CREDIT_LEVEL, "SALDO MIN");
        with(RegisterId.EMERGENCY_LEFT, "DARURAT");
        with(RegisterId.POWER, "DAYA");
        with(RegisterId.LOAD_SWITCH, "PASOKAN");
        with(RegisterId.LOAD_SWITCH_REASONS, "SEBAB OFF");
        with(RegisterId.SWITCH_OPERATIONS, "SAKLAR");
        with(RegisterId.POWER_FAILS, "PADAM");
        with(RegisterId.TAMPER, "SEGEL");
        with(RegisterId.RECHARGE, "ISI ULANG");
        with(RegisterId.RECHARGE_DATE, "TGL ISI");
        with(RegisterId.RECHARGE_TIME, "JAM ISI");
        with(RegisterId.LAST_TOKEN_RESULT, "TOKEN");
        with(RegisterId.TOKEN_1, RegisterId.TOKEN_10, "TOKEN");
        with(RegisterId.WRONG_TOKENS, "SALAH");
        with(RegisterId.LOCK_OUT_TIME, "TERKUNCI");
        with(RegisterId.METER_NUMBER, "NO METER");
        with(RegisterId.SUPPLY_GROUP_CODE, "SGC");
        with(RegisterId.TARIFF_INDEX, "TI");
        with(RegisterId.KEY_REVISION_NUMBER, "KRN KT");
        with(RegisterId.KEY_EXPIRY_NUMBER, "KEN");
        with(RegisterId.ENCRYPTION_ALGORITHM, "EA");
        with(RegisterId.KEY_CHANGE_TOKENS, "SET KCT");
        with(RegisterId.BASE_DATE, "TGL DASAR");
        with(RegisterId.OLDEST_IDENTIFIER, "TERLAMA");
        with(RegisterId.MAXIMUM_POWER, "DAYA MAKS");
        with(RegisterId.UNBALANCE_LIMIT, "BEDA FASA");
        with(RegisterId.TARIFF_RATE, "TARIF");
        with(RegisterId.WATER_FACTOR, "FAKTOR");
        with(RegisterId.CIVIL_DATE, "TANGGAL");
        with(RegisterId.CIVIL_TIME, "JAM");
        with(RegisterId.SOFTWARE_VERSION, "VERSI");
        with(RegisterId.TOKEN_READER, "PEMBACA");
    }
}
