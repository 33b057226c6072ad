package org.tokenmeter.simulated.scenario;

import java.util.List;
import java.util.Optional;

/**
 * A scenario that was understood from its first line to its last.
 *
 * @param name what its failures are reported under: the file's name
 * @param meterLine where and how the meter is written
 * @param meter the meter that it is about; empty for a blank one, which has no identity yet
 * @param steps what happens, in order
 */
public record Scenario(String name, ScenarioLine meterLine, Optional<MeterIdentity> meter,
        List<Step.Placed> steps) {
}
