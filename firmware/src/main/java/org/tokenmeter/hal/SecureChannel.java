package org.tokenmeter.hal;

/**
 * The lock on the line: opens what a host sealed for this meter, and seals what the meter answers,
 * under a key that both know.
 *
 * <p><b>Called</b> by the link on the loop thread, one session at a time. <b>Promises</b> that what
 * it opens was sealed by somebody who has the key, in this session, and in this order; and that no
 * call waits for the host. <b>Does not promise</b> that there is such a thing on every board: then
 * {@link #begin} says so.
 */
public interface SecureChannel {
    /** What {@link #open} answers to bytes that were not sealed with the key. */
    int REFUSED = -1;
    /** What {@link #open} answers when the host closed the session. */
    int CLOSED = -2;
    /** Bytes that one call of {@link #open} gives at most. */
    int LONGEST = 512;

    /**
     * Begins a session, and forgets the one before.
     *
     * @param key of the line; copied
     * @return false when this board has no such lock
     */
    boolean begin(byte[] key);

    /**
     * Takes bytes as they came over the line.
     *
     * @param plain takes the opened bytes: room for {@link #LONGEST}
     * @return how many were opened: 0 when more must come first; or REFUSED or CLOSED
     */
    int open(byte[] sealed, int length, byte[] plain);

    /** Seals bytes, which {@link #take} then gives. */
    void seal(byte[] plain, int length);

    /**
     * Takes bytes that are to go over the line: a piece of a handshake, sealed bytes, an alert.
     *
     * @return how many there were, at most the length of the target; 0 when there are none
     */
    int take(byte[] sealed);
}
