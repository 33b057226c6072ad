package org.tokenmeter.jvm;

import java.util.List;

/**
 * What a board would use for a meter, told without touching any of it.
 *
 * @param lines for people, in 80 columns where that can be
 * @param isReady whether the machine has all of it
 */
public record DryRun(List<String> lines, boolean isReady) {
}
