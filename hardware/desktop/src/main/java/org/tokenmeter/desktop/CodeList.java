package org.tokenmeter.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tokenmeter.pack.ShortCodes;

/**
 * The short codes of a pack as people read them, in the pack's order. Registers that differ in a
 * number alone, under codes that follow each other, share an entry.
 */
final class CodeList {
    private final ShortCodes codes;

    private CodeList(ShortCodes codes) {
        this.codes = codes;
    }

    /** Entries such as {@code 801 credit} and {@code 821-832 month 1 to 12}. */
    static List<String> of(ShortCodes codes) {
        CodeList list = new CodeList(codes);
        List<String> entries = new ArrayList<>();
        for (int first = 0; first < codes.count(); first++) {
            int last = list.lastLike(first);
            entries.add(list.entry(first, last));
            first = last;
        }
        return entries;
    }

    private int lastLike(int first) {
        int last = first;
        while (last + 1 < codes.count() && follows(last + 1, last)) {
            last++;
        }
        return last;
    }

    private boolean follows(int index, int before) {
        return codes.register(index) != null && codes.register(before) != null
                && series(index).equals(series(before))
                && Integer.parseInt(codes.text(index)) == Integer.parseInt(codes.text(before)) + 1;
    }

    private String entry(int first, int last) {
        if (first == last) {
            return codes.text(first) + " " + words(first);
        }
        String lastName = words(last);
        return "%s-%s %s to %s".formatted(codes.text(first), codes.text(last), words(first),
                lastName.substring(lastName.lastIndexOf(' ') + 1));
    }

    private String series(int index) {
        return codes.register(index).name().replaceAll("_[0-9]+$", "");
    }

    private String words(int index) {
        Enum<?> meaning = codes.register(index) == null
                ? codes.action(index) : codes.register(index);
        return meaning.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
