package org.tokenmeter.link;

/**
 * The control characters of IEC 62056-21.
 *
 * <p><b>Source.</b> IEC 62056-21, message definitions; ISO/IEC 646.
 */
final class Ascii {
    /** Begins a command. */
    static final int SOH = 0x01;
    /** Begins data. */
    static final int STX = 0x02;
    /** Ends a message; its check character follows. */
    static final int ETX = 0x03;
    /** Agrees, or begins the choice of an option. */
    static final int ACK = 0x06;
    /** Asks for the last message again. */
    static final int NAK = 0x15;
    static final int CR = '\r';
    static final int LF = '\n';
    /** What is left of a byte whose eighth bit is parity, or nothing. */
    static final int SEVEN_BITS = 0x7F;

    private Ascii() {
    }
}
