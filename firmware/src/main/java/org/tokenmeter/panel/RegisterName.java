package org.tokenmeter.panel;

import org.tokenmeter.register.RegisterId;

/** Names of registers, at most ten characters: they stand behind a short code. */
final class RegisterName {
    private RegisterName() {
    }

    /** The name of a register; empty for those that no display shows. */
    static String of(RegisterId id) {
        switch (id) {
            case CREDIT:
                return "CREDIT";
            case QUANTITY_TOTAL:
                return "TOTAL";
            case POWER:
                return "POWER";
            case LOAD_SWITCH:
                return "SUPPLY";
            case TAMPER:
                return "TAMPER";
            case LAST_TOKEN_RESULT:
                return "LAST TOKEN";
            case WRONG_TOKENS:
                return "WRONG";
            case LOCK_OUT_TIME:
                return "LOCKED";
            case METER_NUMBER:
                return "METER NO";
            case SUPPLY_GROUP_CODE:
                return "SGC";
            case TARIFF_INDEX:
                return "TI";
            case KEY_REVISION_NUMBER:
                return "KRN KT";
            case KEY_EXPIRY_NUMBER:
                return "KEN";
            case ENCRYPTION_ALGORITHM:
                return "EA";
            case KEY_CHANGE_TOKENS:
                return "KCT SET";
            case BASE_DATE:
                return "BASE DATE";
            case OLDEST_IDENTIFIER:
                return "OLDEST";
            case MAXIMUM_POWER:
                return "MAX POWER";
            case UNBALANCE_LIMIT:
                return "UNBALANCE";
            case TARIFF_RATE:
                return "RATE";
            case WATER_FACTOR:
                return "FACTOR";
            case EXTENDED_VALUE:
                return "EXTENDED";
            case CIVIL_DATE:
                return "DATE";
            case CIVIL_TIME:
                return "TIME";
            case SOFTWARE_VERSION:
                return "VERSION";
            case TOKEN_READER:
                return "READER";
            default:
                return ofSupply(id);
        }
    }

    private static String ofSupply(RegisterId id) {
        switch (id) {
            case REVERSE_TOTAL:
                return "REVERSE";
            case THIS_MONTH:
                return "MONTH";
            case DAYS_LEFT:
                return "DAYS LEFT";
            case LOW_CREDIT_LEVEL:
                return "LOW LEVEL";
            case EMERGENCY_LEFT:
                return "EMERGENCY";
            case LOAD_SWITCH_REASONS:
                return "OFF REASON";
            case SWITCH_OPERATIONS:
                return "SWITCHED";
            case POWER_FAILS:
                return "POWER FAIL";
            default:
                return listed(id);
        }
    }

    /** Whether it is one of the twelve months before. */
    static boolean isMonth(RegisterId id) {
        return id.compareTo(RegisterId.MONTH_1) >= 0 && id.compareTo(RegisterId.MONTH_12) <= 0;
    }

    private static String listed(RegisterId id) {
        if (isMonth(id)) {
            return "MONTH";
        }
        return id.compareTo(RegisterId.TOKEN_1) >= 0 && id.compareTo(RegisterId.TOKEN_10) <= 0
                ? "TOKEN" : "";
    }
}
