package org.tokenmeter.sts.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tokenmeter.vectors.Vectors.hex;
import static org.tokenmeter.vectors.Vectors.number;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tokenmeter.sts.cipher.DecoderKey;
import org.tokenmeter.vectors.Vectors;

/** Whole tokens, opened and made. */
class TokenVectorsTest {
    static List<NamedCsvRecord> tokens() {
        return Vectors.rows("tokens.csv");
    }

    static List<NamedCsvRecord> layouts() {
        return Vectors.rows("random_layout.csv");
    }

    static List<NamedCsvRecord> credits() {
        return Vectors.rows("random_class0.csv");
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void everyPublishedTokenOpensAndIsMadeAgain(NamedCsvRecord row) {
        long block = assertBothWays(row, hex(row, "clear_block"));
        if (!row.getField("tid").isEmpty()) {
            assertEquals(number(row, "tid"), ClearBlock.tid(block));
            assertEquals(number(row, "rnd"), ClearBlock.rnd(block));
        }
        if (!row.getField("field").isEmpty()) {
            assertEquals(hex(row, "field"), ClearBlock.value(block));
        }
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void everyBodyOfEverySubclassIsCarried(NamedCsvRecord row) {
        int tokenClass = number(row, "token_class");
        int subclass = number(row, "subclass");
        long block = ClearBlock.of(tokenClass, subclass, hex(row, "body44"));
        assertEquals(hex(row, "clear_block"), block);
        assertBothWays(row, block);
        assertEquals(subclass, ClearBlock.subclass(block));
        assertEquals(hex(row, "body44"), ClearBlock.body(block));
    }

    @ParameterizedTest
    @MethodSource("credits")
    void everyCreditTokenCarriesTheSmallestSufficientAmount(NamedCsvRecord row) {
        int field = Amount.encode(number(row, "amount"));
        assertEquals(hex(row, "field"), field);
        long body = ClearBlock.body(number(row, "rnd"), number(row, "tid"), field);
        long block = ClearBlock.of(TokenClass.CREDIT, number(row, "subclass"), body);
        DecoderKey key = Vectors.key(row.getField("decoder_key"));
        long cipherBlock = Vectors.cipher(row.getField("ea")).encrypt(key, block);
        assertEquals(row.getField("token"), text(TokenClass.CREDIT, cipherBlock));
    }

    /** Opens the row's token to the clear block, makes it again, and returns the block. */
    private static long assertBothWays(NamedCsvRecord row, long clearBlock) {
        byte[] digits = Vectors.digits(row.getField("token"));
        long low = TokenDigits.low(digits);
        int tokenClass = TokenClass.of(low);
        assertEquals(number(row, "token_class"), tokenClass);
        long cipherBlock = TokenClass.cipherBlock(TokenDigits.high(digits), low);
        assertEquals(clearBlock, clear(row, tokenClass, cipherBlock));
        assertTrue(ClearBlock.isAuthentic(tokenClass, clearBlock));
        assertEquals(row.getField("token"), text(tokenClass, cipherBlock));
        assertEquals(cipherBlock, enciphered(row, tokenClass, clearBlock));
        return clearBlock;
    }

    private static long clear(NamedCsvRecord row, int tokenClass, long cipherBlock) {
        return TokenClass.isEncrypted(tokenClass)
                ? Vectors.cipher(row.getField("ea"))
                        .decrypt(Vectors.key(row.getField("decoder_key")), cipherBlock)
                : cipherBlock;
    }

    private static long enciphered(NamedCsvRecord row, int tokenClass, long clearBlock) {
        return TokenClass.isEncrypted(tokenClass)
                ? Vectors.cipher(row.getField("ea"))
                        .encrypt(Vectors.key(row.getField("decoder_key")), clearBlock)
                : clearBlock;
    }

    private static String text(int tokenClass, long cipherBlock) {
        byte[] digits = new byte[TokenDigits.COUNT];
        TokenDigits.write(TokenClass.high(cipherBlock), TokenClass.low(tokenClass, cipherBlock),
                digits);
        return Vectors.text(digits);
    }

    @Test
    void theCommissioningTokenOfAManufacturerIsClassOneAndProprietary() {
        byte[] digits = Vectors.digits("12754194144864505970");
        long low = TokenDigits.low(digits);
        long block = TokenClass.cipherBlock(TokenDigits.high(digits), low);
        assertEquals(TokenClass.TEST, TokenClass.of(low));
        assertEquals(11, ClearBlock.subclass(block));
        assertTrue(ClearBlock.isAuthentic(TokenClass.TEST, block));
        assertEquals(4, TestToken.manufacturer2Digits(ClearBlock.body(block)));
        assertEquals(1L << 32 | 1, TestToken.control2Digits(ClearBlock.body(block)));
    }
}
