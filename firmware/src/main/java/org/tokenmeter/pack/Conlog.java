package org.tokenmeter.pack;

import org.tokenmeter.register.RegisterId;

/**
 * Conlog meters: a short code stands between two hash keys, and a refused token has letters.
 *
 * <p><b>Source.</b> Conlog BEC62 manual and service desk, see firmware/SPEC.md.
 */
final class Conlog extends Pack {
    private static final Wording WORDS = new Wording()
            .with(Phrase.CRC_ERROR, "AAAAAAA err 13")
            .with(Phrase.USED_ERROR, "ddddddd err 10");
    private static final ShortCodes SHORT_CODES = new ShortCodes()
            .with("100", RegisterId.METER_NUMBER)
            .with("1", RegisterId.POWER)
            .with("2", RegisterId.QUANTITY_TOTAL)
            .with("6", RegisterId.RECHARGE)
            .with("078", RegisterId.LAST_TOKEN_RESULT);

    @Override
    public CodeStyle codeStyle() {
        return CodeStyle.HASH_AROUND;
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
