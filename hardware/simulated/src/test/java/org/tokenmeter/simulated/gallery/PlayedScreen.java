package org.tokenmeter.simulated.gallery;

import java.util.List;
import org.tokenmeter.pack.Language;
import org.tokenmeter.simulated.scenario.MalformedStepException;
import org.tokenmeter.simulated.scenario.Moment;
import org.tokenmeter.simulated.scenario.ScenarioReader;
import org.tokenmeter.simulated.scenario.ScenarioRun;
import org.tokenmeter.simulated.scenario.StepOutcome;

/**
 * A screen at the end of a scenario.
 *
 * @param meter what is different in its meter: see {@link GalleryMeter}
 * @param steps what happens until the screen stands
 */
record PlayedScreen(String title, String meter, List<String> steps) implements Gallery.Screen {
    @Override
    public List<String> rows(Language language) {
        String text = GalleryMeter.line(language, meter) + "\n" + String.join("\n", steps);
        try {
            List<StepOutcome> outcomes =
                    ScenarioRun.of(ScenarioReader.read(title, text)).outcomes();
            Moment last = outcomes.get(outcomes.size() - 1).after();
            return List.of(last.firstRow(), last.secondRow());
        } catch (MalformedStepException e) {
            throw new IllegalStateException(e.getMessage() + ": " + e.hint(), e);
        }
    }
}
