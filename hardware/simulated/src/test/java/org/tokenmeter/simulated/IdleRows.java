package org.tokenmeter.simulated;

import java.util.List;
import java.util.regex.Pattern;
import org.tokenmeter.pack.Pack;
import org.tokenmeter.pack.Phrase;
import org.tokenmeter.pack.Wording;
import org.tokenmeter.register.RegisterId;

/** What a meter with sound memory, without load and clock, shows while nobody types. */
final class IdleRows {
    private static final int MILLIONTHS_PER_HUNDREDTH = 10_000;
    private static final int COLUMNS = 16;

    private final SimMeter meter;
    private final Pack pack;
    private final Wording words;
    private final Pattern any;

    IdleRows(SimMeter meter, Pack pack, Wording words) {
        this.meter = meter;
        this.pack = pack;
        this.words = words;
        any = Pattern.compile(("(%s|%s) +-?\\d+\\.\\d\\d (kWh|%s)\n"
                + "(%s|%s|%s|%s|%s|%s|%s|%s) *").formatted(
                quoted(Phrase.CREDIT_LEFT), quoted(Phrase.EMERGENCY_LEFT), quoted(Phrase.LOW),
                quoted(Phrase.ON) + "  0\\.00kW", quoted(Phrase.OFF_NO_CREDIT),
                quoted(Phrase.OFF_TEST), quoted(Phrase.OFF), quoted(Phrase.PRESS_CONNECT),
                quoted(Phrase.LOCKED) + " +\\d+:\\d\\d",
                numbered(Phrase.DIGIT_KEPT), numbered(Phrase.DIGITS_KEPT)));
    }

    private String quoted(Phrase phrase) {
        return Pattern.quote(words.of(phrase));
    }

    private String numbered(Phrase phrase) {
        return Pattern.quote(words.of(phrase)).replace("%", "\\E\\d+\\Q");
    }

    /** Whether one of the screens shows that stand while nobody types; digits may be kept. */
    boolean isOne() {
        return any.matcher(String.join("\n", actual())).matches();
    }

    /** What shows. */
    List<String> actual() {
        return List.of(meter.board().display().row(0), meter.board().display().row(1));
    }

    /** What must show when no digits are kept and no lock-out is left. */
    List<String> expected() {
        long credit = meter.read(RegisterId.CREDIT);
        long emergency = meter.read(RegisterId.EMERGENCY_LEFT);
        boolean isEmergency = credit <= 0 && emergency > 0;
        boolean isOn = meter.board().loadSwitch().isClosed();
        boolean isLow = isOn && !isEmergency && meter.read(RegisterId.LOW_CREDIT_ALARM) > 0;
        String label = words.of(isEmergency ? Phrase.EMERGENCY_LEFT : Phrase.CREDIT_LEFT);
        String amount = amount(isEmergency ? emergency : credit)
                + " " + (isLow ? words.of(Phrase.LOW) : "kWh");
        return List.of(label + " ".repeat(COLUMNS - label.length() - amount.length()) + amount,
                "%-16s".formatted(isOn ? words.of(Phrase.ON) + "  0.00kW"
                        : words.of(pack.reconnectsByItself() || credit <= 0
                                ? Phrase.OFF_NO_CREDIT : Phrase.PRESS_CONNECT)));
    }

    private static String amount(long millionths) {
        long hundredths = millionths / MILLIONTHS_PER_HUNDREDTH;
        return "%d.%02d".formatted(hundredths / 100, hundredths % 100);
    }
}
