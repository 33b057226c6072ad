package org.tokenmeter.simulated.scenario;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tokenmeter.meter.acceptance.TokenResult;
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

        private static String named(int number) {
            for (TokenResult result : TokenResult.values()) {
                if (result.number() == number) {
                    return result.name();
                }
            }
            return "none: no token was entered";
        }
    }

    /** The credit register. */
    record Credit(long milliWattHours) implements Expectation {
        private static final int MILLIONTHS = 6;

        @Override
        public Optional<String> mismatch(SimMeter meter) {
            long actual = meter.credit();
            return actual == milliWattHours ? Optional.empty()
                    : Optional.of("expected credit %s, was %s".formatted(
                            decimal(milliWattHours), decimal(actual)));
        }

        private static String decimal(long millionths) {
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
}
