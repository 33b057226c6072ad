package org.tokenmeter.ledger;

/** What a power cut may never do. */
enum Harm {
    /** A meter that does not start. */
    UNBOOTABLE,
    /** Credit, or an answer that was shown, is gone. */
    LOST,
    /** Credit that counts twice. */
    DOUBLED,
    /** Neither what was there before the commit nor what it stored. */
    MIXED,
    /** A key with bytes of another one, or with another one's attributes or TIDs. */
    KEY_TORN,
    /** A record that does not stand there twice after the start. */
    NOT_MENDED
}
