package org.tokenmeter.host.sms.input;

import org.tokenmeter.host.sms.ScannedText;

/**
 * A line of a text.
 *
 * @param cut whether it was longer than what is kept of it
 * @param plain whether all of it is printable ASCII, which most lines are: nothing is to be looked
 *     for in it that is something else
 */
record Line(String text, boolean cut, boolean plain) {
    ScannedText scanned() {
        return plain ? ScannedText.ofPlain(text) : ScannedText.of(text, "");
    }
}
