package org.tokenmeter.simulated.gallery;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.tokenmeter.pack.Language;

/** The meters of the gallery: one made in 2014, and what is different in some of them. */
final class GalleryMeter {
    private static final String USUAL = "pan=600727000000000009 ea=07 kt=2 sgc=201457 ti=01 "
            + "krn=1 ken=255 bdt=14 made=2014-01-01T00:00 lang=";

    private GalleryMeter() {
    }

    /** A meter line, from {@code name=value} pairs that are different. */
    static String line(Language language, String different) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String word : (USUAL + language.code() + " " + different).strip().split(" +")) {
            values.put(word.substring(0, word.indexOf('=')),
                    word.substring(word.indexOf('=') + 1));
        }
        values.put("key", values.get("ea").equals("07")
                ? "%016x".formatted(GalleryTokens.SHORT_KEY.first())
                : "%016x%016x".formatted(GalleryTokens.LONG_KEY.first(),
                        GalleryTokens.LONG_KEY.second()));
        return "meter " + values.entrySet().stream().map(Map.Entry::toString)
                .collect(Collectors.joining(" "));
    }
}
