package org.tokenmeter.pack;

/** The packs that a meter can have: one file and one row each. */
public enum PackId {
    /** The pack of this project. */
    DEFAULT(0, "default", Pack.DEFAULT),
    /** Hexing, as in Bangladesh. */
    HEXING_BD(1, "hexing-bd", new HexingBangladesh()),
    /** Itron and the older Hexing meters, as in Indonesia. */
    ITRON_PLN(2, "itron-pln", new ItronIndonesia()),
    /** Conlog. */
    CONLOG(3, "conlog", new Conlog()),
    /** Landis+Gyr Cashpower. */
    CASHPOWER(4, "cashpower", new Cashpower()),
    /** CLOU. */
    CLOU(5, "clou", new Clou()),
    /** A meter as it should not be, for those who test vending. */
    FAULTY(6, "faulty", new Faulty()),
    /** One whose supply comes back only when a person asks for it. */
    MANUAL(7, "manual", new ManualReconnection());

    private static final PackId[] ALL = values();

    private final int number;
    private final String code;
    private final Pack pack;

    PackId(int number, String code, Pack pack) {
        this.number = number;
        this.code = code;
        this.pack = pack;
    }

    /** The pack of a number; the default one for a number that is none. */
    public static PackId ofNumber(int number) {
        for (int i = 0; i < ALL.length; i++) {
            if (ALL[i].number == number) {
                return ALL[i];
            }
        }
        return DEFAULT;
    }

    /** What a meter's memory calls it; never changed. */
    public int number() {
        return number;
    }

    /** What people call it. */
    public String code() {
        return code;
    }

    /** The pack itself. */
    public Pack pack() {
        return pack;
    }
}
