package org.tokenmeter.host.codec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tokenmeter.host.keys.Dkga02;
import org.tokenmeter.host.keys.Dkga04;
import org.tokenmeter.host.keys.KeyAttributes;
import org.tokenmeter.host.keys.KeyDerivation;
import org.tokenmeter.host.keys.KeyDerivationAlgorithm;
import org.tokenmeter.host.keys.KeyRevisionNumber;
import org.tokenmeter.host.keys.KeyType;
import org.tokenmeter.host.keys.MeterPan;
import org.tokenmeter.host.keys.SupplyGroupCode;
import org.tokenmeter.host.keys.TariffIndex;
import org.tokenmeter.host.keys.VendingKey;
import org.tokenmeter.host.text.BadValue;
import org.tokenmeter.host.text.Hex;
import org.tokenmeter.host.text.Inputs;
import org.tokenmeter.host.token.TokenAlgorithm;
import org.tokenmeter.host.token.TokenTime;
import org.tokenmeter.sts.cipher.DecoderKey;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.cipher.KeyExposure;

/** {@code derive}: from a vending key and a meter to the meter's decoder key. */
public final class DeriveVerb implements CodecVerb {
    // Not bdt: a file of DKGA02 rows has no use for it.
    private static final List<String> REQUIRED =
            List.of("dkga", "ea", "vending_key", "pan", "kt", "sgc", "ti", "krn");

    @Override
    public List<String> outputs() {
        return List.of("decoder_key", "check_value", ERROR);
    }

    @Override
    public List<String> missing(Set<String> header) {
        return CodecVerb.lacking(header, REQUIRED);
    }

    @Override
    public Map<String, Object> apply(Inputs inputs) {
        DecoderKey key = derived(inputs);
        Map<String, Object> results = new LinkedHashMap<>();
        results.put("decoder_key", hex(key));
        results.put("check_value", key.toString());
        key.erase();
        return results;
    }

    private static DecoderKey derived(Inputs inputs) {
        KeyDerivationAlgorithm algorithm = inputs.read("dkga", KeyDerivationAlgorithm::parse);
        KeyDerivation derivation = switch (algorithm) {
            case DKGA02 -> dkga02(inputs);
            case DKGA04 -> dkga04(inputs);
        };
        KeyAttributes attributes = attributes(inputs);
        VendingKey vendingKey =
                inputs.read("vending_key", hex -> VendingKey.parse(algorithm, hex));
        try {
            return derivation.derive(vendingKey, attributes);
        } finally {
            vendingKey.destroy();
        }
    }

    private static KeyDerivation dkga02(Inputs inputs) {
        inputs.find("ea", DeriveVerb::ea07);
        return new Dkga02();
    }

    private static EncryptionAlgorithm ea07(String code) {
        EncryptionAlgorithm algorithm = TokenAlgorithm.parseOperational(code);
        if (algorithm != EncryptionAlgorithm.EA07) {
            throw new BadValue("DKGA02 gives no keys for EA11", "07 with DKGA02");
        }
        return algorithm;
    }

    private static KeyDerivation dkga04(Inputs inputs) {
        return new Dkga04(inputs.read("ea", TokenAlgorithm::parseOperational),
                inputs.read("bdt", TokenTime::baseDate));
    }

    private static KeyAttributes attributes(Inputs inputs) {
        return new KeyAttributes(inputs.read("pan", MeterPan::new),
                inputs.read("kt", KeyType::parse),
                inputs.read("sgc", SupplyGroupCode::new),
                inputs.read("ti", TariffIndex::new),
                inputs.read("krn", KeyRevisionNumber::parse));
    }

    private static String hex(DecoderKey key) {
        String first = Hex.of(KeyExposure.first(key), 16);
        return key.bits() == DecoderKey.EA11_BITS
                ? first + Hex.of(KeyExposure.second(key), 16) : first;
    }
}
