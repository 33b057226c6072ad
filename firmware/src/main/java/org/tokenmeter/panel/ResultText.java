package org.tokenmeter.panel;

import org.tokenmeter.meter.acceptance.TokenResult;
import org.tokenmeter.pack.Phrase;

/** What the display says about a token that was not accepted: the reason, and what it means. */
final class ResultText {
    private ResultText() {
    }

    /** The first row: the reason and its number. */
    static Phrase reason(TokenResult result) {
        switch (result) {
            case OVERFLOW_ERROR:
                return Phrase.OVERFLOW_ERROR;
            case KEY_TYPE_ERROR:
                return Phrase.KEY_TYPE_ERROR;
            case FORMAT_ERROR:
                return Phrase.FORMAT_ERROR;
            case RANGE_ERROR:
                return Phrase.RANGE_ERROR;
            case FUNCTION_ERROR:
                return Phrase.FUNCTION_ERROR;
            case OLD_ERROR:
                return Phrase.OLD_ERROR;
            case USED_ERROR:
                return Phrase.USED_ERROR;
            case KEY_EXPIRED_ERROR:
                return Phrase.KEY_EXPIRED_ERROR;
            case DDTK_ERROR:
                return Phrase.DDTK_ERROR;
            case CRC_ERROR:
                return Phrase.CRC_ERROR;
            case MFR_CODE_ERROR:
                return Phrase.MFR_CODE_ERROR;
            case NOT_READY:
                return Phrase.NOT_READY;
            default:
                throw new AssertionError();
        }
    }

    /** The second row, of those results for which it is the same with every token. */
    static Phrase explanation(TokenResult result) {
        switch (result) {
            case OVERFLOW_ERROR:
                return Phrase.CREDIT_TOO_HIGH;
            case FORMAT_ERROR:
                return Phrase.NOT_A_TOKEN;
            case KEY_TYPE_ERROR:
                return Phrase.KEY_UNCHANGED;
            case RANGE_ERROR:
                return Phrase.VALUE_NOT_VALID;
            case FUNCTION_ERROR:
                return Phrase.TOKEN_IGNORED;
            case KEY_EXPIRED_ERROR:
            case DDTK_ERROR:
                return Phrase.NEED_KEY_CHANGE;
            case MFR_CODE_ERROR:
                return Phrase.TEST_TOKEN;
            case NOT_READY:
                return Phrase.TRY_LATER;
            default:
                throw new AssertionError();
        }
    }
}
