package org.tokenmeter.host.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tokenmeter.host.codec.OpenVerb;
import org.tokenmeter.host.keys.MeterPan;
import org.tokenmeter.host.token.KeyedCipher;
import org.tokenmeter.host.token.OpenedToken;
import org.tokenmeter.host.token.TokenAlgorithm;
import org.tokenmeter.host.token.TokenText;
import org.tokenmeter.host.token.TokenTime;
import org.tokenmeter.host.vending.Desk;
import org.tokenmeter.host.vending.Issue;
import org.tokenmeter.host.vending.Meter;
import org.tokenmeter.host.vending.MeterKey;
import org.tokenmeter.host.vending.MeterTwin;
import org.tokenmeter.host.vending.Mint;
import org.tokenmeter.meter.acceptance.TokenResult;
import org.tokenmeter.sts.token.BaseDate;
import org.tokenmeter.sts.token.TokenClass;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sts inspect}: what a token is. */
@Command(name = "inspect", sortOptions = false,
        descriptionHeading = "%n",
        description = {"Says what is in a token, when it was made, and what a meter would do.", "",
            "With --meter the desk's keys open it, its ledger tells who got it, and the",
            "firmware's meter, as it left its factory, answers to it. With --key it is",
            "opened. With its digits alone only what is public can be told: its class, and",
            "all of a test token."},
        customSynopsis = {
            "sts inspect TOKEN [--json]",
            "       sts inspect TOKEN --meter METER [--json] [--data DIR]",
            "                   [--passphrase-fd N]",
            "       sts inspect TOKEN --key KEY [--ea EA] [--bdt BDT] [--json]"},
        parameterListHeading = "%nArguments:%n", optionListHeading = "%nOptions:%n",
        footer = {"",
            "Exit code 0 when a meter would take it, or nobody can tell; 1 when it would",
            "not.",
            "", "Examples:",
            "  sts inspect 1844 6744 0738 4377 2416",
            "  sts inspect 0592 4728 2965 7460 5997 --meter 600727000000000009"})
final class InspectCommand implements Callable<Integer> {
    private static final List<String> CLASSES = List.of("credit", "test or display",
            "management or key change", "reserved");

    private final DeskSession session;

    @Parameters(arity = "1..*", paramLabel = "TOKEN",
            description = "20 digits; blanks, hyphens and en dashes may stand between")
    private List<String> token;

    @Option(names = "--meter", paramLabel = "METER",
            description = "the meter's PAN (18 digits) or DRN (11 or 13)")
    private String meter;

    @Option(names = "--key", paramLabel = TestKey.LABEL,
            description = "a decoder key: 16 hex digits for EA07, 32 for EA11")
    private String key;

    @Option(names = "--ea", paramLabel = "EA", description = "cipher: 07, 11, or 07-sample")
    private String ea;

    @Option(names = "--bdt", paramLabel = "BDT", defaultValue = "14",
            description = "base date with --key: 93, 14 (default) or 35")
    private String bdt;

    @Mixin
    private DeskOptions desk;

    @Mixin
    private JsonOption json;

    @Mixin
    private CommonOptions common;

