package org.tokenmeter.host.sms;

import org.tokenmeter.sts.token.TokenDigits;

/**
 * Tokens that a label announces, and that have no form of a token: with a digit missing, in groups
 * of five, or with a sixth group that belongs to nothing else.
 */
final class LostTokens {
    private static final int GROUP = 4;
    private static final int FEWEST = TokenDigits.COUNT - 1;
    private static final int MOST = TokenDigits.COUNT + 1;

    private final Characters text;
    private final ValueReader value;
    /** Behind a label to which no token was found so far; or -1. */
    private int labelEnd = -1;
    /** A group of four behind a token, until it belongs to something; or -1. */
    private int sixthGroup = -1;
    private int doubted;
    private String problem;

    LostTokens(Characters text, ValueReader value) {
        this.text = text;
        this.value = value;
    }

    /** A label announces a token. */
    void announced(int end) {
        lookAgain();
        labelEnd = end;
    }

    /** A token is there; behind one in groups with blanks a sixth group may belong to it. */
    void found(Item token, boolean labelled) {
        labelEnd = -1;
        int next = token.end() + 1;
        if (labelled && text.charAt(token.end()) == ' '
                && text.charAt(token.start() + GROUP) == ' '
                && text.runEnd(next) == next + GROUP) {
            sixthGroup = next;
            doubted = token.start();
        }
    }

    /** A value starts here: the group is no part of a token. */
    void claim(int start) {
        sixthGroup = sixthGroup == start ? -1 : sixthGroup;
    }

    /** Looks whether something that was announced is there in another form. */
    void lookAgain() {
        if (sixthGroup >= 0) {
            broken(SpreadDigits.at(text, doubted).digits());
        } else if (labelEnd >= 0 && value.goTo(labelEnd)) {
            int digits = isDividedOtherwise(value.start()) ? TokenDigits.COUNT
                    : SpreadDigits.at(text, value.start()).digits();
            if (digits >= FEWEST && digits <= MOST) {
                broken(digits);
            }
        }
        labelEnd = -1;
        sixthGroup = -1;
    }

    /** Five groups of four with a sign between them that divides no token: 1234/5678/... */
    private boolean isDividedOtherwise(int start) {
        char sign = text.charAt(start + GROUP);
        int at = start;
        int groups = 0;
        while (text.runEnd(at) == at + GROUP && "/,_:".indexOf(sign) >= 0) {
            groups++;
            at += text.charAt(at + GROUP) == sign ? GROUP + 1 : GROUP;
        }
        return groups * GROUP == TokenDigits.COUNT;
    }

    /** So many digits stand where a token should. */
    void broken(int digits) {
        labelEnd = -1;
        problem = digits == TokenDigits.COUNT ? "the groups of a token are not divided alike"
                : "a token has " + digits + " digits; allowed: 20";
    }

    /** What is wrong with a token; null where nothing is. */
    String problem() {
        return problem;
    }
}
