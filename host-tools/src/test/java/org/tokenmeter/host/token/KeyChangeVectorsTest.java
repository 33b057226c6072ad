package org.tokenmeter.host.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tokenmeter.host.Vectors;
import org.tokenmeter.meter.acceptance.TokenResult;

class KeyChangeVectorsTest {
    static List<NamedCsvRecord> sets() {
        return Vectors.rows("key_change.csv");
    }

    @ParameterizedTest
    @MethodSource("sets")
    void everySetIsMadeAgainFromTheNewKeyAndItsAttributes(NamedCsvRecord row) {
        KeyedCipher old = oldCipher(row);
        Set<String> made = sections(row).stream()
                .map(section -> MadeToken.of(section, () -> old).text().digits())
                .collect(Collectors.toSet());
        assertEquals(published(row), made);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void everySectionOpensUnderTheOldKey(NamedCsvRecord row) {
        Set<Token> opened = new HashSet<>();
        for (String digits : published(row)) {
            OpenedToken token = OpenedToken.open(new TokenText(digits), () -> oldCipher(row));
            assertEquals(TokenResult.ACCEPT, token.verdict());
            opened.add(token.token().orElseThrow());
        }
        assertEquals(Set.copyOf(sections(row)), opened);
    }

    private static Set<String> published(NamedCsvRecord row) {
        return Arrays.stream(row.getField("tokens").split(" ")).collect(Collectors.toSet());
    }

    private static KeyedCipher oldCipher(NamedCsvRecord row) {
        return KeyedCipher.of(
                TokenAlgorithm.parse(row.getField("ea")), row.getField("old_decoderKey"));
    }

    private static List<Token> sections(NamedCsvRecord row) {
        String key = row.getField("new_decoderKey");
        int ken = Vectors.number(row, "new_ken");
        int sgc = Vectors.number(row, "new_sgc");
        Token first = new FirstSection(ken >> 4, Vectors.number(row, "new_krn"),
                row.getField("rollover").equals("1"), row.getField("three_kct").equals("1"),
                Vectors.number(row, "new_kt"), word(key, 0));
        Token second = new SecondSection(ken & 0xF, Vectors.number(row, "new_ti"),
                word(key, key.length() - 8));
        if (row.getField("ea").equals("11")) {
            return List.of(first, second, new LaterSection(8, sgc & 0xFFF, word(key, 8)),
                    new LaterSection(9, sgc >> 12, word(key, 16)));
        }
        return row.getField("three_kct").equals("1")
                ? List.of(first, second, LaterSection.ofSupplyGroup(sgc))
                : List.of(first, second);
    }

    private static int word(String key, int from) {
        return Integer.parseUnsignedInt(key.substring(from, from + 8), 16);
    }
}
