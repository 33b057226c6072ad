package org.tokenmeter.pack;

import org.tokenmeter.register.RegisterId;

/**
 * Landis+Gyr Cashpower meters: the information key, then a code of three digits and no more.
 *
 * <p><b>Source.</b> Manuals of Cashpower Gemini and Sabre, see firmware/SPEC.md.
 */
final class Cashpower extends Pack {
    private static final ShortCodes SHORT_CODES = new ShortCodes()
            .with("059", RegisterId.CREDIT)
            .with("056", RegisterId.RECHARGE)
            .with("054", RegisterId.TOKEN_1)
            .with("055", RegisterId.OLDEST_IDENTIFIER)
            .with("050", RegisterId.POWER_FAILS)
            .with("057", RegisterId.KEY_REVISION_NUMBER)
            .with("060", RegisterId.SUPPLY_GROUP_CODE)
            .with("048", RegisterId.SOFTWARE_VERSION)
            .with("058", RegisterId.TARIFF_INDEX);

    @Override
    public CodeStyle codeStyle() {
        return CodeStyle.KEY_BEFORE;
    }

    @Override
    public ShortCodes shortCodes() {
        return SHORT_CODES;
    }
}
