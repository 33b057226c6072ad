package org.tokenmeter.simulated.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the text of a scenario: one step a line, a {@code meter} line first. */
public final class ScenarioReader {
    private static final String STEPS =
            "steps are meter clock press token send wait load consume pulses cover jumper power "
                    + "memory expect";
    private static final String BLANK = "blank";
    private static final int LARGEST_CUT = 100_000_000;
    private static final Set<Character> IGNORED_KEYS = Set.of(' ', '\t', '-');
    private static final int UTILITIES = 4;
    private static final int ELECTRICITY = 0;
    private static final int PHASES = 3;
    private static final int MOST_PULSES = 1_000_000;

    private final String name;
    private final List<Step.Placed> steps = new ArrayList<>();
    /** Null before the meter line. */
    private ScenarioLine meterLine;
    private Optional<MeterIdentity> meter = Optional.empty();

    private ScenarioReader(String name) {
        this.name = name;
    }

    /**
     * Reads a scenario.
     *
     * @param name the name for messages: the file's
     * @param text the whole text
     */
    public static Scenario read(String name, String text) throws MalformedStepException {
        ScenarioReader reader = new ScenarioReader(name);
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            reader.readLine(i + 1, lines.get(i));
        }
        if (reader.meterLine == null) {
            throw new MalformedStepException(name + ": there is no step",
                    "the first step is a meter line");
        }
        return new Scenario(name, reader.meterLine, reader.meter, List.copyOf(reader.steps));
    }

    /** Reads a file that holds one {@code meter} line and nothing else. */
    public static MeterIdentity readMeter(String name, String text)
            throws MalformedStepException {
        Scenario scenario = read(name, text);
        if (!scenario.steps().isEmpty()) {
            throw new MalformedStepException(
                    name + ":" + scenario.steps().get(0).line().number()
                            + ": a meter file has one step",
                    "keep the meter line; run scenarios with --run");
        }
        return scenario.meter().orElseThrow(() -> new MalformedStepException(
                name + ":" + scenario.meterLine().number() + ": a blank meter has no identity",
                "write a meter line with pan, ea, key and the others"));
    }

    private void readLine(int number, String line) throws MalformedStepException {
        String text = withoutComment(line).strip();
        if (text.isEmpty()) {
            return;
        }
        String[] words = text.split("\\s+", 2);
        String word = words[0].toLowerCase(Locale.ROOT);
        String rest = words.length > 1 ? words[1] : "";
        try {
            if (word.equals("meter")) {
                takeMeter(number, words[0], rest);
            } else {
                readStep(new ScenarioLine(number, text), word, rest);
            }
        } catch (MalformedStepException e) {
            throw e.at(name + ":" + number);
        }
    }

    private void takeMeter(int number, String word, String rest) throws MalformedStepException {
        if (meterLine != null) {
            throw new MalformedStepException("a second meter", "one meter line a file");
        }
        meter = rest.equalsIgnoreCase(BLANK)
                ? Optional.empty() : Optional.of(MeterLine.parse(rest));
        meterLine = new ScenarioLine(number, word + " " + MeterLine.withoutKey(rest));
    }

    private void readStep(ScenarioLine line, String word, String rest)
            throws MalformedStepException {
        if (meterLine == null) {
            throw new MalformedStepException("a step before the meter line",
                    "the first step is a meter line");
        }
        steps.add(new Step.Placed(line, step(word, rest)));
    }

    private Step step(String word, String rest) throws MalformedStepException {
        return switch (word) {
            case "clock" -> new Step.SetClock(Words.civilMillis(rest));
            case "press" -> new Step.Press(keys(rest));
            case "token" -> new Step.TypeToken(Words.token(rest));
            case "send" -> new Step.SendToken(Words.sent(rest));
            case "wait" -> new Step.Wait(Words.duration(rest));
            case "consume" -> new Step.Consume(Words.quantity(rest, measuredUnit()));
            case "load" -> load(rest);
            case "pulses" -> pulses(rest);
            case "cover" -> new Step.MoveCover(Words.choice("the cover", rest, "open", "closed"));
            case "jumper" -> new Step.Jumper(Words.choice("the jumper", rest, "on", "off"));
            case "power" -> power(rest);
            case "memory" -> memory(rest);
            case "expect" -> ExpectationReader.read(rest);
            default -> throw new MalformedStepException("unknown step " + Words.shown(word), STEPS);
        };
    }

    /** A blank meter has the element of an electricity meter. */
    private int utility() {
        return meter.map(made -> made.creditRegister() % UTILITIES).orElse(ELECTRICITY);
    }

    /** The unit that the meter's element measures in. */
    private String measuredUnit() throws MalformedStepException {
        return switch (utility()) {
            case ELECTRICITY -> "kWh";
            case 1, 2 -> "m3";
            default -> throw new MalformedStepException("a time meter measures nothing",
                    "let time pass with wait");
        };
    }

    private Step load(String text) throws MalformedStepException {
        if (utility() != ELECTRICITY) {
            throw new MalformedStepException("only an electricity meter has a load in watts",
                    "let quantity pass with consume, or time with wait");
        }
        String[] words = text.split("\\s+");
        if (words.length != 1 && words.length != PHASES) {
            throw new MalformedStepException("a load on %d phases".formatted(words.length),
                    "write load 2300W for one phase, load 2300W 400W 0W for three");
        }
        int[] watts = new int[words.length];
        for (int phase = 0; phase < words.length; phase++) {
            watts[phase] = Words.watts(words[phase]);
        }
        return new Step.Load(watts);
    }

    private static Step pulses(String text) throws MalformedStepException {
        String[] words = text.toLowerCase(Locale.ROOT).split("\\s+");
        if (words[0].equals("reverse") && words.length == 2) {
            return new Step.ReversePulses(
                    Words.number("the number of pulses", words[1], 1, MOST_PULSES));
        }
        return new Step.StickPulses(Words.choice("the pulse input", text, "stuck", "free"));
    }

    private static Step memory(String text) throws MalformedStepException {
        if (!text.equalsIgnoreCase("spoil")) {
            throw new MalformedStepException(
                    Words.shown(text) + " is nothing that happens to memory", "write memory spoil");
        }
        return new Step.SpoilMemory();
    }

    private static Step power(String text) throws MalformedStepException {
        String[] words = text.toLowerCase(Locale.ROOT).split("\\s+");
        if (words[0].equals("cut") && words.length == 2) {
            return new Step.PowerCut(Words.number("the byte", words[1], 0, LARGEST_CUT));
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "off" -> new Step.PowerOff();
            case "on" -> new Step.PowerOn();
            default -> throw new MalformedStepException(
                    Words.shown(text) + " is nothing that power does",
                    "write power off, power on or power cut 37");
        };
    }

    private static List<Integer> keys(String text) throws MalformedStepException {
        List<Integer> keys = new ArrayList<>();
        for (char character : text.toCharArray()) {
            if (!IGNORED_KEYS.contains(character)) {
                keys.add(key(character));
            }
        }
        if (keys.isEmpty()) {
            throw new MalformedStepException("no key to press", "keys are 0-9 * # A-D");
        }
        return List.copyOf(keys);
    }

    private static int key(char character) throws MalformedStepException {
        // The order of the keypad port's numbers.
        int key = "0123456789*#ABCD".indexOf(Character.toUpperCase(character));
        if (key < 0) {
            throw new MalformedStepException("there is no key '" + character + "'",
                    "keys are 0-9 * # A-D");
        }
        return key;
    }

    /** A {@code #} that starts a line, or stands between blanks outside quotes, is a comment. */
    private static String withoutComment(String line) {
        if (line.stripLeading().startsWith("#")) {
            return "";
        }
        boolean quoted = false;
        for (int i = 1; i < line.length() - 1; i++) {
            quoted ^= line.charAt(i) == '"';
            if (!quoted && line.charAt(i) == '#' && Character.isWhitespace(line.charAt(i - 1))
                    && Character.isWhitespace(line.charAt(i + 1))) {
                return line.substring(0, i);
            }
        }
        return line;
    }
}
