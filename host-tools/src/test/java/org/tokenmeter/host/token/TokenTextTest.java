package org.tokenmeter.host.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tokenmeter.host.text.BadValue;

class TokenTextTest {
    private static final String DIGITS = "23716100501183194197";

    @ParameterizedTest
    @ValueSource(strings = {DIGITS, "2371 6100 5011 8319 4197", "2371-6100-5011-8319-4197",
        "2371\u20136100\u20135011\u20138319\u20134197", "2371\u00a06100 5011\u202f83194197",
        "2371 - 6100 - 5011 - 8319 - 4197"})
    void separatorsBetweenDigitsAreLaidAside(String text) {
        assertEquals(DIGITS, TokenText.parse(text).digits());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2371610050118319419", "237161005011831941970",
        "2371.6100.5011.8319.4197", "2371\u20146100501183194197", "-23716100501183194197",
        "23716100501183194197-", "2371610050118319419x",
        "\u0662\u0663716100501183194197", "2371\n6100501183194197"})
    void anythingElseIsRefused(String text) {
        BadValue e = assertThrows(BadValue.class, () -> TokenText.parse(text));
        assertTrue(e.allowed().startsWith("20 digits"), e.getMessage());
    }

    @Test
    void theLargestTokenIs66BitsOfOnes() {
        assertTrue(new TokenText("73786976294838206463").fits());
        assertFalse(new TokenText("73786976294838206464").fits());
        assertFalse(new TokenText("99999999999999999999").fits());
    }

    @Test
    void itIsShownInGroupsOfFour() {
        assertEquals("2371 6100 5011 8319 4197", new TokenText(DIGITS).grouped());
    }
}
