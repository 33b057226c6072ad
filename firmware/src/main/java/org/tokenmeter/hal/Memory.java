package org.tokenmeter.hal;

/**
 * Memory that keeps its bytes without power.
 *
 * <p><b>Called</b> by the ledger on the loop thread. <b>Promises</b> that bytes are written in the
 * order of the calls, and within a call from the first to the last; that what was written before
 * a {@link #sync} that answered true is kept; and that a read answers what was written last,
 * synced or not. <b>Does not promise</b> anything about a byte that is being written when the
 * power fails, nor, without a sync, that earlier writes came before later ones. A device that
 * does not answer shows in a read that fails or differs, or in a sync that fails.
 *
 * <p><b>Units.</b> Bytes; addresses from 0 to {@link #SIZE} - 1.
 */
public interface Memory {
    /** Bytes of the memory. */
    int SIZE = 32 * 1024;

    /**
     * Reads bytes.
     *
     * @return false when the device did not answer; the target then holds anything
     */
    boolean read(int address, byte[] target, int offset, int length);

    /** Writes bytes. */
    void write(int address, byte[] source, int offset, int length);

    /**
     * Makes all that was written last through a power loss.
     *
     * @return false when that failed: nothing is known then of what was written since the last
     *     sync, and no retry may be trusted
     */
    boolean sync();

    /** Whether a write for every pulse is affordable, in time and in wear. */
    boolean affordsCommitPerPulse();
}
