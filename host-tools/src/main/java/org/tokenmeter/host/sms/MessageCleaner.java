package org.tokenmeter.host.sms;

import java.util.List;

/**
 * Says what a message is worth: a pure function, so that any engine may call it on any thread, in
 * any order.
 */
public final class MessageCleaner {
    private static final String NOTHING = "no token in it";
    private static final String SEVERAL = "a second purchase stands behind the first one";

    private MessageCleaner() {
    }

    /**
     * Adds what becomes of a text in which purchases may stand one behind the other in a line: each
     * of them is a message.
     *
     * @param scanned the text of the message; null where nobody scanned it
     */
    public static void cleanAll(Message message, ScannedText scanned, List<Outcome> outcomes) {
        boolean sound = message.fault().isEmpty();
        ScannedText seen = scanned != null ? scanned : scanned(message);
        int next = sound ? seen.secondPurchase() : -1;
        Message rest = message;
        while (next >= 0) {
            String text = NormalText.of(rest.text()).shown();
            outcomes.add(clean(rest.with(text.substring(0, next).strip(), rest.line())));
            long lines = text.substring(0, next).chars().filter(c -> c == '\n').count();
            rest = rest.with(text.substring(next), rest.line() + lines);
            seen = scanned(rest);
            next = seen.secondPurchase();
        }
        outcomes.add(clean(rest, seen));
    }

    /** What becomes of a message. */
    public static Outcome clean(Message message) {
        return clean(message, scanned(message));
    }

    private static ScannedText scanned(Message message) {
        return ScannedText.of(message.fault().isEmpty() ? message.text() : "", message.sender());
    }

    /** The same for a message whose text was scanned already. */
    public static Outcome clean(Message message, ScannedText scanned) {
        if (!message.fault().isEmpty()) {
            return new Outcome.Rejected(message, message.fault(), List.of());
        }
        if (scanned.secondPurchase() >= 0) {
            return new Outcome.Rejected(message, SEVERAL, List.of());
        }
        TokenList tokens = scanned.tokens();
        String problem = scanned.problem(tokens);
        if (problem != null) {
            return new Outcome.Rejected(message, problem, tokens.noTokens());
        }
        return tokens.isEmpty() ? new Outcome.Ignored(message, NOTHING)
                : new Outcome.Cleaned(message, scanned.purchase(tokens));
    }
}
