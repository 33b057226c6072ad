package org.tokenmeter.pack;

/**
 * CLOU meters: the third wrong token brings the first penalty, and a power loss forgets them all.
 *
 * <p><b>Source.</b> CLOU's answers on STS tokens and error codes, see firmware/SPEC.md.
 */
final class Clou extends Pack {
    private static final PenaltyCurve PENALTIES = new PenaltyCurve(2, 10_000, 1_280_000, true);

    @Override
    public PenaltyCurve penalties() {
        return PENALTIES;
    }
}
