package org.tokenmeter.host.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.tokenmeter.host.codec.DeriveVerb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sts codec derive}: the decoder key of a meter. */
@Command(name = "derive", sortOptions = false,
        descriptionHeading = "%n",
        description = "Derives a meter's decoder key from a vending key and prints it in hex.",
        customSynopsis = {
            "sts codec derive --dkga 02|04 --vending-key HEX --pan PAN --kt KT",
            "                        --sgc SGC --ti TI --krn KRN [--ea EA] [--bdt BDT]",
            "                        [--json]",
            "       sts codec derive --csv IN.csv [--out OUT.csv]"},
        optionListHeading = "%nOptions:%n",
        footer = {"",
            "Refused by name: DKGA01, DKGA03, EA09 and KT 3.",
            "",
            "A file has the columns dkga, ea, vending_key, pan, kt, sgc, ti, krn and, where",
            "a row has DKGA04, bdt, in any order. The columns decoder_key, check_value and",
            "error are added; others are copied. A bad row does not stop the rest.",
            "",
            "Example:",
            "  $ sts codec derive --dkga 02 --vending-key abababababababab --kt 2 \\",
            "        --pan 600727000000000009 --sgc 123456 --ti 01 --krn 1",
            "  e653341f9d5bf36f"})
final class DeriveCommand implements Callable<Integer> {
    private final Streams streams;

    @Option(names = "--dkga", paramLabel = "DKGA",
            description = "derivation: 02 (DES, for EA07) or 04 (HMAC-SHA-256)")
    private String dkga;

    @Option(names = "--vending-key", paramLabel = "HEX",
            description = "16 hex digits of odd parity for DKGA02, 40 for DKGA04")
    private String vendingKey;

    @Option(names = "--pan", paramLabel = "PAN", description = "MeterPAN, 18 digits")
    private String pan;

    @Option(names = "--kt", paramLabel = "KT", description = "key type: 0, 1 or 2")
    private String kt;

    @Option(names = "--sgc", paramLabel = "SGC", description = "supply group code, 6 digits")
    private String sgc;

    @Option(names = "--ti", paramLabel = "TI", description = "tariff index, 2 digits")
    private String ti;

    @Option(names = "--krn", paramLabel = "KRN", description = "key revision number: 1 to 9")
    private String krn;

    @Option(names = "--ea", paramLabel = "EA",
            description = "the meter's cipher, 07 or 11; DKGA02 has 07 only")
    private String ea;

    @Option(names = "--bdt", paramLabel = "BDT", defaultValue = "14",
            description = "base date for DKGA04: 93, 14 (default) or 35")
    private String bdt;

    @Option(names = "--json", description = "print a JSON object with the check value")
    private boolean json;

    @Mixin
    private BatchOptions batch;

    @Mixin
    private CommonOptions common;

    @Spec
    private CommandSpec spec;

    DeriveCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        DeriveVerb verb = new DeriveVerb();
        if (batch.isWanted(spec.commandLine().getParseResult())) {
            return batch.run(verb, streams);
        }
        Map<String, Object> results = verb.apply(inputs());
        streams.out().println(json ? Json.object(results) : results.get("decoder_key"));
        return ExitCode.DONE;
    }

    private OptionInputs inputs() {
        return new OptionInputs()
                .with("dkga", "--dkga", dkga)
                .with("ea", "--ea", ea)
                .with("vending_key", "--vending-key", vendingKey)
                .with("pan", "--pan", pan)
                .with("kt", "--kt", kt)
                .with("sgc", "--sgc", sgc)
                .with("ti", "--ti", ti)
                .with("krn", "--krn", krn)
                .with("bdt", "--bdt", bdt);
    }
}
