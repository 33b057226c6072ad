package org.tokenmeter.pack;

/** The languages that a display speaks: one file and one row each. */
public enum Language {
    /** English. */
    ENGLISH(0, "en", new English()),
    /** Swahili. */
    SWAHILI(1, "sw", new Swahili()),
    /** French. */
    FRENCH(2, "fr", new French()),
    /** Portuguese. */
    PORTUGUESE(3, "pt", new Portuguese()),
    /** Indonesian. */
    INDONESIAN(4, "id", new Indonesian());

    private static final Language[] ALL = values();

    private final int number;
    private final String code;
    private final Wording wording;

    Language(int number, String code, Wording wording) {
        this.number = number;
        this.code = code;
        this.wording = wording;
    }

    /** The language of a number; English for a number that is none. */
    public static Language ofNumber(int number) {
        for (int i = 0; i < ALL.length; i++) {
            if (ALL[i].number == number) {
                return ALL[i];
            }
        }
        return ENGLISH;
    }

    /** What a meter's memory calls it; never changed. */
    public int number() {
        return number;
    }

    /** What people call it: two letters, ISO 639-1. */
    public String code() {
        return code;
    }

    /** Its words, for every phrase. */
    public Wording wording() {
        return wording;
    }
}
