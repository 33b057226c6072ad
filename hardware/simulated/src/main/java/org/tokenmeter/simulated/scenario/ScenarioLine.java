package org.tokenmeter.simulated.scenario;

/**
 * A line of a scenario that holds a step.
 *
 * @param number where it stands in its file, from 1
 * @param text the step as written, without its comment; a meter's key never stands in it
 */
public record ScenarioLine(int number, String text) {
}
