package org.tokenmeter.host.sms;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** When a message says that the token was sold. */
public record SaleTime(LocalDate date, Optional<LocalTime> time, Optional<ZoneOffset> offset) {
    /** On a clock in a zone; midnight where the message gives a day only. */
    public LocalDateTime at(ZoneId zone) {
        LocalDateTime written = date.atTime(time.orElse(LocalTime.MIDNIGHT));
        return offset.map(from -> written.atOffset(from).atZoneSameInstant(zone).toLocalDateTime())
                .orElse(written);
    }

    /** As ISO 8601 writes it, with as much of it as the message says. */
    @Override
    public String toString() {
        return date + time.map(t -> "T" + t).orElse("")
                + offset.map(ZoneOffset::toString).orElse("");
    }
}
