package org.tokenmeter.jvm;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A board that runs a meter for somebody to use. */
public interface MeterBoard {
    /** What {@code --board} calls it. */
    String name();

    /** What it needs and can not find; asked before a meter's memory is opened or made. */
    default List<MissingThing> missing() {
        return List.of();
    }

    /** What a run would use; empty for a board that has nothing to tell. */
    default Optional<DryRun> dryRun() {
        return Optional.empty();
    }

    /**
     * Runs a meter until its user has enough of it.
     *
     * @throws IOException when a device of the board is missing or fails; the message says which
     */
    void run(StoredMeter meter) throws IOException;
}
