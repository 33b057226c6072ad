package org.tokenmeter.simulated.scenario;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tokenmeter.meter.acceptance.TokenResult;
import org.tokenmeter.meter.event.EventCode;
import org.tokenmeter.pack.Pack;
import org.tokenmeter.pack.ShortCodes;
import org.tokenmeter.register.RegisterId;

/** Reads what stands behind {@code expect}. */
final class ExpectationReader {
    private static final String EXPECTATIONS =
            "what can be expected is result credit lcd lcd1 lcd2 load register locked event";
    private static final int LONGEST_TEXT = 100;
    private static final int LARGEST_CODE = 999;
    private static final int MILLIS_PER_SECOND = 1000;
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    private ExpectationReader() {
    }

    static Expectation read(String text) throws MalformedStepException {
        String[] words = text.split("\\s+", 2);
        String rest = words.length > 1 ? words[1] : "";
        return switch (words[0].toLowerCase(Locale.ROOT)) {
            case "result" -> new Expectation.Result(
                    named("result", rest, TokenResult.class, "ACCEPT, CRC_ERROR, USED_ERROR"));
            case "credit" -> new Expectation.Credit(Words.millionths("credit", rest));
            case "lcd" -> new Expectation.DisplayText(List.of(0, 1), pattern(rest));
            case "lcd1" -> new Expectation.DisplayText(List.of(0), pattern(rest));
            case "lcd2" -> new Expectation.DisplayText(List.of(1), pattern(rest));
            case "load" -> load(rest);
            case "register" -> register(rest);
            case "locked" -> new Expectation.Locked(seconds(rest));
            case "event" -> new Expectation.Event(
                    named("event", rest, EventCode.class, "POWER_FAIL, KEY_CHANGED, LOCKED"));
            default -> throw new MalformedStepException(
                    "unknown expectation " + Words.shown(words[0]), EXPECTATIONS);
        };
    }

    private static <E extends Enum<E>> E named(String what, String word, Class<E> type,
            String examples) throws MalformedStepException {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(word)) {
                return constant;
            }
        }
        throw new MalformedStepException("there is no " + what + " " + Words.shown(word),
                what + "s have names such as " + examples);
    }

    private static Expectation load(String text) throws MalformedStepException {
        String[] words = text.split("\\s+", 2);
        boolean closed = Words.choice("the load", words[0], "on", "off");
        if (words.length == 1) {
            return new Expectation.Load(closed, Optional.empty());
        }
        return new Expectation.Load(closed, Optional.of(
                named("reason", words[1], OpenReason.class, "CREDIT, SERVICE, TEST")));
    }

    private static Expectation register(String text) throws MalformedStepException {
        String[] words = text.split("\\s+", 2);
        int code = Words.number("the register", words[0], 1, LARGEST_CODE);
        RegisterId id = ofDefaultCode(String.valueOf(code));
        if (id == null) {
            throw new MalformedStepException("no register has the code " + code,
                    "the codes are listed in firmware/SPEC.md");
        }
        return new Expectation.Register(id, code, quoted(words.length > 1 ? words[1] : ""));
    }

    /** The register that the default pack shows for a code, or null. */
    static RegisterId ofDefaultCode(String code) {
        ShortCodes codes = Pack.DEFAULT.shortCodes();
        for (int i = 0; i < codes.count(); i++) {
            if (codes.text(i).equals(code)) {
                return codes.register(i);
            }
        }
        return null;
    }

    private static long seconds(String word) throws MalformedStepException {
        if (word.equalsIgnoreCase("no")) {
            return 0;
        }
        long millis = Words.duration(word);
        if (millis % MILLIS_PER_SECOND != 0) {
            throw new MalformedStepException(Words.shown(word) + " is not a whole second",
                    "write expect locked 40s or expect locked no");
        }
        return millis / MILLIS_PER_SECOND;
    }

    private static TextPattern pattern(String text) throws MalformedStepException {
        return new TextPattern(quoted(text));
    }

    private static String quoted(String text) throws MalformedStepException {
        Matcher quoted = QUOTED.matcher(text);
        if (text.length() > LONGEST_TEXT || !quoted.matches()) {
            throw new MalformedStepException("the text is not in quotes, or longer than a row",
                    "write expect lcd \"ACCEPTED*\" with * for any run and ? for any character");
        }
        return quoted.group(1);
    }
}
