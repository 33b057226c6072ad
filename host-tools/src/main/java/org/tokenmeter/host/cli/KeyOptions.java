package org.tokenmeter.host.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.tokenmeter.host.keys.KeyDerivationAlgorithm;
import org.tokenmeter.host.keys.KeyLabel;
import org.tokenmeter.host.keys.KeyRevisionNumber;
import org.tokenmeter.host.keys.KeyType;
import org.tokenmeter.host.keys.SupplyGroupCode;
import org.tokenmeter.host.keys.VendingKeyEntry;
import org.tokenmeter.host.text.BadValue;
import org.tokenmeter.host.text.Decimal;
import org.tokenmeter.host.text.Refusal;
import org.tokenmeter.host.token.TokenAlgorithm;
import org.tokenmeter.host.token.TokenTime;
import org.tokenmeter.host.vending.MeterKey;
import picocli.CommandLine.Option;

/** Which vending key: for a new one all of it, for one that is there as much as tells it apart. */
final class KeyOptions {
    @Option(names = "--sgc", paramLabel = "SGC", description = "supply group code, 6 digits")
    private String sgc;

    @Option(names = "--krn", paramLabel = "KRN",
            description = "key revision number, 1 to 9; a new key: 1")
    private String krn;

    @Option(names = "--kt", paramLabel = "KT",
            description = "type of the meters' keys: 0, 1 or 2; a new key: 2")
    private String kt;

    @Option(names = "--ea", paramLabel = "EA",
            description = "the meters' cipher: 07 or 11; a new key: 11")
    private String ea;

    @Option(names = "--bdt", paramLabel = "BDT",
            description = "the meters' base date: 93, 14 or 35; a new key: 14")
    private String bdt;

    /** The attributes of a key that is not there yet. */
    static final class New {
        @Option(names = "--dkga", paramLabel = "DKGA",
                description = "derivation: 04 (default), or 02, which is legacy")
        private String dkga;

        @Option(names = "--ken", paramLabel = "KEN", defaultValue = "255",
                description = "key expiry number for the meters; default 255, never")
        private String ken;

        @Option(names = "--active", paramLabel = "DATE",
                description = "first day of use, such as 2026-11-23; default: today")
        private String active;

        @Option(names = "--expires", paramLabel = "DATE",
                description = "first day without use; default: none")
        private String expires;

        /** The derivation, where the key itself does not tell. */
        KeyDerivationAlgorithm algorithm() {
            return Arguments.find("--dkga", dkga, KeyDerivationAlgorithm::parse)
                    .orElse(KeyDerivationAlgorithm.DKGA04);
        }

        boolean isGiven() {
            return dkga != null;
        }

        VendingKeyEntry entry(KeyLabel label, KeyDerivationAlgorithm algorithm,
                String checkValue) {
            return new VendingKeyEntry(label, algorithm,
                    Arguments.read("--ken", ken, text -> Decimal.parse(text, 0,
                            MeterKey.NEVER_EXPIRES)),
                    Arguments.find("--active", active, KeyOptions::day).orElse(LocalDate.now()),
                    Arguments.find("--expires", expires, KeyOptions::day), checkValue);
        }
    }

    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new BadValue("is not a date", "such as 2026-11-23");
        }
    }

    /** The label of a new key; DKGA02 serves EA07 alone, so that is what it means there. */
    KeyLabel label(KeyDerivationAlgorithm algorithm) {
        String cipher = algorithm == KeyDerivationAlgorithm.DKGA02 ? "07" : "11";
        return new KeyLabel(Arguments.read("--sgc", sgc, SupplyGroupCode::new),
                Arguments.read("--krn", given(krn, "1"), KeyRevisionNumber::parse),
                Arguments.read("--kt", given(kt, "2"), KeyType::parse),
                Arguments.read("--ea", given(ea, cipher), TokenAlgorithm::parseOperational),
                Arguments.read("--bdt", given(bdt, "14"), TokenTime::baseDate));
    }

    private static String given(String text, String otherwise) {
        return text == null ? otherwise : text;
    }

    /** The one key among these that the options fit. */
    VendingKeyEntry choose(List<VendingKeyEntry> entries) {
        List<VendingKeyEntry> fitting = matching(entries);
        if (fitting.isEmpty()) {
            throw new Refusal("there is no such key in the store", "sts keys list shows all");
        }
        if (fitting.size() > 1) {
            throw CommandFailure.usage(fitting.size() + " keys fit",
                    "tell them apart with --sgc, --krn, --kt, --ea or --bdt");
        }
        return fitting.get(0);
    }

    /** All keys among these that the options fit. */
    List<VendingKeyEntry> matching(List<VendingKeyEntry> entries) {
        return entries.stream().filter(entry -> fits(entry.label())).toList();
    }

    private boolean fits(KeyLabel label) {
        return same(Arguments.find("--sgc", sgc, SupplyGroupCode::new), label.sgc())
                && same(Arguments.find("--krn", krn, KeyRevisionNumber::parse), label.krn())
                && same(Arguments.find("--kt", kt, KeyType::parse), label.keyType())
                && same(Arguments.find("--ea", ea, TokenAlgorithm::parseOperational), label.ea())
                && same(Arguments.find("--bdt", bdt, TokenTime::baseDate), label.baseDate());
    }

    private static boolean same(Optional<?> wanted, Object value) {
        return wanted.isEmpty() || wanted.get().equals(value);
    }
}
