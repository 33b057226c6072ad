package org.tokenmeter.host.cli;

import org.tokenmeter.host.keys.KeyRevisionNumber;
import org.tokenmeter.host.keys.KeyType;
import org.tokenmeter.host.keys.SupplyGroupCode;
import org.tokenmeter.host.keys.TariffIndex;
import org.tokenmeter.host.text.Decimal;
import org.tokenmeter.host.token.TokenTime;
import org.tokenmeter.host.vending.MeterKey;
import picocli.CommandLine.Option;

/** What a meter shall have after a key change. */
final class NewKeyOptions {
    @Option(names = "--new-sgc", paramLabel = "SGC", description = "supply group code, 6 digits")
    private String sgc;

    @Option(names = "--new-krn", paramLabel = "KRN", description = "key revision number, 1 to 9")
    private String krn;

    @Option(names = "--new-ti", paramLabel = "TI", description = "tariff index, 2 digits")
    private String ti;

    @Option(names = "--new-bdt", paramLabel = "BDT", description = "base date: 93, 14 or 35")
    private String bdt;

    @Option(names = "--new-kt", paramLabel = "KT", description = "key type: 0, 1 or 2")
    private String kt;

    @Option(names = "--new-ken", paramLabel = "KEN", description = "key expiry number, 0 to 255")
    private String ken;

    /** The same key with what is new. */
    MeterKey of(MeterKey old) {
        return new MeterKey(
                Arguments.find("--new-sgc", sgc, SupplyGroupCode::new).orElse(old.sgc()),
                Arguments.find("--new-ti", ti, TariffIndex::new).orElse(old.ti()),
                Arguments.find("--new-krn", krn, KeyRevisionNumber::parse).orElse(old.krn()),
                Arguments.find("--new-kt", kt, KeyType::parse).orElse(old.keyType()),
                old.ea(),
                Arguments.find("--new-bdt", bdt, TokenTime::baseDate).orElse(old.baseDate()),
                Arguments.find("--new-ken", ken,
                        text -> Decimal.parse(text, 0, MeterKey.NEVER_EXPIRES))
                        .orElse(old.ken()));
    }
}
