package org.tokenmeter.host.sms;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** When a phone received a message. */
public sealed interface Received {
    /** On a clock in a zone. */
    LocalDateTime at(ZoneId zone);

    /** As the phone's own clock showed it. */
    record ByClock(LocalDateTime time) implements Received {
        @Override
        public LocalDateTime at(ZoneId zone) {
            return time;
        }
    }

    /** As a moment. */
    record AtMoment(Instant moment) implements Received {
        @Override
        public LocalDateTime at(ZoneId zone) {
            return LocalDateTime.ofInstant(moment, zone);
        }
    }
}
