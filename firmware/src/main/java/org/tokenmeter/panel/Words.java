package org.tokenmeter.panel;

import org.tokenmeter.pack.Language;
import org.tokenmeter.pack.Pack;
import org.tokenmeter.pack.Phrase;
import org.tokenmeter.pack.Wording;
import org.tokenmeter.register.RegisterId;

/** What a display says: in the make's own words where it has some, else in the language's. */
final class Words {
    private final Wording make;
    private final Wording language;

    Words(Pack pack, Language language) {
        make = pack.wording();
        this.language = language.wording();
    }

    /** The words of a phrase. */
    String of(Phrase phrase) {
        String words = make.of(phrase);
        return words == null ? language.of(phrase) : words;
    }

    /** The name of a register; none for those that no display shows. */
    String of(RegisterId id) {
        String name = make.of(id);
        name = name == null ? language.of(id) : name;
        return name == null ? "" : name;
    }
}
