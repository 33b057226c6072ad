package org.tokenmeter.link;

import org.tokenmeter.meter.acceptance.TokenProcessor;
import org.tokenmeter.meter.acceptance.TokenResult;

/**
 * A token's way from the line to the token processor, which judges it as a typed one, and its
 * answer's way back. It waits for its turn while another token is being stored.
 */
final class TokenGateway {
    private final TokenProcessor processor;
    private final byte[] digits;
    private int count;
    private boolean waiting;
    private int answersBefore;

    /** A gateway for tokens of at most so many characters. */
    TokenGateway(TokenProcessor processor, int longest) {
        this.processor = processor;
        digits = new byte[longest];
    }

    /**
     * Takes "(digits)" that stand in a message behind this place. Whatever holds anything but
     * digits counts as no digits at all: the processor says that it is no token.
     */
    void take(MessageReader message, int from) {
        int last = message.length() - 1;
        boolean sound = from < last && message.at(from) == '(' && message.at(last) == ')';
        count = 0;
        for (int i = from + 1; sound && i < last; i++) {
            int digit = message.at(i) - '0';
            sound = digit >= 0 && digit <= 9;
            digits[count++] = (byte) digit;
        }
        count = sound ? count : 0;
        waiting = true;
    }

    /** Whether the token waits for its turn. */
    boolean isWaiting() {
        return waiting;
    }

    /** Goes on, and answers whether the token has its answer. */
    boolean proceed(long now) {
        if (waiting && !processor.isBusy()) {
            waiting = false;
            answersBefore = processor.answers();
            processor.enter(digits, count, now);
        }
        return !waiting && processor.answers() != answersBefore;
    }

    /** Whether the token did what it is for, or waits for others to do it. */
    boolean isTaken() {
        return processor.lastResult().isTaken();
    }

    /** The number of its result. */
    int resultNumber() {
        return processor.lastResult().number();
    }

    /** The name of its result. */
    String resultName() {
        TokenResult result = processor.lastResult();
        return result.name();
    }
}
