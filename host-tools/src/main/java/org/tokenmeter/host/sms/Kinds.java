package org.tokenmeter.host.sms;

/**
 * What kinds of things a piece of text says, so that pieces that belong together can be told from
 * those that say the same twice.
 *
 * @param token it has a token, or something announced as one
 * @param meter it has the number of a meter
 */
public record Kinds(boolean token, boolean meter, boolean units, boolean money) {
    /** The kinds of what a scan found. */
    static Kinds of(Scan scan) {
        boolean token = false;
        boolean meter = false;
        boolean units = false;
        boolean money = false;
        boolean announced = false;
        for (Item item : scan.items()) {
            switch (item.kind()) {
                case TOKENS -> token = true;
                case MALFORMED -> token |= announced;
                case LABEL -> {
                    Field field = item.label().field();
                    meter |= field == Field.METER && hasDigits(scan.text(), item.end());
                    units |= field.isUnits() || field == Field.ENERGY;
                    money |= field == Field.CURRENCY || field.isMoney() && field != Field.BALANCE;
                }
                default -> { }
            }
            announced = item.label() != null && item.label().field().isRole();
        }
        return new Kinds(token, meter, units, money);
    }

    private static boolean hasDigits(Characters text, int from) {
        return new ValueReader(text, Profile.UNKNOWN).goTo(from);
    }

    /** Both together. */
    public Kinds with(Kinds other) {
        return new Kinds(token || other.token, meter || other.meter, units || other.units,
                money || other.money);
    }

    /** Whether it says nothing at all. */
    public boolean isNothing() {
        return !token && !meter && !units && !money;
    }

    /** Whether it has a token and most of what goes with it. */
    public boolean isComplete() {
        return token && (meter ? 1 : 0) + (units ? 1 : 0) + (money ? 1 : 0) >= 2;
    }

    /** Whether both say something of the same kind. */
    public boolean overlaps(Kinds other) {
        return token && other.token || meter && other.meter || units && other.units
                || money && other.money;
    }
}
