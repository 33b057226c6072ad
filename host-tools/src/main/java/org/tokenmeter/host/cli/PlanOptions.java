package org.tokenmeter.host.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tokenmeter.host.provisioning.JsonInputs;
import org.tokenmeter.host.provisioning.MeterPlan;
import org.tokenmeter.host.provisioning.PlanForm;
import org.tokenmeter.host.text.BadValue;
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
        return PlanForm.read(new Answers(person, registered));
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

    private final class Answers implements Inputs {
        private final Map<String, String> options = given();
        private final Optional<JsonInputs> json = Optional.ofNullable(file)
                .map(path -> JsonInputs.read(path, Set.copyOf(PlanForm.NAMES)));
        private final Person person;
        private final Map<String, String> registered;

        Answers(Person person, Map<String, String> registered) {
            this.person = person;
            this.registered = registered;
        }

        @Override
        public String text(String name) {
            if (registered.containsKey(name)) {
                return registered(name);
            }
            if (options.getOrDefault(name, "").isEmpty()) {
                options.put(name, json.map(inputs -> inputs.text(name)).orElse(""));
            }
            if (options.get(name).isEmpty() && QUESTIONS.containsKey(name)) {
                options.put(name, person.ask(QUESTIONS.get(name)).orElse("").strip());
            }
            return options.get(name);
        }

        /** Nobody says otherwise than the registry, from which the meter's tokens are made. */
        private String registered(String name) {
            if (!options.getOrDefault(name, "").isEmpty()) {
                throw new BadValue("goes without a METER, for which the registry says it",
                        "one of the two").at(place(name));
            }
            return registered.get(name);
        }

        @Override
        public String place(String name) {
            return name.equals("meter") ? "--pan" : "--" + name;
        }
    }
}
