package org.tokenmeter.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.tokenmeter.meter.acceptance.TokenResult;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.simulated.SimMeter;

class DemoMeterTest {
    @Test
    void theTokensOnOfferAreAcceptedAndBringWhatIsSaid() {
        SimMeter meter = new SimMeter(
                DemoMeter.identity().newState(), DemoMeter.identity().settings(), true);
        long before = 0;
        for (int i = 0; i < DemoMeter.TOKENS.size(); i++) {
            DemoMeter.TOKENS.get(i).chars().filter(Character::isDigit)
                    .forEach(digit -> meter.press(digit - '0'));
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
