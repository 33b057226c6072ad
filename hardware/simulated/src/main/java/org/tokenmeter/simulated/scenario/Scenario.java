package org.tokenmeter.simulated.scenario;

import java.util.List;

/**
 * A scenario that was understood from its first line to its last.
 *
 * @param name what its failures are reported under: the file's name
 * @param meterLine where and how the meter is written
 * @param meter the meter that it is about
 * @param steps what happens, in order
 */
public record Scenario(String name, ScenarioLine meterLine, MeterIdentity meter,
        List<Step.Placed> steps) {
}
