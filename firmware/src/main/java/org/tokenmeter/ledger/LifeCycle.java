package org.tokenmeter.ledger;

/** Where a meter stands in its life. It never goes back. The codes are stored. */
public enum LifeCycle {
    /** It has no identity and no key; the only time when keys may come over the line. */
    BLANK(0),
    /** It has both, and waits for the utility. */
    MANUFACTURED(1),
    /** It serves a customer. */
    IN_SERVICE(2),
    /** It serves nobody any more, and its key is erased. */
    SCRAPPED(3);

    private static final LifeCycle[] ALL = {BLANK, MANUFACTURED, IN_SERVICE, SCRAPPED};

    private final int code;

    LifeCycle(int code) {
        this.code = code;
    }

    /** The code: 0 to 3. */
    public int code() {
        return code;
    }

    /** The stage of a code, 0 to 3. */
    public static LifeCycle ofCode(int code) {
        return ALL[code & ALL.length - 1];
    }
}
