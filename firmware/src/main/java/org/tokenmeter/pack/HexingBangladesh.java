package org.tokenmeter.pack;

import org.tokenmeter.register.RegisterId;

/**
 * Hexing meters as in Bangladesh: the hash key enters a token, and emergency credit and friendly
 * hours are offered.
 *
 * <p><b>Source.</b> Short codes: lists that customers published, see firmware/SPEC.md. How much
 * emergency credit there is and which hours are friendly differs between utilities; the figures
 * here are this project's choice.
 */
final class HexingBangladesh extends Pack {
    private static final int FRIDAY_AND_SATURDAY = 1 << 4 | 1 << 5;
    private static final ShortCodes SHORT_CODES = new ShortCodes()
            .with("800", RegisterId.QUANTITY_TOTAL)
            .with("801", RegisterId.CREDIT)
            .with("802", RegisterId.CIVIL_DATE)
            .with("803", RegisterId.CIVIL_TIME)
            .with("804", RegisterId.METER_NUMBER)
            .with("806", RegisterId.LOAD_SWITCH_REASONS)
            .with("808", RegisterId.POWER)
            .with("809", RegisterId.TARIFF_INDEX)
            .with("810", RegisterId.EMERGENCY_LEFT)
            .with("811", CodeAction.ASK_EMERGENCY_CREDIT)
            .with("00", CodeAction.ASK_EMERGENCY_CREDIT)
            .with("812", CodeAction.SILENCE_ALARM)
            .with("815", RegisterId.RECHARGE_DATE)
            .with("816", RegisterId.RECHARGE_TIME)
            .with("817", RegisterId.RECHARGE)
            .with("820", RegisterId.MONTH_1)
            .with("821", RegisterId.MONTH_2)
            .with("822", RegisterId.MONTH_3)
            .with("823", RegisterId.MONTH_4)
            .with("824", RegisterId.MONTH_5)
            .with("825", RegisterId.MONTH_6)
            .with("830", RegisterId.TOKEN_1)
            .with("869", RegisterId.MAXIMUM_POWER);

    @Override
    public boolean entersByHash() {
        return true;
    }

    @Override
    public ShortCodes shortCodes() {
        return SHORT_CODES;
    }

    @Override
    public long emergencyCredit() {
        return 5_000_000;
    }

    @Override
    public int friendlyFromHour() {
        return 16;
    }

    @Override
    public int friendlyToHour() {
        return 10;
    }

    @Override
    public int friendlyWeekdays() {
        return FRIDAY_AND_SATURDAY;
    }
}
