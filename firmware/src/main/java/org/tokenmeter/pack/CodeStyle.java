package org.tokenmeter.pack;

/** How a person tells a short code from the digits of a token. */
public enum CodeStyle {
    /** The code, then the hash key. */
    HASH_BEHIND,
    /** The hash key, the code, the hash key. */
    HASH_AROUND,
    /** The information key (A, or the hash key where there is none), then the code and no more. */
    KEY_BEFORE
}
