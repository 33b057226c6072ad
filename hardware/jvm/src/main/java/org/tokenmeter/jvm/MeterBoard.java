package org.tokenmeter.jvm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tokenmeter.jvm.selftest.TestBench;
import org.tokenmeter.jvm.selftest.Witness;

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

    /** Whether its memory is a device, which only a program can empty. */
    default boolean hasMemoryDevice() {
        return false;
    }

    /**
     * Takes the devices.
     *
     * @param data the folder for a memory in files, if the board has no other
     * @param says told what a person should know, one line each, also while the meter runs
     * @throws IOException when a device is missing or fails; the message says which
     */
    OpenBoard open(Path data, Consumer<String> says) throws IOException;

    /**
     * Takes the devices for a self-test.
     *
     * @param witness who stands before them; a board without devices to see has its own
     * @param serialPort the port whose output is joined to its input, if another than the board's
     * @throws IOException when they can not be taken; the message says why
     */
    TestBench bench(Witness witness, Optional<String> serialPort) throws IOException;
}
