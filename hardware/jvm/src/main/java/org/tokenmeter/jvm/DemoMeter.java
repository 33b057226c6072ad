package org.tokenmeter.jvm;

import java.util.List;
import org.tokenmeter.simulated.scenario.MalformedStepException;
import org.tokenmeter.simulated.scenario.MeterIdentity;
import org.tokenmeter.simulated.scenario.MeterLine;

/** The meter that a newcomer meets: a published test key, and tokens made under it. */
final class DemoMeter {
    /** Tokens to type, for 25, 50 and 12.5 kWh, issued on 23 November 2026. */
    static final List<String> TOKENS = List.of(
            "0592 4728 2965 7460 5997",
            "6833 0845 3125 1979 1882",
            "7171 0478 9343 0750 6109");

    /** Ends a tamper condition, once: CTSA06 of STS 531-1-07. */
    static final String CLEAR_TAMPER = "4254 5072 1128 4378 0101";

    private static final String LINE = "pan=600727000000000009 ea=07 key=87f3ecbb2e46b48f kt=2 "
            + "sgc=201457 ti=01 krn=1 ken=255 bdt=14 made=2014-01-01T00:00";

    private DemoMeter() {
    }

    /** Its identity: STS 531-1-07 Ed 2.2 uses the same key. */
    static MeterIdentity identity() {
        try {
            return MeterLine.parse(LINE);
        } catch (MalformedStepException e) {
            throw new AssertionError(e);
        }
    }

    /** What its screen says below the panel. */
    static List<String> invitation() {
        return List.of(
                "Type or paste one of these tokens, one digit after the other:",
                "  " + TOKENS.get(0) + "    25.0 kWh",
                "  " + TOKENS.get(1) + "    50.0 kWh",
                "  " + TOKENS.get(2) + "    12.5 kWh",
                "  " + CLEAR_TAMPER + "    clears tamper, once",
                "Then try the same one again, or one with a wrong digit.");
    }
}
