package org.tokenmeter.host.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tokenmeter.host.provisioning.JsonInputs;
import org.tokenmeter.host.provisioning.MeterPlan;
import org.tokenmeter.host.provisioning.PlanForm;
import org.tokenmeter.host.provisioning.RegisteredInputs;
import org.tokenmeter.host.text.Inputs;
import picocli.CommandLine.Option;

/**
 * What a meter is to become: by the desk's registry, by options, by the members of a JSON file, or
 * asked of the person at the terminal, in this order.
 */
final class PlanOptions {
    private static final Map<String, String> QUESTIONS = Map.of(
            "meter", "The meter's number (MeterPAN, 18 digits): ",
            "sgc", "Its supply group code (6 digits): ");

    @Option(names = "--file", paramLabel = "FILE",
            description = "take what no option says from a JSON object; its members are "
                + "meter, sgc, ti ... as below")
    private Path file;

    @Option(names = "--pan", paramLabel = "PAN", description = "MeterPAN (member meter)")
    private String pan;

    @Option(names = "--sgc", paramLabel = "SGC", description = "supply group code, 6 digits")
    private String sgc;

    @Option(names = "--ti", paramLabel = "TI", description = "tariff index; default 01")
    private String ti;

    @Option(names = "--krn", paramLabel = "KRN",
            description = "revision of the vending key; default 1")
    private String krn;

    @Option(names = "--ea", paramLabel = "EA", description = "cipher: 07 or 11; default 11")
    private String ea;

    @Option(names = "--bdt", paramLabel = "BDT",
            description = "base date: 93, 14 or 35; default 14")
    private String bdt;

    @Option(names = "--ken", paramLabel = "KEN",
            description = "key expiry number; default 255, never")
    private String ken;

    @Option(names = "--utility", paramLabel = "NAME",
            description = "electricity (default), water, gas or time")
    private String utility;

    @Option(names = "--currency", paramLabel = "yes|no",
            description = "count the credit in currency; default no")
    private String currency;

    @Option(names = "--made", paramLabel = "TIME",
            description = "date of manufacture: older tokens are not for it; default: a "
                + "minute ago")
    private String made;

    @Option(names = "--imp", paramLabel = "N",
            description = "pulses for each kWh or m3; default 1000")
    private String imp;

    @Option(names = "--max", paramLabel = "N", description = "largest credit; default 99999.9")
    private String max;

    @Option(names = "--pack", paramLabel = "NAME", description = "make; default: default")
    private String pack;

    @Option(names = "--lang", paramLabel = "NAME",
            description = "language of the display; default en")
    private String lang;

    @Option(names = "--lab", description = "load the final key at once, over the line; the "
        + "display says LAB for good")
    private boolean lab;

    /**
     * The plan, once all that is missing was asked.
     *
     * @param registered what the registry says of the meter, by the names of the inputs
     */
    MeterPlan plan(Person person, Map<String, String> registered) {
        return PlanForm.read(new Answers(person, new RegisteredInputs(registered, new Given())));
    }

    private Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        List<String> texts = new ArrayList<>();
        for (String text : new String[] {pan, sgc, ti, krn, ea, bdt, ken, utility, currency, made,
            imp, max, pack, lang, lab ? "yes" : null}) {
            texts.add(text == null ? "" : text.strip());
        }
        for (int i = 0; i < PlanForm.NAMES.size(); i++) {
            given.put(PlanForm.NAMES.get(i), texts.get(i));
        }
        return given;
    }

    /** What options and the file say. */
    private final class Given implements Inputs {
        private final Map<String, String> options = given();
        private final Optional<JsonInputs> json = Optional.ofNullable(file)
                .map(path -> JsonInputs.read(path, Set.copyOf(PlanForm.NAMES)));

        @Override
        public String text(String name) {
            String option = options.getOrDefault(name, "");
            return option.isEmpty() ? json.map(inputs -> inputs.text(name)).orElse("") : option;
        }

        @Override
        public String place(String name) {
            return name.equals("meter") ? "--pan" : "--" + name;
        }
    }

    /** What is known, and what a person answers to questions about the rest; asked once. */
    private record Answers(Person person, Inputs known, Map<String, String> answers)
            implements Inputs {
        Answers(Person person, Inputs known) {
            this(person, known, new HashMap<>());
        }

        @Override
        public String text(String name) {
            String text = known.text(name);
            return text.isEmpty() && QUESTIONS.containsKey(name)
                    ? answers.computeIfAbsent(name, this::ask) : text;
        }

        private String ask(String name) {
            return person.ask(QUESTIONS.get(name)).orElse("").strip();
        }

        @Override
        public String place(String name) {
            return known.place(name);
        }
    }
}
