package org.tokenmeter.host.sms;

/** What a token in a message is for. */
public enum TokenRole {
    /** Bought credit. */
    CREDIT("credit"),
    /** Credit that a scheme gives: BSST in Nigeria. */
    BONUS("bonus"),
    /** Free basic electricity. */
    FREE_BASIC("freeBasic"),
    /** The first section of a new decoder key. */
    KEY_CHANGE_1("keyChange1"),
    /** The second section. */
    KEY_CHANGE_2("keyChange2"),
    /** The third section. */
    KEY_CHANGE_3("keyChange3"),
    /** The fourth section. */
    KEY_CHANGE_4("keyChange4"),
    /** One of a row of management tokens that sets a meter anew, as after a tariff change. */
    ENGINEERING("engineering"),
    /** A single management token: power limit, tamper, credit. */
    MANAGEMENT("management"),
    /** Starts a test or a display on any meter. */
    TEST_DISPLAY("testDisplay");

    private final String word;

    TokenRole(String word) {
        this.word = word;
    }

    /** The word in files. */
    public String word() {
        return word;
    }

    /** Whether it is a section of a new key. */
    public boolean isKeyChange() {
        return ordinal() >= KEY_CHANGE_1.ordinal() && ordinal() <= KEY_CHANGE_4.ordinal();
    }

    /** Section 1 to 4 of a new key. */
    static TokenRole keyChange(int section) {
        return values()[KEY_CHANGE_1.ordinal() + section - 1];
    }
}
