package org.tokenmeter.host.cli;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.tokenmeter.host.keys.KeyDerivationAlgorithm;
import org.tokenmeter.host.keys.KeyRevisionNumber;
import org.tokenmeter.host.keys.KeyType;
import org.tokenmeter.host.keys.MeterPan;
import org.tokenmeter.host.keys.SupplyGroupCode;
import org.tokenmeter.host.keys.TariffIndex;
import org.tokenmeter.host.keys.VendingKey;
import org.tokenmeter.host.text.Decimal;
import org.tokenmeter.host.token.TokenAlgorithm;
import org.tokenmeter.host.token.TokenText;
import org.tokenmeter.host.token.TokenTime;
import org.tokenmeter.host.vending.KeyChangeByHand;
import org.tokenmeter.host.vending.MeterKey;
import picocli.CommandLine.Option;

/** What a meter has now, where no registry tells. */
final class OldKeyOptions {
    private static final int LONGEST_SHORT_KEY = 16;

    @Option(names = "--pan", paramLabel = "PAN", description = "the meter, without the registry")
    private String pan;

    @Option(names = "--ea", paramLabel = "EA", description = "its cipher: 07, or 11 (default)")
    private String ea;

    @Option(names = "--old-vending-key", paramLabel = TestKey.LABEL,
            description = "the vending key of its present key")
    private String oldKey;

    @Option(names = "--new-vending-key", paramLabel = TestKey.LABEL,
            description = "that of the new one; default: the same")
    private String newKey;

    @Option(names = "--old-sgc", paramLabel = "SGC", description = "supply group code")
    private String sgc;

    @Option(names = "--old-krn", paramLabel = "KRN", description = "key revision; default 1")
    private String krn;

    @Option(names = "--old-ti", paramLabel = "TI", description = "tariff index; default 01")
    private String ti;

    @Option(names = "--old-bdt", paramLabel = "BDT", description = "base date; default 14")
    private String bdt;

    @Option(names = "--old-kt", paramLabel = "KT", description = "key type; default 2")
    private String kt;

    @Option(names = "--old-ken", paramLabel = "KEN", description = "key expiry; default 255")
    private String ken;

    /** Whether any of them was given. */
    boolean isWanted() {
        return Stream.of(pan, ea, oldKey, newKey, sgc, krn, ti, bdt, kt, ken)
                .anyMatch(Objects::nonNull);
    }

    /** The tokens of a change, and what they are. */
    Facts change(DeskSession session, NewKeyOptions changed, boolean announcesThird) {
        MeterPan meter = Arguments.read("--pan", pan, MeterPan::parse);
        MeterKey old = key();
        MeterKey target = changed.of(old);
        VendingKey oldVendingKey = vendingKey(session, "--old-vending-key", oldKey);
        VendingKey newVendingKey = newKey == null ? oldVendingKey
                : vendingKey(session, "--new-vending-key", newKey);
        try {
            KeyChangeByHand change =
                    KeyChangeByHand.of(meter, old, oldVendingKey, target, newVendingKey);
            return facts(change, announcesThird);
        } finally {
            oldVendingKey.destroy();
            newVendingKey.destroy();
        }
    }

    private static Facts facts(KeyChangeByHand change, boolean announcesThird) {
        List<TokenText> tokens = change.tokens(announcesThird);
        return new Facts()
                .with("meter", change.meter())
                .with("tokens", tokens.stream().map(TokenText::digits).toList())
                .with("rollover", change.isRollover())
                .with("old_check_value", change.oldCheckValue())
                .with("new_check_value", change.newCheckValue());
    }

    private MeterKey key() {
        return new MeterKey(Arguments.read("--old-sgc", sgc, SupplyGroupCode::new),
                Arguments.read("--old-ti", given(ti, "01"), TariffIndex::new),
                Arguments.read("--old-krn", given(krn, "1"), KeyRevisionNumber::parse),
                Arguments.read("--old-kt", given(kt, "2"), KeyType::parse),
                Arguments.read("--ea", given(ea, "11"), TokenAlgorithm::parseOperational),
                Arguments.read("--old-bdt", given(bdt, "14"), TokenTime::baseDate),
                Arguments.read("--old-ken", given(ken, "255"),
                        text -> Decimal.parse(text, 0, MeterKey.NEVER_EXPIRES)));
    }

    private static String given(String text, String otherwise) {
        return text == null ? otherwise : text;
    }

    private static VendingKey vendingKey(DeskSession session, String option, String text) {
        String hex = text == null ? null : TestKey.hex(session.secrets(), option, text);
        return Arguments.read(option, hex, given -> VendingKey.parse(
                given.length() <= LONGEST_SHORT_KEY ? KeyDerivationAlgorithm.DKGA02
                        : KeyDerivationAlgorithm.DKGA04, given));
    }
}
