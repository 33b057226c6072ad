package org.tokenmeter.host.sms.input;

/**
 * A line of a text.
 *
 * @param cut whether it was longer than what is kept of it
 */
record Line(String text, boolean cut) {
}
