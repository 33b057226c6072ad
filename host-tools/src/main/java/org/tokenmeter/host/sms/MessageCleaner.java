package org.tokenmeter.host.sms;

import java.util.List;

/**
 * Says what a message is worth: a pure function, so that any engine may call it on any thread, in
 * any order.
 */
public final class MessageCleaner {
    private static final String NOTHING = "no token in it";

    private MessageCleaner() {
    }

    /** What becomes of a message. */
    public static Outcome clean(Message message) {
        return clean(message, ScannedText.of(message.fault().isEmpty() ? message.text() : ""));
    }

    /** The same for a message whose text was scanned already. */
    public static Outcome clean(Message message, ScannedText scanned) {
        if (!message.fault().isEmpty()) {
            return new Outcome.Rejected(message, message.fault(), List.of());
        }
        Reading reading = new Reading(scanned.scan(), Sender.scores(message.sender()));
        String problem = reading.problem();
        if (problem != null) {
            return new Outcome.Rejected(message, problem, reading.tooLarge());
        }
        return reading.hasTokens()
                ? new Outcome.Cleaned(message, reading.purchase())
                : new Outcome.Ignored(message, NOTHING);
    }
}
