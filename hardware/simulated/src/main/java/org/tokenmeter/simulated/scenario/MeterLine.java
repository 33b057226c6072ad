package org.tokenmeter.simulated.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tokenmeter.pack.Language;
import org.tokenmeter.pack.PackId;
import org.tokenmeter.sts.cipher.DecoderKey;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.token.BaseDate;
import org.tokenmeter.sts.token.PrimaryAccountNumber;
import org.tokenmeter.sts.token.TokenIdentifier;

/**
 * Reads a {@code meter} line: {@code name=value} pairs in any order, each at most once.
 *
 * <p>A value of {@code key} never stands in a message.
 */
public final class MeterLine {
    private static final List<String> REQUIRED = List.of(
            "pan", "ea", "key", "kt", "sgc", "ti", "krn", "ken", "bdt", "made");
    private static final Set<String> OPTIONAL =
            Set.of("mfr", "imp", "max", "memory", "utility", "currency", "pack", "lang", "lab");
    /** In the order of the registers that credit is counted in. */
    private static final List<String> UTILITIES =
            List.of("electricity", "water", "gas", "time");
    private static final String DEFAULT_IMPULSES = "1000";
    private static final String DEFAULT_LARGEST_CREDIT = "99999.9";
    /** What ten characters of a display can show, in millionths. */
    private static final long LARGEST_CREDIT = 9_999_999_900_000L;
    private static final int MILLIS_PER_MINUTE = 60_000;
    private static final int LARGEST_IMPULSES = 1_000_000;

    private final Map<String, String> values;

    private MeterLine(Map<String, String> values) {
        this.values = values;
    }

    /** The identity in the words behind {@code meter}. */
    public static MeterIdentity parse(String words) throws MalformedStepException {
        Map<String, String> values = new LinkedHashMap<>();
        for (String word : words.strip().split("\\s+")) {
            int sign = word.indexOf('=');
            String name = name(word);
            check(name, sign >= 0);
            if (values.put(name, word.substring(sign + 1)) != null) {
                throw new MalformedStepException(name + " is given twice", "keep one of the two");
            }
        }
        return new MeterLine(values).identity();
    }

    /** The words behind {@code meter} for people: the key's digits are left out. */
    static String withoutKey(String words) {
        return Stream.of(words.strip().split("\\s+"))
                .map(word -> name(word).equals("key") ? "key=..." : word)
                .collect(Collectors.joining(" "));
    }

    private static String name(String word) {
        int sign = word.indexOf('=');
        return (sign < 0 ? word : word.substring(0, sign)).toLowerCase(Locale.ROOT);
    }

    private static void check(String name, boolean hasValue) throws MalformedStepException {
        boolean known = REQUIRED.contains(name) || OPTIONAL.contains(name);
        if (!known || !hasValue) {
            throw new MalformedStepException(
                    known ? name + " has no value" : "unknown property of the meter",
                    "write name=value with " + String.join(" ", REQUIRED)
                            + "; if wanted currency imp lab lang max memory mfr pack utility");
        }
    }

    private MeterIdentity identity() throws MalformedStepException {
        for (String name : REQUIRED) {
            if (!values.containsKey(name)) {
                throw new MalformedStepException(name + " is missing",
                        "a meter needs " + String.join(" ", REQUIRED));
            }
        }
        long pan = pan();
        EncryptionAlgorithm algorithm = algorithm();
        BaseDate baseDate = baseDate();
        return new MeterIdentity(
                pan, algorithm, key(algorithm), keyType(),
                (int) Words.digits("sgc", values.get("sgc"), 6),
                (int) Words.digits("ti", values.get("ti"), 2),
                Words.number("krn", values.get("krn"), 1, 9),
                Words.number("ken", values.get("ken"), 0, 255),
                baseDate, madeMinute(baseDate),
                manufacturerCode(pan), creditRegister(),
                Words.number("imp", values.getOrDefault("imp", DEFAULT_IMPULSES), 1,
                        LARGEST_IMPULSES),
                largestCredit(), commitPerPulse(), pack(), language(), isChosen("lab"));
    }

    private long pan() throws MalformedStepException {
        long pan = Words.digits("pan", values.get("pan"), PrimaryAccountNumber.DIGITS);
        if (!PrimaryAccountNumber.isValid(pan)) {
            throw new MalformedStepException("pan has a wrong check digit or issuer",
                    "a pan is 600727 or 0000, a meter number and a luhn check digit");
        }
        return pan;
    }

