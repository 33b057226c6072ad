package org.tokenmeter.link;

/**
 * How a meter speaks on its line.
 *
 * <p><b>Units.</b> Baud; milliseconds.
 */
public final class LinkSettings {
    /** What a meter offers that begins at 300 baud. */
    public static final int OFFERED_BAUD = 9_600;
    /** The speed that Modbus names first. */
    public static final int MODBUS_BAUD = 19_200;
    /** IEC 62056-21 mode C: sign-on at 300 baud, and an offer of 9,600. */
    public static final LinkSettings MODE_C =
            new LinkSettings(LinkProtocol.MODE_C, BaudRate.SLOWEST, OFFERED_BAUD, true);
    /** The same on a line without speed, where nobody has to be waited for. */
    public static final LinkSettings MODE_C_WITHOUT_SPEED =
            new LinkSettings(LinkProtocol.MODE_C, BaudRate.SLOWEST, OFFERED_BAUD, false);

    /** From the end of a message to its answer, for mode C: the standard says 200 to 1,500. */
    private static final int REACTION_MILLIS = 200;
    /** From a request to its answer, for Modbus: at least three and a half characters. */
    private static final int MODBUS_REACTION_MILLIS = 5;

    private final LinkProtocol protocol;
    private final int startBaud;
    private final int offeredBaud;
    private final int reactionMillis;

    /**
     * Settings of a line.
     *
     * @param startBaud the speed of the first byte
     * @param offeredBaud the speed that a host may change to; for mode C one that
     *     {@link BaudRate} knows
     * @param hasSpeed whether speeds mean anything here, and a host needs time to change its own
     */
    public LinkSettings(LinkProtocol protocol, int startBaud, int offeredBaud,
            boolean hasSpeed) {
        this.protocol = protocol;
        this.startBaud = startBaud;
        this.offeredBaud = offeredBaud;
        int reaction = protocol == LinkProtocol.MODBUS ? MODBUS_REACTION_MILLIS : REACTION_MILLIS;
        reactionMillis = hasSpeed ? reaction : 0;
    }

    /** What is spoken. */
    public LinkProtocol protocol() {
        return protocol;
    }

    /** The speed of the first byte. */
    public int startBaud() {
        return startBaud;
    }

    /** The speed that a host may change to. */
    int offeredBaud() {
        return offeredBaud;
    }

    /** How long an answer is put off. */
    int reactionMillis() {
        return reactionMillis;
    }
}
