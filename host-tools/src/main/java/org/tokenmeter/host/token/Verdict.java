package org.tokenmeter.host.token;

/**
 * What the codec alone can say of a token. It knows no meter, so it judges neither age nor range.
 *
 * <p>The names are those of the meter's token results.
 */
public enum Verdict {
    /** The CRC is right and the subclass has a published layout. */
    ACCEPT,
    /** The number lies above 2^66 - 1, or is not one of twenty digits. */
    FORMAT_ERROR,
    /** The CRC is wrong: a typing error, or another meter's key. */
    CRC_ERROR,
    /** The class or subclass is reserved. */
    FUNCTION_ERROR
}
