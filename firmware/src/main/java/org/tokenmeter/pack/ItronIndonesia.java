package org.tokenmeter.pack;

import org.tokenmeter.register.RegisterId;

/**
 * Itron and the older Hexing meters as in Indonesia (PLN): codes of two digits, the hash key enters
 * a token, and words as seven segments can form them.
 *
 * <p><b>Source.</b> Itron EM512 manual for the words; short codes: lists that customers published,
 * see firmware/SPEC.md.
 */
final class ItronIndonesia extends Pack {
    private static final Wording WORDS = new Wording()
            .with(Phrase.CRC_ERROR, "rEJEct err 13")
            .with(Phrase.USED_ERROR, "USEd   err 10")
            .with(Phrase.OLD_ERROR, "Old    err 09");
    private static final ShortCodes SHORT_CODES = new ShortCodes()
            .with("37", RegisterId.CREDIT)
            .with("75", RegisterId.METER_NUMBER)
            .with("03", RegisterId.QUANTITY_TOTAL)
            .with("38", RegisterId.QUANTITY_TOTAL)
            .with("09", RegisterId.POWER)
            .with("47", RegisterId.POWER)
            .with("59", RegisterId.RECHARGE)
            .with("54", RegisterId.TOKEN_1)
            .with("55", RegisterId.TOKEN_2)
            .with("56", RegisterId.TOKEN_3)
            .with("57", RegisterId.TOKEN_4)
            .with("58", RegisterId.TOKEN_5)
            .with("07", RegisterId.MAXIMUM_POWER)
            .with("79", RegisterId.LOW_CREDIT_LEVEL)
            .with("456xx", CodeAction.SET_LOW_CREDIT_LEVEL)
            .with("81", RegisterId.DAYS_LEFT)
            .with("69", RegisterId.POWER_FAILS);

    @Override
    public boolean entersByHash() {
        return true;
    }

    @Override
    public ShortCodes shortCodes() {
        return SHORT_CODES;
    }

    @Override
    public Wording wording() {
        return WORDS;
    }
}
