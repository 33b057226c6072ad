package org.tokenmeter.host.sms;

import java.util.Optional;

/**
 * One message, as it came.
 *
 * @param text its whole text
 * @param sender who sent it; empty where the export does not say
 * @param received when the phone received it, where the export says so
 * @param source the file it stands in
 * @param line the line it starts at, from 1
 * @param fault why its text can not be trusted; empty where it can
 */
public record Message(String text, String sender, Optional<Received> received, String source,
        long line, String fault) {
    /** A sound message of which nothing but the text is known. */
    public static Message of(String text) {
        return new Message(text, "", Optional.empty(), "", 1, "");
    }

    /** A part of it, which starts at another line. */
    Message with(String part, long startsAt) {
        return new Message(part, sender, received, source, startsAt, fault);
    }
}
