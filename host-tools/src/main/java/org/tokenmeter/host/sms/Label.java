package org.tokenmeter.host.sms;

/**
 * A label and what it announces.
 *
 * @param text as utilities write it, in any case
 * @param name of a charge or a currency; else empty
 * @param profiles a bit for each profile that uses it: what it tells about whose message it is
 */
record Label(String text, Field field, String name, int profiles) {
    /** How much it tells: the fewer utilities use it, the more. */
    int weight() {
        return profiles == 0 ? 0 : 8 / Integer.bitCount(profiles);
    }
}
