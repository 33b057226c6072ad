package org.tokenmeter.sts.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenKindTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, TRANSFER_CREDIT_ELECTRICITY, AMOUNT",
        "0, 3, TRANSFER_CREDIT_TIME, AMOUNT",
        "0, 4, TRANSFER_CURRENCY_ELECTRICITY, CURRENCY",
        "0, 7, TRANSFER_CURRENCY_TIME, CURRENCY",
        "0, 8, UNKNOWN, NONE",
        "1, 0, INITIATE_METER_TEST_2_DIGITS, CONTROL_36",
        "1, 1, INITIATE_METER_TEST_4_DIGITS, CONTROL_28",
        "1, 2, EXTENDED_READ, EXTENDED_36",
        "1, 11, UNKNOWN, NONE",
        "2, 0, SET_MAXIMUM_POWER_LIMIT, AMOUNT",
        "2, 1, CLEAR_CREDIT, NUMBER",
        "2, 2, SET_TARIFF_RATE, NUMBER",
        "2, 3, SET_1ST_SECTION_DECODER_KEY, KEY_SECTION",
        "2, 4, SET_2ND_SECTION_DECODER_KEY, KEY_SECTION",
        "2, 5, CLEAR_TAMPER_CONDITION, NUMBER",
        "2, 6, SET_MAXIMUM_PHASE_POWER_UNBALANCE_LIMIT, AMOUNT",
        "2, 7, SET_WATER_METER_FACTOR, NUMBER",
        "2, 8, SET_3RD_SECTION_DECODER_KEY, KEY_SECTION",
        "2, 9, SET_4TH_SECTION_DECODER_KEY, KEY_SECTION",
        "2, 10, EXTENDED_SET, NUMBER",
        "2, 11, UNKNOWN, NONE",
        "3, 0, UNKNOWN, NONE"})
    void aClassAndSubclassNameTheToken(
            int tokenClass, int subclass, TokenKind kind, TokenValue value) {
        assertEquals(kind, TokenKind.of(tokenClass, subclass));
        assertEquals(value, kind.value());
    }

    @Test
    void everyKindHasExactlyOneClassAndSubclass() {
        Set<TokenKind> found = EnumSet.noneOf(TokenKind.class);
        int known = 0;
        for (int tokenClass = 0; tokenClass < 4; tokenClass++) {
            for (int subclass = 0; subclass < 16; subclass++) {
                TokenKind kind = TokenKind.of(tokenClass, subclass);
                found.add(kind);
                known += kind == TokenKind.UNKNOWN ? 0 : 1;
            }
        }
        assertEquals(EnumSet.allOf(TokenKind.class), found);
        assertEquals(TokenKind.values().length - 1, known);
    }
}
