package org.tokenmeter.panel;

import org.tokenmeter.meter.acceptance.TokenResult;

/** What the display says about a token that was not accepted: the reason, and what it means. */
final class ResultText {
    private ResultText() {
    }

    /** The first row: the reason and its number. */
    static String reason(TokenResult result) {
        switch (result) {
            case OVERFLOW_ERROR:
                return "OVERFLOW err 04";
            case KEY_TYPE_ERROR:
                return "KEY TYPE err 05";
            case FORMAT_ERROR:
                return "BAD NUMBER  06";
            case RANGE_ERROR:
                return "RANGE  err 07";
            case FUNCTION_ERROR:
                return "NOT SUPPORTED 08";
            case OLD_ERROR:
                return "OLD    err 09";
            case USED_ERROR:
                return "USED   err 10";
            case KEY_EXPIRED_ERROR:
                return "KEY EXPIRED 11";
            case DDTK_ERROR:
                return "DEFAULT KEY 12";
            case CRC_ERROR:
                return "REJECT err 13";
            case MFR_CODE_ERROR:
                return "WRONG MAKER  14";
            case NOT_READY:
                return "NOT READY err 16";
            default:
                throw new AssertionError();
        }
    }

    /** The second row, where it is the same for every token; empty where it is not. */
    static String explanation(TokenResult result) {
        switch (result) {
            case OVERFLOW_ERROR:
                return "CREDIT TOO HIGH";
            case FORMAT_ERROR:
                return "NOT AN STS TOKEN";
            case KEY_TYPE_ERROR:
                return "KEY UNCHANGED";
            case RANGE_ERROR:
                return "VALUE NOT VALID";
            case FUNCTION_ERROR:
                return "TOKEN IGNORED";
            case USED_ERROR:
                return "ALREADY ENTERED";
            case KEY_EXPIRED_ERROR:
            case DDTK_ERROR:
                return "NEED KEY CHANGE";
            case MFR_CODE_ERROR:
                return "TEST TOKEN";
            case NOT_READY:
                return "TRY AGAIN LATER";
            default:
                return "";
        }
    }
}
