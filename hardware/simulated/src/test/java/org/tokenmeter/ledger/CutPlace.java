package org.tokenmeter.ledger;

/** Where the power failed: for messages only. */
final class CutPlace {
    private static final int NONE = -1;

    private final String kind;
    private int flipped = NONE;
    private int otherFlipped = NONE;
    private int first = NONE;
    private int firstTorn = NONE;
    private int second = NONE;
    private int secondTorn = NONE;

    CutPlace(String kind) {
        this.kind = kind;
    }

    /** Notes flipped bits. */
    CutPlace flip(int bit, int otherBit) {
        flipped = bit;
        otherFlipped = otherBit;
        return this;
    }

    /** Notes the first cut. */
    void first(int position, int torn) {
        first = position;
        firstTorn = torn;
        second = NONE;
    }

    /** Notes the second cut. */
    void second(int position, int torn) {
        second = position;
        secondTorn = torn;
    }

    @Override
    public String toString() {
        return String.format("%s, byte %d torn %02x, then byte %d torn %02x, flipped bits %d, %d",
                kind, first, firstTorn, second, secondTorn, flipped, otherFlipped);
    }
}
