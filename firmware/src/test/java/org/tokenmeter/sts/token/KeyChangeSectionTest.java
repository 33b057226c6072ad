package org.tokenmeter.sts.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tokenmeter.vectors.Vectors.number;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tokenmeter.sts.cipher.DecoderKey;
import org.tokenmeter.sts.cipher.TokenCipher;
import org.tokenmeter.vectors.Vectors;

class KeyChangeSectionTest {
    private static final int FIRST = 3;
    private static final int SECOND = 4;
    private static final int THIRD = 8;
    private static final int FOURTH = 9;

    static List<NamedCsvRecord> sets() {
        return Vectors.rows("key_change.csv");
    }

    @ParameterizedTest
    @MethodSource("sets")
    void everyPublishedSetCarriesTheNewKeyAndItsAttributes(NamedCsvRecord row) {
        Map<Integer, Long> bodies = bodies(row);
        long first = bodies.get(FIRST);
        long second = bodies.get(SECOND);
        assertEquals(number(row, "new_krn"), KeyChangeSection.keyRevision(first));
        assertEquals(number(row, "new_kt"), KeyChangeSection.keyType(first));
        assertEquals(number(row, "new_ti"), KeyChangeSection.tariffIndex(second));
        assertEquals(number(row, "new_ken"), KeyChangeSection.keyExpiryNibble(first) << 4
                | KeyChangeSection.keyExpiryNibble(second));
        assertEquals(row.getField("rollover").equals("1"), KeyChangeSection.isRollover(first));
        assertEquals(row.getField("three_kct").equals("1"),
                KeyChangeSection.announcesThird(first));
        assertEquals(row.getField("new_decoderKey"), newKey(bodies));
        if (bodies.containsKey(FOURTH)) {
            assertEquals(number(row, "new_sgc"),
                    KeyChangeSection.supplyGroupHalf(bodies.get(FOURTH)) << 12
                            | KeyChangeSection.supplyGroupHalf(bodies.get(THIRD)));
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    void everySectionIsMadeAgainFromItsParts(NamedCsvRecord row) {
        bodies(row).forEach((subclass, body) -> assertEquals(body, switch (subclass) {
            case FIRST -> KeyChangeSection.first(KeyChangeSection.keyExpiryNibble(body),
                    KeyChangeSection.keyRevision(body), KeyChangeSection.isRollover(body),
                    KeyChangeSection.announcesThird(body), KeyChangeSection.keyType(body),
                    KeyChangeSection.keyWord(body));
            case SECOND -> KeyChangeSection.second(KeyChangeSection.keyExpiryNibble(body),
                    KeyChangeSection.tariffIndex(body), KeyChangeSection.keyWord(body));
            default -> KeyChangeSection.withSupplyGroupHalf(
                    KeyChangeSection.supplyGroupHalf(body), KeyChangeSection.keyWord(body));
        }));
    }

    @Test
    void theThirdSectionOfAShortSetCarriesTheSupplyGroup() {
        // STS 531-1-07 Ed 2.2, CTSA05 step 4: clear block 80312f10000053d5.
        long body = ClearBlock.body(0x80312f10000053d5L);
        assertEquals(201457, KeyChangeSection.supplyGroup(body));
        assertEquals(body, KeyChangeSection.thirdWithSupplyGroup(201457));
    }

    private static Map<Integer, Long> bodies(NamedCsvRecord row) {
        DecoderKey oldKey = Vectors.key(row.getField("old_decoderKey"));
        TokenCipher cipher = Vectors.cipher(row.getField("ea"));
        Map<Integer, Long> bodies = new HashMap<>();
        for (String token : row.getField("tokens").split(" ")) {
            byte[] digits = Vectors.digits(token);
            long low = TokenDigits.low(digits);
            long block = cipher.decrypt(oldKey,
                    TokenClass.cipherBlock(TokenDigits.high(digits), low));
            assertEquals(TokenClass.MANAGEMENT, TokenClass.of(low));
            assertEquals(true, ClearBlock.isAuthentic(TokenClass.MANAGEMENT, block));
            bodies.put(ClearBlock.subclass(block), ClearBlock.body(block));
        }
        return bodies;
    }

    private static String newKey(Map<Integer, Long> bodies) {
        StringBuilder key = new StringBuilder();
        for (int subclass : new int[] {FIRST, THIRD, FOURTH, SECOND}) {
            if (bodies.containsKey(subclass)) {
                key.append("%08x".formatted(KeyChangeSection.keyWord(bodies.get(subclass))));
            }
        }
        return key.toString();
    }
}
