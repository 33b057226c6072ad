package org.tokenmeter.raspberrypi.machine;

import java.util.List;
import java.util.Set;

/**
 * A pin of the 40-pin header, and what it is for.
 *
 * <p><b>Invariant.</b> The header has the pin, and it is none of those that find out at boot which
 * board is plugged on: BCM 0 and 1.
 *
 * @param bcm the number that Linux and Pi4J know it by
 */
public record Pin(Signal signal, int bcm) {
    /** Read at boot to find the memory of a board that is plugged on. */
    private static final Set<Integer> IDENTIFICATION = Set.of(0, 1);
    /** The places of BCM 0 to 27 on the header. */
    private static final List<Integer> PLACES = List.of(
            27, 28, 3, 5, 7, 29, 31, 26, 24, 21, 19, 23, 32, 33,
            8, 10, 36, 11, 12, 35, 38, 40, 15, 16, 18, 22, 37, 13);

    /** A pin for a signal. */
    public Pin {
        if (bcm < 0 || bcm >= PLACES.size()) {
            throw new IllegalArgumentException(signal + ": the header has no BCM " + bcm);
        }
        if (IDENTIFICATION.contains(bcm)) {
            throw new IllegalArgumentException(signal + ": BCM " + bcm + " is read at boot");
        }
    }

    /** Its place on the header, 1 to 40. */
    public int place() {
        return PLACES.get(bcm);
    }
}
