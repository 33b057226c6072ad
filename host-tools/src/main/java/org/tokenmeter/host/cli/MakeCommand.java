package org.tokenmeter.host.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.security.SecureRandom;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.tokenmeter.host.codec.MakeVerb;
import org.tokenmeter.host.text.BadValue;
import org.tokenmeter.host.text.Decimal;
import org.tokenmeter.host.token.TokenTime;
import org.tokenmeter.sts.token.Amount;
import org.tokenmeter.sts.token.BaseDate;
import org.tokenmeter.sts.token.TokenClass;
import org.tokenmeter.sts.token.TokenKind;
import org.tokenmeter.sts.token.TokenValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sts codec make}: twenty digits for a meter. */
@Command(name = "make", sortOptions = false,
        descriptionHeading = "%n",
        description = "Makes a token and prints its twenty digits.",
        customSynopsis = {
            "sts codec make --ea EA --key HEX [--class C --subclass S] CONTENT",
            "                      --at TIME|--tid TID [--bdt BDT] [--rnd N] [--json]",
            "       sts codec make --csv IN.csv [--out OUT.csv]"},
        optionListHeading = "%nOptions:%n",
        footer = {"",
            "CONTENT is one of --units, --amount, --watts, --value, --field and --body44.",
            "Class 1 tokens and key-change sections are made from --body44 alone, and class",
            "1 needs no key. A currency amount brings its own nibble in the place of RND, so",
            "--rnd counts there only beside --field. Amounts are rounded in the customer's",
            "favour to what a token carries.",
            "",
            "A file has the columns ea, decoder_key, token_class, subclass and either body44",
            "or rnd, tid and one of field, value and amount. The first of these that is not",
            "blank counts. The columns token, clear_block, field and error are added; others",
            "are copied. A bad row does not stop the rest.",
            "",
            "Examples (25 kWh; 12.5 base units; a power limit):",
            "  sts codec make --ea 07 --key e653341f9d5bf36f --units 25 --at 2026-11-23T10:00",
            "  sts codec make --ea 07 --key e653341f9d5bf36f --subclass 4 --amount 12.5 \\",
            "        --at 2026-11-23T10:01",
            "  sts codec make --ea 07 --key e653341f9d5bf36f --class 2 --watts 5000 \\",
            "        --at 2026-11-23T10:02"})
final class MakeCommand implements Callable<Integer> {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_VALUES = 16;
    private static final BigDecimal LARGEST_UNITS = BigDecimal.valueOf(Amount.LARGEST, 1);

    private final Streams streams;

    @Option(names = "--ea", paramLabel = "EA",
            description = "cipher: 07, 11, or 07-sample for the standard's tables")
    private String ea;

    @Option(names = "--key", paramLabel = "HEX",
            description = "decoder key: 16 hex digits for EA07, 32 for EA11")
    private String key;

    @Option(names = "--class", paramLabel = "C", defaultValue = "0",
            description = "0 credit (default), 1 meter test, 2 management")
    private String tokenClass;

    @Option(names = "--subclass", paramLabel = "S", defaultValue = "0",
            description = "0 to 15; default 0")
    private String subclass;

    @Option(names = "--units", paramLabel = "N",
            description = "kWh, m3 or minutes, rounded up to tenths (0/0 to 0/3)")
    private String units;

    @Option(names = "--amount", paramLabel = "N",
            description = "base units of currency, such as -12.5 (0/4 to 0/7)")
    private String amount;

    @Option(names = "--watts", paramLabel = "N", description = "power limit (2/0 and 2/6)")
    private String watts;

    @Option(names = "--value", paramLabel = "N",
            description = "whole number in the field's own unit")
    private String value;

    @Option(names = "--field", paramLabel = "HEX", description = "the field itself, 4 hex digits")
    private String field;

    @Option(names = "--body44", paramLabel = "HEX",
            description = "all between subclass and CRC, 11 hex digits")
    private String body44;

    @Option(names = "--at", paramLabel = "TIME",
            description = "when it is issued, such as 2026-11-23T10:00")
    private String at;

    @Option(names = "--tid", paramLabel = "TID",
            description = "the same in minutes since the base date")
    private String tid;

    @Option(names = "--bdt", paramLabel = "BDT", defaultValue = "14",
            description = "base date: 93, 14 (default) or 35")
    private String bdt;

    @Option(names = "--rnd", paramLabel = "N", description = "0 to 15; default: random")
    private String rnd;

    @Option(names = "--json", description = "print a JSON object")
    private boolean json;

