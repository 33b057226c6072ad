package org.tokenmeter.host.line;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tokenmeter.link.ObisRegister;
import org.tokenmeter.simulated.scenario.OpenReason;

/**
 * One register as a meter sent it.
 *
 * @param code its OBIS code; empty for a line that is no data set
 * @param value as it came; empty when the meter does not know it
 * @param unit empty when there is none
 */
public record DataSet(String code, String value, String unit) {
    private static final Pattern FORM = Pattern.compile("([^()]*)\\(([^()*]*)(?:\\*([^()]*))?\\)");
    private static final String END = "!";

    /** The data sets of a message, in their order; what is none is kept whole, as a value. */
    static List<DataSet> all(String message) {
        return message.lines().filter(line -> !line.equals(END)).map(DataSet::of).toList();
    }

    /** One data set. */
    static DataSet of(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return new DataSet("", text, "");
        }
        return new DataSet(matcher.group(1), matcher.group(2),
                Optional.ofNullable(matcher.group(3)).orElse(""));
    }

    /** What people call it; empty when it is none of ours. */
    public String name() {
        return IntStream.range(0, ObisRegister.count())
                .mapToObj(ObisRegister::of)
                .filter(register -> register.code().equals(code))
                .map(register -> register.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .findFirst()
                .orElse("");
    }

    /** The value for people: with its unit behind it, and bits by their names. */
    public String amount() {
        if (code.equals(ObisRegister.SWITCH_REASONS.code()) && value.matches("[0-9]{1,9}")) {
            return OpenReason.of(Integer.parseInt(value)).stream().map(OpenReason::name)
                    .collect(Collectors.collectingAndThen(Collectors.joining(" "),
                            names -> names.isEmpty() ? "none" : names));
        }
        return unit.isEmpty() ? value : value + " " + unit;
    }
}
