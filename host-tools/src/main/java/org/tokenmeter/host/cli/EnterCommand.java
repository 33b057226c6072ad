package org.tokenmeter.host.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.tokenmeter.host.line.MeterCall;
import org.tokenmeter.host.text.BadValue;
import org.tokenmeter.host.token.TokenText;
import org.tokenmeter.line.LineException;
import org.tokenmeter.link.ObisRegister;
import org.tokenmeter.meter.acceptance.TokenResult;
import org.tokenmeter.sts.token.TokenDigits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sts enter}: tokens into a meter, over its line. */
@Command(name = "enter", sortOptions = false,
        descriptionHeading = "%n",
        description = "Enters tokens into a meter over its line, as if they were typed.",
        customSynopsis = "sts enter --port LINE [--meter NUMBER] [--json] TOKEN...",
        parameterListHeading = "%nArguments:%n", optionListHeading = "%nOptions:%n",
        footer = {"",
            "The meter judges each token and names the result. The first one that it refuses",
            "is the last one sent: wrong tokens lock a meter. Exit code 0 when all were taken,",
            "1 when one was refused, 3 when the meter can not be reached.",
            "",
            "Example:",
            "  sts enter --port tcp:127.0.0.1:6205 0592 4728 2965 7460 5997"})
final class EnterCommand implements Callable<Integer> {
    private static final String SEPARATORS = "[ \u00a0\u202f\u2013-]";

    private final Streams streams;

    @Parameters(arity = "1..*", paramLabel = "TOKEN",
            description = "20 digits; blanks, hyphens and en dashes may stand between")
    private List<String> texts;

    @Mixin
    private MeterOptions meter;

    @Option(names = "--json", description = "print a JSON object for each token")
    private boolean json;

    @Mixin
    private CommonOptions common;

    EnterCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        List<TokenText> tokens = tokens();
        String number = meter.meter();
        try (MeterCall call = meter.call()) {
            call.program(number);
            return enter(call, tokens);
        } catch (LineException e) {
            throw MeterOptions.failure(e);
        }
    }

    private int enter(MeterCall call, List<TokenText> tokens) throws LineException {
        int sent = 0;
        TokenResult result = TokenResult.ACCEPT;
        while (sent < tokens.size() && result.isTaken()) {
            result = call.enter(tokens.get(sent));
            print(tokens.get(sent), result);
            sent++;
        }
        if (!json) {
            streams.out().println("credit: " + call.read(ObisRegister.CREDIT).amount());
        }
        if (sent < tokens.size()) {
            streams.err().println("not sent: " + (tokens.size() - sent) + " of " + tokens.size());
        }
        return result.isTaken() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private void print(TokenText token, TokenResult result) {
        if (!json) {
            streams.out().println(token.grouped() + ": " + result);
            return;
        }
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("token", token.digits());
        members.put("result", result.name());
        members.put("number", result.number());
        streams.out().println(Json.object(members));
    }

    /** A shell takes a token's groups apart, so that only all digits together can be counted. */
    private List<TokenText> tokens() {
        String digits = String.join("", texts).replaceAll(SEPARATORS, "");
        if (!digits.matches("[0-9]+") || digits.length() % TokenDigits.COUNT != 0) {
            throw new BadValue("these are no tokens", "20 digits each, with blanks or dashes");
        }
        List<TokenText> tokens = new ArrayList<>();
        for (int i = 0; i < digits.length(); i += TokenDigits.COUNT) {
            tokens.add(new TokenText(digits.substring(i, i + TokenDigits.COUNT)));
        }
        return tokens;
    }
}