    InspectCommand(DeskSession session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (meter != null && key != null) {
            throw CommandFailure.usage("--meter and --key exclude each other",
                    "the meter's key is in the key store");
        }
        TokenText text = Arguments.read("token", String.join(" ", token), TokenText::parse);
        Facts facts = new Facts()
                .with("token", json.isWanted() ? text.digits() : text.grouped());
        TokenResult verdict = meter != null ? ofMeter(text, facts)
                : key != null ? ofKey(text, facts) : ofDigits(text, facts);
        facts.print(session.streams(), json.isWanted());
        return verdict == TokenResult.ACCEPT ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private static TokenResult ofDigits(TokenText text, Facts facts) {
        if (text.isEncrypted()) {
            facts.with("token_class", text.tokenClass())
                    .with("kind", CLASSES.get(text.tokenClass()))
                    .with("encrypted", "yes: --meter or --key opens it");
            return TokenResult.ACCEPT;
        }
        OpenedToken opened = OpenedToken.open(text, () -> {
            throw new IllegalStateException("this token needs no key");
        });
        opened.tokenClass().ifPresent(number -> facts.with("kind", CLASSES.get(number)));
        addContent(facts, opened, new Description(Optional.empty(), BaseDate.BASE_2014));
        return opened.verdict();
    }

    private TokenResult ofKey(TokenText text, Facts facts) {
        String hex = TestKey.hex(session.secrets(), "--key", key);
        KeyedCipher cipher = Arguments.read("--key", hex, given ->
                KeyedCipher.of(algorithm(given), given));
        OpenedToken opened = OpenedToken.open(text, () -> cipher);
        addContent(facts, opened, new Description(Optional.of(cipher),
                Arguments.read("--bdt", bdt, TokenTime::baseDate)));
        cipher.key().erase();
        return opened.verdict();
    }

    /** The length of a key tells its cipher, unless that is named. */
    private TokenAlgorithm algorithm(String hex) {
        return Arguments.find("--ea", ea, TokenAlgorithm::parse)
                .orElse(hex.length() > 16 ? TokenAlgorithm.EA11 : TokenAlgorithm.EA07);
    }

    private TokenResult ofMeter(TokenText text, Facts facts) {
        MeterPan pan = Arguments.read("--meter", meter, MeterPan::parse);
        return session.withDesk(desk, books -> session.withKeys(desk, keys ->
                ofMeter(text, facts, books, books.meter(pan), new Mint(keys))));
    }

    private static TokenResult ofMeter(TokenText text, Facts facts, Desk books, Meter known,
            Mint mint) {
        KeyedCipher present = mint.cipher(known.pan(), known.key());
        OpenedToken opened = OpenedToken.open(text, () -> present);
        facts.with("meter", known.pan());
        addContent(facts, opened, new Description(Optional.of(present), known.key().baseDate()));
        addOpenChange(text, facts, books, known, mint);
        books.issueOf(known.pan(), text).ifPresent(issue -> addIssue(facts, books, issue));
        MeterTwin twin = new MeterTwin(known, present.key());
        TokenResult answer = twin.type(text);
        facts.with("new_meter", answer + ", display: " + twin.display(0)
                + (twin.display(1).isEmpty() ? "" : " | " + twin.display(1)));
        present.key().erase();
        return answer == TokenResult.FIRST_KCT || answer == TokenResult.SECOND_KCT
                || answer == TokenResult.THIRD_KCT || answer == TokenResult.FOURTH_KCT
                ? TokenResult.ACCEPT : answer;
    }

    /** A token for the key after an open change is noise to the present one. */
    private static void addOpenChange(TokenText text, Facts facts, Desk books, Meter known,
            Mint mint) {
        Optional<MeterKey> next = books.openKeyChange(known.pan());
        next.ifPresent(target -> {
            KeyedCipher cipher = mint.cipher(known.pan(), target);
            boolean opens = OpenedToken.open(text, () -> cipher).token().isPresent();
            cipher.key().erase();
            facts.with("key_change", opens && text.isEncrypted()
                    ? "open; this token is for the key after it" : "open");
        });
    }

    private static void addIssue(Facts facts, Desk books, Issue issue) {
        facts.with("request", issue.request()).with("order", issue.asked())
                .with("given_out", issue.issued())
                .with("reversed", books.reversal(issue.request()).orElse(""));
    }

    private static void addContent(Facts facts, OpenedToken opened, Description description) {
        Map<String, Object> results = OpenVerb.results(opened);
        // The clear block of a key change is half of a key.
        results.remove("clear_block");
        results.forEach(facts::with);
        opened.token().map(description::of).ifPresent(words -> words.forEach(facts::with));
    }
}
