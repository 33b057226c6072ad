package org.tokenmeter.host.keys;

import java.nio.ByteBuffer;
import org.bouncycastle.crypto.engines.DESEngine;
import org.bouncycastle.crypto.params.KeyParameter;
import org.tokenmeter.sts.cipher.DecoderKey;

/**
 * DKGA02: one DES encryption gives the 64-bit key of an EA07 meter.
 *
 * <pre>
 *   X  = PAN block xor control block
 *   DK = DES(VK, X) xor X xor VK
 * </pre>
 *
 * <b>Source.</b> IEC 62055-41, DecoderKeyGenerationAlgorithm02. Vectors: decoder_keys.csv.
 */
public record Dkga02() implements KeyDerivation {
    @Override
    public DecoderKey derive(VendingKey key, KeyAttributes attributes) {
        byte[] vendingKey = key.bytesFor(KeyDerivationAlgorithm.DKGA02);
        long mixed = attributes.pan().block() ^ attributes.controlBlock();
        DecoderKey decoderKey = new DecoderKey();
        decoderKey.load(encrypted(vendingKey, mixed) ^ mixed
                ^ ByteBuffer.wrap(vendingKey).getLong());
        return decoderKey;
    }

    private static long encrypted(byte[] key, long block) {
        DESEngine des = new DESEngine();
        des.init(true, new KeyParameter(key));
        byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(block).array();
        des.processBlock(bytes, 0, bytes, 0);
        return ByteBuffer.wrap(bytes).getLong();
    }
}
