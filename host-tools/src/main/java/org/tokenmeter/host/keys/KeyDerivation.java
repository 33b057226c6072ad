package org.tokenmeter.host.keys;

import org.tokenmeter.sts.cipher.DecoderKey;

/**
 * A way from a vending key to the decoder key of one meter.
 *
 * <p><b>Source.</b> IEC 62055-41, DecoderKey generation. Vectors: decoder_keys.csv.
 */
public sealed interface KeyDerivation permits Dkga02, Dkga04 {
    /** The decoder key of a meter, from a vending key that serves this algorithm. */
    DecoderKey derive(VendingKey key, KeyAttributes attributes);
}
