package org.tokenmeter.host.token;

import org.tokenmeter.host.text.BadValue;
import org.tokenmeter.host.text.Hex;
import org.tokenmeter.sts.token.TestToken;
import org.tokenmeter.sts.token.TokenClass;

/**
 * InitiateMeterTest/Display: class 1, subclass 0 for makers with 2-digit codes, 1 for 4-digit
 * ones. Any meter of the maker takes it; no key is involved.
 *
 * <p><b>Source.</b> IEC 62055-41, InitiateMeterTest/Display.
 *
 * @param subclass 0 or 1
 * @param control bit n asks for test n + 1; 36 bits under subclass 0, 28 under subclass 1
 * @param manufacturer the code in binary, 0 for any maker; 8 bits or 16
 */
public record MeterTest(int subclass, long control, int manufacturer) implements Token {
    private static final int SHORT_CONTROL_BITS = 36;
    private static final int LONG_CONTROL_BITS = 28;

    public MeterTest {
        if (subclass != 0 && subclass != 1) {
            throw new BadValue("subclass is not one of a meter test", "0, 1");
        }
        Field.require("control", control, controlBits(subclass));
        Field.require("manufacturer", manufacturer, 44 - controlBits(subclass));
    }

    private static int controlBits(int subclass) {
        return subclass == 0 ? SHORT_CONTROL_BITS : LONG_CONTROL_BITS;
    }

    @Override
    public int tokenClass() {
        return TokenClass.TEST;
    }

    @Override
    public long body() {
        return subclass == 0
                ? TestToken.body2Digits(control, manufacturer)
                : TestToken.body4Digits(control, manufacturer);
    }

    /** Whether the token asks for everything that the meter can show. */
    public boolean asksForAll() {
        return control == (subclass == 0
                ? TestToken.ALL_TESTS_2_DIGITS : TestToken.ALL_TESTS_4_DIGITS);
    }

    @Override
    public String fieldHex() {
        return Hex.of(control, controlBits(subclass) / 4);
    }
}
