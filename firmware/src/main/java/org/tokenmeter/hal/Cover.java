package org.tokenmeter.hal;

/**
 * The contact under the terminal cover.
 *
 * <p><b>Called</b> on the loop thread at every tick. The board calls {@code tick} soon after the
 * contact moved. A board without such a contact says that the cover is closed.
 */
public interface Cover {
    /** Whether the cover is open now. */
    boolean isOpen();
}
