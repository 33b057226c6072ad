package org.tokenmeter.host.vending;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tokenmeter.host.keys.KeyRevisionNumber;
import org.tokenmeter.host.keys.KeyType;
import org.tokenmeter.host.keys.MeterPan;
import org.tokenmeter.host.keys.SupplyGroupCode;
import org.tokenmeter.host.keys.TariffIndex;
import org.tokenmeter.host.text.BadValue;
import org.tokenmeter.host.text.Decimal;
import org.tokenmeter.host.text.Inputs;
import org.tokenmeter.host.token.TokenAlgorithm;
import org.tokenmeter.host.token.TokenTime;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.token.BaseDate;

/** A meter as people and files describe it; all but its number and supply group has a default. */
public final class MeterForm {
    /** The names of the inputs. */
    public static final List<String> NAMES = List.of("meter", "sgc", "ti", "krn", "kt", "ea",
            "bdt", "ken", "utility", "currency", "tariff", "debt");

    private static final String TWO_DIGITS = "%02d";

    private MeterForm() {
    }

    /** The meter of these inputs. */
    public static Meter read(Inputs inputs) {
        return new Meter(inputs.read("meter", MeterPan::parse),
                inputs.find("utility", Utility::parse).orElse(Utility.ELECTRICITY),
                inputs.find("currency", MeterForm::yes).orElse(false),
                key(inputs),
                inputs.find("tariff", name -> name),
                inputs.find("debt", MeterForm::money).orElse(BigDecimal.ZERO));
    }

    /** The inputs that describe a meter without its customer: {@link #read} reads it from them. */
    public static Map<String, String> describe(Meter meter) {
        MeterKey key = meter.key();
        return Map.of("meter", meter.pan().digits(), "sgc", key.sgc().digits(),
                "ti", key.ti().digits(), "krn", Integer.toString(key.krn().number()),
                "kt", Integer.toString(key.keyType().code()),
                "ea", TWO_DIGITS.formatted(key.ea().code()),
                "bdt", TWO_DIGITS.formatted(key.baseDate().code()),
                "ken", Integer.toString(key.ken()), "utility", meter.utility().toString(),
                "currency", meter.inCurrency() ? "yes" : "no");
    }

    private static MeterKey key(Inputs inputs) {
        return new MeterKey(inputs.read("sgc", SupplyGroupCode::new),
                inputs.find("ti", TariffIndex::new).orElseGet(() -> new TariffIndex("01")),
                inputs.find("krn", KeyRevisionNumber::parse)
                        .orElseGet(() -> new KeyRevisionNumber(1)),
                inputs.find("kt", KeyType::parse).orElse(KeyType.UNIQUE),
                inputs.find("ea", TokenAlgorithm::parseOperational)
                        .orElse(EncryptionAlgorithm.EA11),
                inputs.find("bdt", TokenTime::baseDate).orElse(BaseDate.BASE_2014),
                inputs.find("ken", MeterForm::keyExpiry).orElse(MeterKey.NEVER_EXPIRES));
    }

    private static int keyExpiry(String text) {
        return Decimal.parse(text, 0, MeterKey.NEVER_EXPIRES);
    }

    static boolean yes(String text) {
        return switch (text) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new BadValue("is neither yes nor no", "yes, no");
        };
    }

    /** An amount of money that is not negative. */
    public static BigDecimal money(String text) {
        BigDecimal debt = Decimal.number(text, "0 and more, such as 120.50");
        if (debt.signum() < 0) {
            throw new BadValue("is negative", "0 and more");
        }
        return debt;
    }
}
