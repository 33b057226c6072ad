package org.tokenmeter.host.keys;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.tokenmeter.sts.cipher.DecoderKey;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.token.BaseDate;

/**
 * DKGA04: the leftmost bits of HMAC-SHA-256 give the key of an EA07 (64 bits) or EA11 (128 bits)
 * meter.
 *
 * <pre>
 *   04 | 02 "04" | 02 BDT | 02 EA | 02 TI | 00 | 04 | 06 SGC | 01 KT | 01 KRN | 12 MeterPAN
 *      | key length in bits, 32-bit
 * </pre>
 *
 * Values stand in ASCII digits, each behind its length in bytes; the two bytes 04 count items.
 *
 * <p><b>Source.</b> IEC 62055-41, DecoderKeyGenerationAlgorithm04. Vectors: decoder_keys.csv.
 *
 * @param algorithm the meter's cipher, which sets the length of the key
 * @param baseDate the base date that the meter counts its TIDs from
 */
public record Dkga04(EncryptionAlgorithm algorithm, BaseDate baseDate) implements KeyDerivation {
    private static final int ITEMS = 4;

    @Override
    public DecoderKey derive(VendingKey key, KeyAttributes attributes) {
        byte[] code = authenticationCode(
                key.bytesFor(KeyDerivationAlgorithm.DKGA04), block(attributes));
        ByteBuffer leftmost = ByteBuffer.wrap(code);
        DecoderKey decoderKey = new DecoderKey();
        switch (algorithm) {
            case EA07 -> decoderKey.load(leftmost.getLong());
            case EA11 -> decoderKey.load(leftmost.getLong(), leftmost.getLong());
        }
        Arrays.fill(code, (byte) 0);
        return decoderKey;
    }

    private static byte[] authenticationCode(byte[] key, byte[] message) {
        HMac mac = new HMac(new SHA256Digest());
        mac.init(new KeyParameter(key));
        mac.update(message, 0, message.length);
        byte[] code = new byte[mac.getMacSize()];
        mac.doFinal(code, 0);
        return code;
    }

    private byte[] block(KeyAttributes attributes) {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.write(ITEMS);
        append(block, "04");
        append(block, twoDigits(baseDate.code()));
        append(block, twoDigits(algorithm.code()));
        append(block, attributes.ti().digits());
        block.write(0);
        block.write(ITEMS);
        append(block, attributes.sgc().digits());
        append(block, Integer.toString(attributes.keyType().code()));
        append(block, Integer.toString(attributes.krn().number()));
        append(block, attributes.pan().digits());
        int bits = algorithm.cipher().keyBits();
        block.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bits).array());
        return block.toByteArray();
    }

    private static void append(ByteArrayOutputStream block, String digits) {
        block.write(digits.length());
        block.writeBytes(digits.getBytes(StandardCharsets.US_ASCII));
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
