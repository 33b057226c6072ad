package org.tokenmeter.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.tokenmeter.meter.acceptance.TokenResult;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.simulated.SimMeter;

class DemoMeterTest {
    private final SimMeter meter = new SimMeter(
            DemoMeter.identity().newState(), DemoMeter.identity().settings(), true);

    private void type(String token) {
        token.chars().filter(Character::isDigit).forEach(digit -> meter.press(digit - '0'));
    }

    @Test
    void theFourthTokenEndsATamperConditionAlsoAfterTheOthers() {
        DemoMeter.TOKENS.forEach(this::type);
        meter.setCover(true);
        meter.setCover(false);
        assertEquals(1, meter.read(RegisterId.TAMPER));
        type(DemoMeter.CLEAR_TAMPER);
        assertEquals(0, meter.read(RegisterId.TAMPER));
        assertTrue(DemoMeter.invitation().get(4).contains(DemoMeter.CLEAR_TAMPER));
    }

    @Test
    void theTokensOnOfferAreAcceptedAndBringWhatIsSaid() {
        long before = 0;
        for (int i = 0; i < DemoMeter.TOKENS.size(); i++) {
            type(DemoMeter.TOKENS.get(i));
            assertEquals(TokenResult.ACCEPT.number(),
                    meter.read(RegisterId.LAST_TOKEN_RESULT));
            long credit = meter.read(RegisterId.CREDIT);
            String said = "%s    %.1f kWh".formatted(
                    DemoMeter.TOKENS.get(i), (credit - before) / 1_000_000.0);
            assertEquals(said, DemoMeter.invitation().get(i + 1).strip());
            before = credit;
        }
        assertEquals(87_500_000L, before);
    }
}