    @Mixin
    private BatchOptions batch;

    @Mixin
    private CommonOptions common;

    @Spec
    private CommandSpec spec;

    MakeCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        MakeVerb verb = new MakeVerb();
        if (batch.isWanted(spec.commandLine().getParseResult())) {
            return batch.run(verb, streams);
        }
        requireOneContent();
        Map<String, Object> results = verb.apply(inputs());
        streams.out().println(json ? Json.object(results) : results.get("token"));
        return ExitCode.DONE;
    }

    private void requireOneContent() {
        String choice = "--units, --amount, --watts, --value, --field or --body44";
        if (given(List.of(choice.split("(, | or )"))).isEmpty()) {
            throw CommandFailure.usage("nothing says what the token carries",
                    "give one of " + choice);
        }
        refuseTogether("--units", "--amount", "--watts", "--value", "--field", "--body44");
        refuseTogether("--at", "--tid", "--body44");
        refuseTogether("--rnd", "--body44");
    }

    private List<String> given(List<String> names) {
        List<OptionSpec> matched = spec.commandLine().getParseResult().matchedOptions();
        return names.stream()
                .filter(name -> matched.stream().anyMatch(o -> o.longestName().equals(name)))
                .toList();
    }

    private void refuseTogether(String... names) {
        List<String> given = given(List.of(names));
        if (given.size() > 1) {
            throw CommandFailure.usage(String.join(" and ", given) + " exclude each other",
                    "give one of them");
        }
    }

    private OptionInputs inputs() {
        OptionInputs inputs = new OptionInputs()
                .with("ea", "--ea", ea)
                .with("decoder_key", "--key", key)
                .with("token_class", "--class", tokenClass)
                .with("subclass", "--subclass", subclass)
                .with("field", "--field", field)
                .with("body44", "--body44", body44)
                .with("amount", "--amount", amount)
                .with("units", "--units", units)
                .with("bdt", "--bdt", bdt)
                .with("at", "--at", at);
        TokenKind kind = TokenKind.of(
                inputs.read("token_class", text -> Decimal.parse(text, 0, TokenClass.RESERVED)),
                inputs.read("subclass", text -> Decimal.parse(text, 0, 15)));
        refuseMisplaced(kind);
        return addIdentity(addValue(inputs), kind);
    }

    private void refuseMisplaced(TokenKind kind) {
        boolean credit = tokenClass.equals(Integer.toString(TokenClass.CREDIT));
        boolean encoded = kind.value() == TokenValue.AMOUNT;
        require(units == null || encoded && credit, "--units", "--class 0 and --subclass 0 to 3");
        require(watts == null || encoded && !credit, "--watts", "--class 2 and --subclass 0 or 6");
        require(amount == null || kind.value() == TokenValue.CURRENCY,
                "--amount", "--class 0 and --subclass 4 to 7");
    }

    private static void require(boolean fits, String option, String place) {
        if (!fits) {
            throw new BadValue("does not fit this token", "with " + place).at(option);
        }
    }

    private OptionInputs addValue(OptionInputs inputs) {
        if (units != null) {
            return inputs.with("value", "--units", inputs.read("units", MakeCommand::tenths));
        }
        return watts != null
                ? inputs.with("value", "--watts", watts) : inputs.with("value", "--value", value);
    }

    private static String tenths(String units) {
        String allowed = "0 to " + LARGEST_UNITS;
        BigDecimal number = Decimal.number(units, allowed);
        if (number.signum() < 0 || number.compareTo(LARGEST_UNITS) > 0) {
            throw new BadValue("is out of range", allowed);
        }
        return number.setScale(1, RoundingMode.CEILING).unscaledValue().toString();
    }

    private OptionInputs addIdentity(OptionInputs inputs, TokenKind kind) {
        BaseDate baseDate = inputs.read("bdt", TokenTime::baseDate);
        if (at != null) {
            inputs.with("tid", "--at", inputs.read("at", text -> tid(baseDate, text)));
        } else {
            inputs.with("tid", tid == null ? "--at or --tid" : "--tid", tid);
        }
        // The nibble of a currency field is no accident, so chance does not choose it.
        boolean random = rnd == null && kind.value() != TokenValue.CURRENCY;
        return inputs.with("rnd", "--rnd",
                random ? Integer.toString(RANDOM.nextInt(RANDOM_VALUES)) : rnd);
    }

    private static String tid(BaseDate baseDate, String at) {
        LocalDateTime time = TokenTime.parse(at);
        return Integer.toString(TokenTime.tid(baseDate, time));
    }
}
