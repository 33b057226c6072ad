package org.tokenmeter.jvm.selftest;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What came of a self-test.
 *
 * @param board what was tested
 * @param checks one for each device
 */
public record SelfTestReport(String board, List<Check> checks) {
    /** Whether every check passed. */
    public boolean isPassed() {
        return failed() == 0;
    }

    /** A table for people, its heading first and its sum last. */
    public List<String> table() {
        return Stream.of(
                        Stream.of("self-test of " + board),
                        checks.stream().map(SelfTestReport::row),
                        Stream.of(checks.size() - failed() + " passed, " + failed() + " failed"))
                .flatMap(part -> part)
                .toList();
    }

    private static String row(Check check) {
        return "%-9s %s".formatted(check.name(),
                check.isPassed() ? "pass" : "FAIL  " + check.fault());
    }

    /**
     * One JSON object on one line, for the record of a factory.
     *
     * @param version of the program
     */
    public String json(String version) {
        return "{\"version\":%s,\"board\":%s,\"passed\":%d,\"failed\":%d,\"checks\":[%s]}"
                .formatted(quoted(version), quoted(board), checks.size() - failed(), failed(),
                        checks.stream().map(SelfTestReport::json)
                                .collect(Collectors.joining(",")));
    }

    private static String json(Check check) {
        return "{\"check\":%s,\"result\":\"%s\",\"fault\":%s}".formatted(quoted(check.name()),
                check.isPassed() ? "pass" : "fail", quoted(check.fault()));
    }

    /** A string of JSON (RFC 8259, section 7). */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char each : text.toCharArray()) {
            if (each == '"' || each == '\\') {
                quoted.append('\\').append(each);
            } else if (each < ' ') {
                quoted.append("\\u%04x".formatted((int) each));
            } else {
                quoted.append(each);
            }
        }
        return quoted.append('"').toString();
    }

    private int failed() {
        return (int) checks.stream().filter(check -> !check.isPassed()).count();
    }
}
