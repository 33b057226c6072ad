package org.tokenmeter.jvm;

/**
 * A meter to be run, and how.
 *
 * @param meter what lives in the memory
 * @param line its serial line; whoever runs it starts the line and leaves closing it to the caller
 * @param isHeadless whether it goes without a panel in the terminal
 * @param hasJumper whether the service jumper is set at first, where it is not a real one
 */
public record MeterRun(StoredMeter meter, PluggedLine line, boolean isHeadless,
        boolean hasJumper) {
}
