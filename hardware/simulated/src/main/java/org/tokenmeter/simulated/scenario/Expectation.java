package org.tokenmeter.simulated.scenario;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tokenmeter.meter.acceptance.TokenResult;
import org.tokenmeter.meter.event.EventCode;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.simulated.SimMeter;

/** What must be true at its place in a scenario. Looking changes nothing. */
sealed interface Expectation extends Step {
    /** Nothing if it is true, else {@code expected ..., was ...}. */
    Optional<String> mismatch(SimMeter meter);

    /** The outcome of the last token. */
    record Result(TokenResult expected) implements Expectation {
        @Override
        public Optional<String> mismatch(SimMeter meter) {
            int number = meter.lastResult();
            return number == expected.number() ? Optional.empty()
                    : Optional.of("expected result %s, was %s".formatted(expected, named(number)));
        }

        /** The name of a result, or {@code none} and why for 0. */
        static String named(int number) {
            for (TokenResult result : TokenResult.values()) {
                if (result.number() == number) {
                    return result.name();
                }
            }
            return "none: no token was entered";
        }
    }

    /** The credit register, in millionths. */
    record Credit(long millionths) implements Expectation {
        private static final int MILLIONTHS = 6;

        @Override
        public Optional<String> mismatch(SimMeter meter) {
            long actual = meter.credit();
            return actual == millionths ? Optional.empty()
                    : Optional.of("expected credit %s, was %s".formatted(
                            decimal(millionths), decimal(actual)));
        }

        /** An amount without needless zeros. */
        static String decimal(long millionths) {
            return BigDecimal.valueOf(millionths, MILLIONTHS).stripTrailingZeros()
                    .toPlainString();
        }
    }

    /** Text on any of these rows of the display. */
    record DisplayText(List<Integer> rows, TextPattern pattern) implements Expectation {
        @Override
        public Optional<String> mismatch(SimMeter meter) {
            List<String> actual = rows.stream().map(meter.board().display()::row).toList();
            return actual.stream().anyMatch(pattern::matches) ? Optional.empty()
                    : Optional.of("expected lcd \"%s\", was %s".formatted(
                            pattern.text(), quoted(actual)));
        }

        private static String quoted(List<String> rows) {
            return rows.stream().map(row -> '"' + row.stripTrailing() + '"')
                    .collect(Collectors.joining(" "));
        }
    }

    /** What the default pack's short code shows on the second row. */
    record Register(RegisterId id, int code, String text) implements Expectation {
        @Override
        public Optional<String> mismatch(SimMeter meter) {
            String actual = meter.isPowered() ? meter.text(id) : "dark";
            return actual.equals(text.strip()) ? Optional.empty()
                    : Optional.of("expected register %03d \"%s\", was \"%s\"".formatted(
                            code, text, actual));
        }
    }

    /** How long the meter takes no token, in whole seconds, rounded up; 0 for not at all. */
    record Locked(long seconds) implements Expectation {
        @Override
        public Optional<String> mismatch(SimMeter meter) {
            long actual = meter.isPowered() ? meter.read(RegisterId.LOCK_OUT_TIME) : 0;
            return actual == seconds ? Optional.empty() : Optional.of(
                    "expected locked %s, was %s".formatted(span(seconds), span(actual)));
        }

        private static String span(long seconds) {
            return seconds == 0 ? "no" : seconds + "s";
        }
    }

    /** An event since the power came on. */
    record Event(EventCode code) implements Expectation {
        @Override
        public Optional<String> mismatch(SimMeter meter) {
            return meter.isPowered() && meter.holdsEvent(code) ? Optional.empty()
                    : Optional.of("expected event %s, was none since the power came on"
                            .formatted(code));
        }
    }

    /** The load switch: closed, or open, for a reason if one is named. */
    record Load(boolean closed, Optional<OpenReason> reason) implements Expectation {
        @Override
        public Optional<String> mismatch(SimMeter meter) {
            Set<OpenReason> reasons = meter.isPowered()
                    ? OpenReason.of((int) meter.read(RegisterId.LOAD_SWITCH_REASONS)) : Set.of();
            boolean actual = meter.board().loadSwitch().isClosed();
            if (actual == closed && reason.map(reasons::contains).orElse(true)) {
                return Optional.empty();
            }
            return Optional.of("expected load %s%s, was %s%s".formatted(
                    closed ? "on" : "off", reason.map(named -> " " + named).orElse(""),
                    actual ? "on" : "off", reasons.isEmpty() ? "" : " " + reasons));
        }
    }
}
