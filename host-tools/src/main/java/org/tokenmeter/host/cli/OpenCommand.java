package org.tokenmeter.host.cli;

import java.util.List;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tokenmeter.host.codec.OpenVerb;
import org.tokenmeter.host.token.KeyedCipher;
import org.tokenmeter.host.token.OpenedToken;
import org.tokenmeter.host.token.TokenText;
import org.tokenmeter.host.token.TokenTime;
import org.tokenmeter.meter.acceptance.TokenResult;
import org.tokenmeter.sts.token.BaseDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sts codec open}: what is in a token. */
@Command(name = "open", sortOptions = false,
        descriptionHeading = "%n",
        description = "Opens a token with a decoder key and prints the fields inside.",
        customSynopsis = {
            "sts codec open [--ea EA --key HEX] [--bdt BDT] [--json | --trace] TOKEN",
            "       sts codec open --csv IN.csv [--out OUT.csv]"},
        parameterListHeading = "%nArguments:%n", optionListHeading = "%nOptions:%n",
        footer = {"",
            "The result is ACCEPT, CRC_ERROR (mistyped, or another meter's key),",
            "FORMAT_ERROR (no 66-bit number) or FUNCTION_ERROR (reserved). The codec knows",
            "no meter: it judges neither whether a token is old or used nor any range.",
            "Exit code 0 for ACCEPT, else 1.",
            "",
            "A file has the columns ea, decoder_key (both blank for class 1) and token, in",
            "any order. The columns token_class, subclass, clear_block, name, rnd, tid,",
            "field, value, crc_ok, result and error are added; others are copied. A verdict",
            "is no error; only rows that can not be read count as refused.",
            "",
            "Examples:",
            "  sts codec open --ea 07 --key e653341f9d5bf36f 2371 6100 5011 8319 4197",
            "  sts codec open --trace 0000-0000-0001-5099-7584"})
final class OpenCommand implements Callable<Integer> {
    private final Streams streams;

    @Parameters(arity = "0..*", paramLabel = "TOKEN",
            description = "20 digits; blanks, hyphens and en dashes may stand between")
    private List<String> token = List.of();

    @Option(names = "--ea", paramLabel = "EA",
            description = "cipher: 07, 11, or 07-sample for the standard's tables")
    private String ea;

    @Option(names = "--key", paramLabel = "HEX",
            description = "decoder key: 16 hex digits for EA07, 32 for EA11")
    private String key;

    @Option(names = "--bdt", paramLabel = "BDT", defaultValue = "14",
            description = "base date of the TID: 93, 14 (default) or 35")
    private String bdt;

    @Option(names = "--json", description = "print a JSON object")
    private boolean json;

    @Option(names = "--trace", description = "print every step from digits to verdict")
    private boolean trace;

    @Mixin
    private BatchOptions batch;

    @Mixin
    private CommonOptions common;

    @Spec
    private CommandSpec spec;

    OpenCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (batch.isWanted(spec.commandLine().getParseResult())) {
            return batch.run(new OpenVerb(), streams);
        }
        if (json && trace) {
            throw CommandFailure.usage("--json and --trace exclude each other",
                    "leave out one of them");
        }
        return open(inputs());
    }

    private OptionInputs inputs() {
        return new OptionInputs()
                .with("token", "token", String.join(" ", token))
                .with("ea", "--ea", ea)
                .with("decoder_key", "--key", key)
                .with("bdt", "--bdt", bdt);
    }

    private int open(OptionInputs inputs) {
        TokenText text = inputs.read("token", TokenText::parse);
        BaseDate baseDate = inputs.read("bdt", TokenTime::baseDate);
        Optional<KeyedCipher> cipher = text.isEncrypted()
                ? Optional.of(OpenVerb.cipher(inputs)) : Optional.empty();
        OpenedToken opened = OpenedToken.open(text, cipher::orElseThrow);
        streams.out().print(trace
                ? new Trace(text, cipher, opened, baseDate).text()
                : fields(text, opened, new Description(cipher, baseDate)));
        return opened.verdict() == TokenResult.ACCEPT ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private String fields(TokenText text, OpenedToken opened, Description description) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("token", text.digits());
        fields.putAll(OpenVerb.results(opened));
        opened.token().map(description::of).ifPresent(fields::putAll);
        fields.values().removeIf(value -> value.toString().isEmpty());
        if (json) {
            return Json.object(fields) + '\n';
        }
        StringBuilder lines = new StringBuilder();
        fields.forEach((name, value) ->
                lines.append(name).append(": ").append(value).append('\n'));
        return lines.toString();
    }
}
