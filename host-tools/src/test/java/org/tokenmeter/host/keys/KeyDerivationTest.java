package org.tokenmeter.host.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tokenmeter.host.Vectors;
import org.tokenmeter.host.text.Hex;
import org.tokenmeter.host.token.TokenAlgorithm;
import org.tokenmeter.host.token.TokenTime;
import org.tokenmeter.sts.cipher.DecoderKey;
import org.tokenmeter.sts.cipher.KeyExposure;
import org.tokenmeter.sts.token.PrimaryAccountNumber;

class KeyDerivationTest {
    static List<NamedCsvRecord> derivations() {
        return Vectors.rows("decoder_keys.csv");
    }

    static List<NamedCsvRecord> tokens() {
        return Vectors.rows("tokens.csv").stream()
                .filter(row -> !row.getField("dkga").isEmpty() && !pan(row).isEmpty())
                .toList();
    }

    static List<NamedCsvRecord> keyChanges() {
        return Vectors.rows("key_change.csv");
    }

    @ParameterizedTest
    @MethodSource("derivations")
    void everyDerivationAgrees(NamedCsvRecord row) {
        assertDerived(row, row.getField("pan"));
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void theKeyOfEveryPublishedTokenIsDerived(NamedCsvRecord row) {
        assertDerived(row, pan(row));
    }

    @ParameterizedTest
    @MethodSource("keyChanges")
    void bothKeysOfEveryKeyChangeAreDerived(NamedCsvRecord row) {
        assertEquals(row.getField("old_decoderKey"), ofSet(row, "old_", "2"));
        assertEquals(row.getField("new_decoderKey"), ofSet(row, "new_", row.getField("new_kt")));
    }

    private static String pan(NamedCsvRecord row) {
        String known = row.getField("pan");
        String start = row.getField("iin") + row.getField("iain");
        return known.isEmpty() && !start.isEmpty()
                ? start + PrimaryAccountNumber.luhnDigit(Long.parseLong(start)) : known;
    }

    private static void assertDerived(NamedCsvRecord row, String pan) {
        KeyDerivationAlgorithm algorithm = KeyDerivationAlgorithm.parse(row.getField("dkga"));
        KeyDerivation derivation = switch (algorithm) {
            case DKGA02 -> new Dkga02();
            case DKGA04 -> dkga04(row.getField("ea"), row.getField("bdt"));
        };
        assertEquals(row.getField("decoder_key"), hex(derivation.derive(
                VendingKey.parse(algorithm, row.getField("vending_key")),
                attributes(pan, row.getField("kt"), row, ""))));
    }

    private static String ofSet(NamedCsvRecord row, String side, String keyType) {
        VendingKey key = VendingKey.parse(
                KeyDerivationAlgorithm.DKGA04, row.getField(side + "vendingKey"));
        return hex(dkga04(row.getField("ea"), row.getField(side + "bdt"))
                .derive(key, attributes(row.getField("pan"), keyType, row, side)));
    }

    private static Dkga04 dkga04(String ea, String bdt) {
        return new Dkga04(TokenAlgorithm.parseOperational(ea), TokenTime.baseDate(bdt));
    }

    private static KeyAttributes attributes(
            String pan, String keyType, NamedCsvRecord row, String side) {
        return new KeyAttributes(new MeterPan(pan), KeyType.parse(keyType),
                new SupplyGroupCode(row.getField(side + "sgc")),
                new TariffIndex(row.getField(side + "ti")),
                KeyRevisionNumber.parse(row.getField(side + "krn")));
    }

    private static String hex(DecoderKey key) {
        String first = Hex.of(KeyExposure.first(key), 16);
        return key.bits() == 64 ? first : first + Hex.of(KeyExposure.second(key), 16);
    }
}
