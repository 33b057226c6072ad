package org.tokenmeter.host.sms;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The utilities that are known, and the labels of all of them. */
final class Profiles {
    /** Those of the data files. */
    static final Profiles KNOWN = new Profiles(rows("profiles.csv"), rows("labels.csv"));

    private static final String EVERYBODY = "*";
    /** Names of charges stand in cells of CSV as they are. */
    private static final String PLAIN = "[ -~&&[^\",]]*";

    private final List<Profile> profiles;
    private final LabelTrie trie;

    private Profiles(List<NamedCsvRecord> profileRows, List<NamedCsvRecord> labelRows) {
        profiles = profileRows.stream().map(Profiles::profile).toList();
        List<String> names = profiles.stream().map(Profile::name).toList();
        Map<String, Label> labels = new LinkedHashMap<>();
        labelRows.forEach(row -> labels.merge(row.getField("label").toLowerCase(Locale.ROOT),
                label(row, names), Profiles::joined));
        trie = new LabelTrie(List.copyOf(labels.values()));
    }

    private static List<NamedCsvRecord> rows(String resource) {
        try (InputStream in = Profiles.class.getResourceAsStream(resource);
                CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(in)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Profile profile(NamedCsvRecord row) {
        NumberStyle numbers = new NumberStyle(row.getField("decimal").charAt(0),
                row.getField("grouping").charAt(0), row.getField("lakh").equals("yes"),
                row.getField("either").equals("yes"));
        return new Profile(row.getField("profile"), row.getField("currency"),
                ZoneId.of(row.getField("zone")), numbers,
                row.getField("engineering").equals("yes"));
    }

    private static Label label(NamedCsvRecord row, List<String> names) {
        String profile = row.getField("profile");
        if (!profile.equals(EVERYBODY) && !names.contains(profile)) {
            throw new IllegalStateException("labels.csv names an unknown profile: " + profile);
        }
        if (!row.getField("name").matches(PLAIN)) {
            throw new IllegalStateException("labels.csv has a name that needs quotes: "
                    + row.getField("name"));
        }
        int bit = profile.equals(EVERYBODY) ? 0 : 1 << names.indexOf(profile);
        return new Label(row.getField("label"), Field.valueOf(row.getField("field")),
                row.getField("name"), bit);
    }

    /** A label of several utilities; the row of one utility says more than that of everybody. */
    private static Label joined(Label first, Label second) {
        if (first.profiles() != 0 && first.field() != second.field()) {
            throw new IllegalStateException(
                    "labels.csv gives two meanings to " + first.text());
        }
        return new Label(first.text(), second.field(), second.name(),
                first.profiles() | second.profiles());
    }

    LabelTrie trie() {
        return trie;
    }

    int count() {
        return profiles.size();
    }

    /**
     * The profile with the best score, from the text and from its sender together; of equal ones
     * the first; without any, the unknown one.
     */
    Profile best(int[] scores, int[] senderScores) {
        int best = -1;
        int most = 0;
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] + senderScores[i] > most) {
                most = scores[i] + senderScores[i];
                best = i;
            }
        }
        return best < 0 ? Profile.UNKNOWN : profiles.get(best);
    }
}
