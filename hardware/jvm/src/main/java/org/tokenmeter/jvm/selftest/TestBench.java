package org.tokenmeter.jvm.selftest;

import java.io.Closeable;
import java.io.IOException;
import org.tokenmeter.hal.Board;

/**
 * A board whose devices are taken for a self-test, and who stands before it. Closed, its load is
 * off and its devices are free.
 *
 * <p><b>Threads.</b> One.
 */
public interface TestBench extends Closeable {
    /** What the board is, for people. */
    String name();

    /** Its devices. */
    Board board();

    /** Who sees them. */
    Witness witness();

    /**
     * Its serial line, whose output is joined to its input.
     *
     * @throws IOException when it has none, or it can not be opened; the message says why
     */
    SerialLoop serialLoop() throws IOException;

    /** Lets the devices live for so many milliseconds. */
    void pass(int millis);

    /** Opens the load and frees the devices; a second time does nothing. */
    @Override
    void close();
}
