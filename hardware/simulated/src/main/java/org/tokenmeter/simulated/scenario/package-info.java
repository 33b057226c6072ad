/**
 * The scenario language: what happens to a meter, step by step, and what must come of it.
 *
 * <p>A scenario is read whole before its first step runs, so that a mistake in its last line is
 * found before anything happens.
 */
package org.tokenmeter.simulated.scenario;
