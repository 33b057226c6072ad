package org.tokenmeter.host.sms;

import java.util.List;

/** What became of a message: each one ends as exactly one of these. */
public sealed interface Outcome {
    /** The message it was. */
    Message message();

    /** A message with at least one token. */
    record Cleaned(Message message, Purchase purchase) implements Outcome {
    }

    /** A message without a token. */
    record Ignored(Message message, String reason) implements Outcome {
    }

    /**
     * A message that should have a token, or fields, and has them wrong.
     *
     * @param reason what is wrong
     * @param noTokens see {@link Purchase#noTokens}
     */
    record Rejected(Message message, String reason, List<String> noTokens) implements Outcome {
    }
}