    private EncryptionAlgorithm algorithm() throws MalformedStepException {
        String word = values.get("ea");
        if (!word.equals("07") && !word.equals("11")) {
            throw new MalformedStepException("ea is " + Words.shown(word), "ea is 07 or 11");
        }
        return EncryptionAlgorithm.ofCode(Integer.parseInt(word));
    }

    private DecoderKey key(EncryptionAlgorithm algorithm) throws MalformedStepException {
        String hex = values.get("key");
        int digits = algorithm.cipher().keyBits() / 4;
        if (!hex.matches("[0-9a-fA-F]{" + digits + "}")) {
            throw new MalformedStepException("key does not fit ea",
                    "a key for this ea has %d hex digits".formatted(digits));
        }
        DecoderKey key = new DecoderKey();
        long first = Long.parseUnsignedLong(hex.substring(0, 16), 16);
        if (algorithm == EncryptionAlgorithm.EA11) {
            key.load(first, Long.parseUnsignedLong(hex.substring(16), 16));
        } else {
            key.load(first);
        }
        return key;
    }

    private int keyType() throws MalformedStepException {
        if (values.get("kt").equals("3")) {
            throw new MalformedStepException("kt is 3, a common key for magnetic cards",
                    "a keypad meter has kt 0, 1 or 2");
        }
        return Words.number("kt", values.get("kt"), 0, 2);
    }

    private BaseDate baseDate() throws MalformedStepException {
        BaseDate baseDate = BaseDate.ofCode((int) Words.digits("bdt", values.get("bdt"), 2));
        if (baseDate == null) {
            throw new MalformedStepException("bdt is " + Words.shown(values.get("bdt")),
                    "bdt is 93, 14 or 35");
        }
        return baseDate;
    }

    private int madeMinute(BaseDate baseDate) throws MalformedStepException {
        String word = values.get("made");
        int minute = (int) (Words.civilMillis(word) / MILLIS_PER_MINUTE);
        if (minute > baseDate.firstMinute() + TokenIdentifier.LAST) {
            throw new MalformedStepException("made is " + Words.shown(word),
                    "the base date's minutes end before; see bdt");
        }
        return minute;
    }

    private int manufacturerCode(long pan) throws MalformedStepException {
        String word = values.get("mfr");
        if (word == null) {
            return PrimaryAccountNumber.manufacturerCode(pan);
        }
        boolean two = PrimaryAccountNumber.hasTwoDigitManufacturer(pan);
        return (int) Words.digits("mfr", word, two ? 2 : 4);
    }

    private int creditRegister() throws MalformedStepException {
        String utility = choice("utility", UTILITIES);
        return UTILITIES.indexOf(utility) + (isChosen("currency") ? UTILITIES.size() : 0);
    }

    private boolean commitPerPulse() throws MalformedStepException {
        return choice("memory", List.of("fram", "file")).equals("fram");
    }

    private PackId pack() throws MalformedStepException {
        List<String> codes = Stream.of(PackId.values()).map(PackId::code).toList();
        return PackId.values()[codes.indexOf(choice("pack", codes))];
    }

    private Language language() throws MalformedStepException {
        List<String> codes = Stream.of(Language.values()).map(Language::code).toList();
        return Language.values()[codes.indexOf(choice("lang", codes))];
    }

    private boolean isChosen(String name) throws MalformedStepException {
        return choice(name, List.of("no", "yes")).equals("yes");
    }

    /** The value of a property that offers some words; the first is the default. */
    private String choice(String name, List<String> offered) throws MalformedStepException {
        String word = values.getOrDefault(name, offered.get(0)).toLowerCase(Locale.ROOT);
        if (!offered.contains(word)) {
            throw new MalformedStepException(name + " is " + Words.shown(word),
                    name + " is one of " + String.join(" ", offered));
        }
        return word;
    }

    private long largestCredit() throws MalformedStepException {
        String word = values.getOrDefault("max", DEFAULT_LARGEST_CREDIT);
        long largest = Words.millionths("max", word);
        if (largest <= 0 || largest > LARGEST_CREDIT) {
            throw new MalformedStepException("max is " + Words.shown(word),
                    "max is above 0 and at most 9999999.9");
        }
        return largest;
    }
}
