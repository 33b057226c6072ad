package org.tokenmeter.host.provisioning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tokenmeter.host.keys.KeyType;
import org.tokenmeter.host.text.BadValue;
import org.tokenmeter.host.text.Decimal;
import org.tokenmeter.host.text.Inputs;
import org.tokenmeter.host.token.TokenTime;
import org.tokenmeter.host.vending.Meter;
import org.tokenmeter.host.vending.MeterForm;
import org.tokenmeter.pack.Language;
import org.tokenmeter.pack.PackId;

/**
 * A meter to be made, as people and files describe it: like one of the registry, and what a factory
 * fixes besides. All but its number and its supply group has a default.
 */
public final class PlanForm {
    /** The names of the inputs. */
    public static final List<String> NAMES = List.of("meter", "sgc", "ti", "krn", "ea", "bdt",
            "ken", "utility", "currency", "made", "imp", "max", "pack", "lang", "lab");

    private static final int MOST_IMPULSES = 1_000_000;
    private static final int USUAL_IMPULSES = 1000;
    private static final BigDecimal USUAL_LARGEST = new BigDecimal("99999.9");
    private static final BigDecimal LARGEST = new BigDecimal("1000000000");
    private static final int MILLIONTH_DIGITS = 6;
    private static final int CURRENCY = 4;

    private PlanForm() {
    }

    /** The plan of these inputs. */
    public static MeterPlan read(Inputs inputs) {
        Meter meter = MeterForm.read(inputs);
        if (meter.key().keyType() != KeyType.UNIQUE) {
            throw new BadValue("a meter takes credit under key type 2 only", "2")
                    .at(inputs.place("kt"));
        }
        return new MeterPlan(meter.pan(), meter.key().ea(), meter.key().sgc(), meter.key().ti(),
                meter.key().krn(), meter.key().ken(), meter.key().baseDate(),
                inputs.find("made", TokenTime::parse).orElseGet(PlanForm::theMinuteBefore),
                meter.utility().code() + (meter.inCurrency() ? CURRENCY : 0),
                inputs.find("imp", text -> Decimal.parse(text, 1, MOST_IMPULSES))
                        .orElse(USUAL_IMPULSES),
                millionths(inputs.find("max", PlanForm::amount).orElse(USUAL_LARGEST)),
                inputs.find("pack", text -> choice(text, PackId.values(), PackId::code))
                        .orElse(PackId.DEFAULT),
                inputs.find("lang", text -> choice(text, Language.values(), Language::code))
                        .orElse(Language.ENGLISH),
                inputs.find("lab", PlanForm::yes).orElse(false));
    }

    /** A token that is issued within this minute must not count as used. */
    private static LocalDateTime theMinuteBefore() {
        return LocalDateTime.now().truncatedTo(ChronoUnit.MINUTES).minusMinutes(1);
    }

    private static BigDecimal amount(String text) {
        BigDecimal amount = Decimal.number(text, "a decimal number above 0");
        if (amount.signum() <= 0 || amount.compareTo(LARGEST) > 0) {
            throw new BadValue("is not an amount", "above 0, at most " + LARGEST);
        }
        return amount;
    }

    private static long millionths(BigDecimal amount) {
        return amount.movePointRight(MILLIONTH_DIGITS).setScale(0, RoundingMode.DOWN)
                .longValueExact();
    }

    private static <T> T choice(String text, T[] all, Function<T, String> code) {
        return Stream.of(all).filter(each -> code.apply(each).equals(text)).findFirst()
                .orElseThrow(() -> new BadValue("is none of those that a meter knows",
                        Stream.of(all).map(code).collect(Collectors.joining(", "))));
    }

    private static boolean yes(String text) {
        return switch (text) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw new BadValue("is neither yes nor no", "yes, no");
        };
    }
}
