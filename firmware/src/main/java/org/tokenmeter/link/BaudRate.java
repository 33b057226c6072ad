package org.tokenmeter.link;

/**
 * The speeds of protocol mode C, each with the character that stands for it.
 *
 * <p><b>Source.</b> IEC 62056-21, baud rate identification of mode C.
 */
public final class BaudRate {
    /** The speed of every sign-on, unless both ends know better. */
    public static final int SLOWEST = 300;
    /** The fastest speed that has a character. */
    public static final int FASTEST = 19_200;

    private BaudRate() {
    }

    /** The character of a speed, or 0 for a speed that mode C does not have. */
    static int character(int baud) {
        int speed = SLOWEST;
        for (int i = 0; speed <= FASTEST; i++) {
            if (speed == baud) {
                return '0' + i;
            }
            speed *= 2;
        }
        return 0;
    }

    /** The speed of a character, or 0. */
    static int of(int character) {
        return character >= '0' && character <= '6' ? SLOWEST << character - '0' : 0;
    }

    /** Whether mode C has a character for this speed. */
    public static boolean isKnown(int baud) {
        return character(baud) != 0;
    }
}
