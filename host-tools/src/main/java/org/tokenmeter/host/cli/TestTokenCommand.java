package org.tokenmeter.host.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.tokenmeter.host.text.BadValue;
import org.tokenmeter.host.text.Decimal;
import org.tokenmeter.host.token.ExtendedRead;
import org.tokenmeter.host.token.MadeToken;
import org.tokenmeter.host.token.MeterTest;
import org.tokenmeter.host.token.Token;
import org.tokenmeter.host.token.TokenText;
import org.tokenmeter.sts.token.ExtendedSet;
import org.tokenmeter.sts.token.TestToken;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sts test-token}: tokens that any meter takes, again and again, without a key. */
@Command(name = "test-token", sortOptions = false,
        descriptionHeading = "%n",
        description = {"Prints a token that makes a meter show or test something.", "",
            "It is not encrypted and works on every meter of the maker, again and again, so",
            "no key is used and nothing is written down."},
        parameterListHeading = "%nArguments:%n", optionListHeading = "%nOptions:%n",
        footer = {"",
            "Tests: 1 load switch, 2 display, 3 energy registers, 4 KRN and KT, 5 TI,",
            "6 token reader, 7 power limit, 8 tamper, 9 power now, 10 version, 11 phase",
            "limit, 12 water factor, 13 tariff rate, 14 EA, 15 key-change tokens, 16 SGC,",
            "17 KEN, 18 DRN.",
            "", "Examples:",
            "  sts test-token 1",
            "  sts test-token 4 5 17 --maker 00",
            "  sts test-token all"})
final class TestTokenCommand implements Callable<Integer> {
    private static final int MOST_TESTS_2_DIGITS = 36;
    private static final int MOST_TESTS_4_DIGITS = 28;
    private static final int LARGEST_INDEX = 63;
    private static final int INDEX_SHIFT = 30;
    private static final int LARGEST_FLAG = 511;
    private static final int FLAG_SHIFT = 21;

    private final Streams streams;

    @Parameters(paramLabel = "TEST", arity = "0..*",
            description = "1 to 36 (28 for a 4-digit maker), several together, or all")
    private List<String> tests = List.of();

    @Option(names = "--maker", paramLabel = "CODE", defaultValue = "00",
            description = "manufacturer code, 2 or 4 digits; default 00, any maker")
    private String maker;

    @Option(names = "--read", paramLabel = "INDEX",
            description = "instead of tests: the extended value of index 0 to 63")
    private String index;

    @Option(names = "--read-flag", paramLabel = "N",
            description = "instead of tests: the extended flag 0 to 511")
    private String flag;

    @Mixin
    private JsonOption json;

    @Mixin
    private CommonOptions common;

    TestTokenCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        long wishes = Stream.of(!tests.isEmpty(), index != null, flag != null)
                .filter(given -> given).count();
        if (wishes != 1) {
            throw CommandFailure.usage(wishes == 0 ? "nothing says what to test"
                    : "tests, --read and --read-flag exclude each other",
                    "give numbers of tests, or all");
        }
        TokenText text = MadeToken.of(token(), () -> {
            throw new IllegalStateException("a test token has no key");
        }).text();
        new Facts().with("token", json.isWanted() ? text.digits() : text.grouped())
                .print(streams, json.isWanted());
        return ExitCode.DONE;
    }

    private Token token() {
        if (index != null) {
            long wanted = Arguments.read("--read", index,
                    text -> Decimal.parse(text, 0, LARGEST_INDEX));
            return new ExtendedRead(wanted << INDEX_SHIFT, 0);
        }
        if (flag != null) {
            long wanted = Arguments.read("--read-flag", flag,
                    text -> Decimal.parse(text, 0, LARGEST_FLAG));
            return new ExtendedRead((long) ExtendedSet.FLAG << INDEX_SHIFT
                    | wanted << FLAG_SHIFT, 0);
        }
        boolean longCode = Arguments.read("--maker", maker, TestTokenCommand::isLong);
        return new MeterTest(longCode ? 1 : 0, control(longCode), Integer.parseInt(maker));
    }

    private static boolean isLong(String code) {
        if (!Decimal.isDigits(code) || code.length() != 2 && code.length() != 4) {
            throw new BadValue("is not a manufacturer code", "2 or 4 digits");
        }
        return code.length() == 4;
    }

    private long control(boolean longCode) {
        if (tests.equals(List.of("all"))) {
            return longCode ? TestToken.ALL_TESTS_4_DIGITS : TestToken.ALL_TESTS_2_DIGITS;
        }
        long control = 0;
        for (String test : tests) {
            int number = Arguments.read("test", test, text -> Decimal.parse(text, 1,
                    longCode ? MOST_TESTS_4_DIGITS : MOST_TESTS_2_DIGITS));
            control |= 1L << number - 1;
        }
        return control;
    }
}
