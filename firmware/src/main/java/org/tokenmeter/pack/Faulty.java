package org.tokenmeter.pack;

/**
 * What vending testers must see fail: few TIDs, hurried key changes, no lock-out.
 *
 * <p><b>Source.</b> Faults seen in firmware of an unknown make, see firmware/SPEC.md.
 */
final class Faulty extends Pack {
    private static final PenaltyCurve PENALTIES = new PenaltyCurve();

    @Override
    public int tokenIdentifiers() {
        return 20;
    }

    @Override
    public int keyChangeTimeoutMillis() {
        return 90_000;
    }

    @Override
    public PenaltyCurve penalties() {
        return PENALTIES;
    }
}
