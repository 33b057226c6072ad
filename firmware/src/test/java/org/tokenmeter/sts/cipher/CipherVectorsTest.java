package org.tokenmeter.sts.cipher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tokenmeter.vectors.Vectors.hex;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tokenmeter.vectors.Vectors;

class CipherVectorsTest {
    static List<NamedCsvRecord> blocks() {
        return Vectors.rows("cipher_blocks.csv");
    }

    static List<NamedCsvRecord> published() {
        return Vectors.rows("misty1_published.csv");
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void everyBlockEncryptsAndDecryptsAsGiven(NamedCsvRecord row) {
        TokenCipher cipher = Vectors.cipher(row.getField("cipher"));
        DecoderKey key = Vectors.key(row.getField("key"));
        assertEquals(hex(row, "encrypted"), cipher.encrypt(key, hex(row, "block")));
        assertEquals(hex(row, "decrypted"), cipher.decrypt(key, hex(row, "block")));
    }

    @ParameterizedTest
    @MethodSource("published")
    void everyPublishedMisty1BlockAgrees(NamedCsvRecord row) {
        DecoderKey key = Vectors.key(row.getField("key"));
        assertEquals(hex(row, "encrypted"), Misty1.INSTANCE.encrypt(key, hex(row, "block")));
        assertEquals(hex(row, "block"), Misty1.INSTANCE.decrypt(key, hex(row, "encrypted")));
    }

    @Test
    void theSampleTablesGiveThePrintedExample() {
        DecoderKey key = Vectors.key("0abc12def3456789");
        assertEquals(0xc45ed1619406df95L,
                StandardTransferAlgorithm.SAMPLE.encrypt(key, 0x0b19eb230100c207L));
    }

    @Test
    void decryptionUndoesEncryptionForRandomKeysAndBlocks() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 20_000; i++) {
            DecoderKey shortKey = new DecoderKey();
            shortKey.load(random.nextLong());
            DecoderKey longKey = new DecoderKey();
            longKey.load(random.nextLong(), random.nextLong());
            long block = random.nextLong();
            assertUndone(StandardTransferAlgorithm.OPERATIONAL, shortKey, block);
            assertUndone(StandardTransferAlgorithm.SAMPLE, shortKey, block);
            assertUndone(Misty1.INSTANCE, longKey, block);
        }
    }

    private static void assertUndone(TokenCipher cipher, DecoderKey key, long block) {
        assertEquals(block, cipher.decrypt(key, cipher.encrypt(key, block)));
    }

    @Test
    void theStateAfterAllRoundsIsTheClearBlockAndAfterNoneOfEa07TheCipherBlock() {
        DecoderKey key = Vectors.key("e653341f9d5bf36f");
        TokenCipher cipher = StandardTransferAlgorithm.OPERATIONAL;
        long block = 0x492083c0ae7ce455L;
        assertEquals(block, cipher.decryptedAfter(key, block, 0));
        assertEquals(0x05599863000119e6L,
                cipher.decryptedAfter(key, block, StandardTransferAlgorithm.ROUNDS));
    }
}
