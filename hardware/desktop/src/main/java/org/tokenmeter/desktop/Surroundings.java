package org.tokenmeter.desktop;

/**
 * What a person does to the meter, beside its keys.
 *
 * @param powered whether the meter has power
 * @param coverOpen whether the terminal cover is open
 * @param jumperSet whether the service jumper is set
 * @param loadWatts what the load takes while it is supplied; a thousand watts stand for a cubic
 *     metre in an hour on a meter that counts those
 */
record Surroundings(boolean powered, boolean coverOpen, boolean jumperSet, int loadWatts) {
    /** A meter on a wall before anybody comes. */
    static final Surroundings QUIET = new Surroundings(true, false, false, 0);

    Surroundings withPower(boolean on) {
        return new Surroundings(on, coverOpen, jumperSet, loadWatts);
    }

    Surroundings withCover(boolean open) {
        return new Surroundings(powered, open, jumperSet, loadWatts);
    }

    Surroundings withJumper(boolean set) {
        return new Surroundings(powered, coverOpen, set, loadWatts);
    }

    Surroundings withLoad(int watts) {
        return new Surroundings(powered, coverOpen, jumperSet, watts);
    }
}
