package org.tokenmeter.host.sms;

import java.time.ZoneId;

/**
 * A utility and its country's habits, a row of {@code profiles.csv}.
 *
 * @param name such as ke-kplc
 * @param currency ISO 4217 code; empty where several are in use
 * @param zone where its local times hold
 * @param numbers how it writes money
 * @param sendsEngineeringTokens whether its management tokens come in rows of any length, a row
 *     setting a meter anew
 */
public record Profile(String name, String currency, ZoneId zone, NumberStyle numbers,
        boolean sendsEngineeringTokens) {
    /** What is assumed of messages that show no utility. */
    static final Profile UNKNOWN = new Profile("", "", ZoneId.of("UTC"),
            new NumberStyle('.', ',', false, false), false);
}
