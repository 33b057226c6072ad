package org.tokenmeter.pack;

/** How one make of meter behaves where makes differ. */
public final class Pack {
    /** The pack of this project. */
    public static final Pack DEFAULT = new Pack(50, 30_000, 600_000);

    private final int tokenIdentifiers;
    private final int entryTimeoutMillis;
    private final int entryKeptMillis;

    private Pack(int tokenIdentifiers, int entryTimeoutMillis, int entryKeptMillis) {
        this.tokenIdentifiers = tokenIdentifiers;
        this.entryTimeoutMillis = entryTimeoutMillis;
        this.entryKeptMillis = entryKeptMillis;
    }

    /** TIDs that the meter keeps. */
    public int tokenIdentifiers() {
        return tokenIdentifiers;
    }

    /** Time without a key after which an entry leaves the display. */
    public int entryTimeoutMillis() {
        return entryTimeoutMillis;
    }

    /** Time without a key after which the digits of an entry are dropped. */
    public int entryKeptMillis() {
        return entryKeptMillis;
    }
}
