package org.tokenmeter.desktop;

import java.util.List;
import org.tokenmeter.pack.Pack;

/**
 * What the help says about the make of a meter.
 *
 * @param enters what enters a complete token, a few words
 * @param codesTitle how its short codes are typed, one line
 * @param codes its short codes with what they show or do, each a few words
 */
record PackHelp(String enters, String codesTitle, List<String> codes) {
    /** The help for a pack. */
    static PackHelp of(Pack pack) {
        return new PackHelp(
                pack.entersByHash() ? "# enters it" : "the last one enters it",
                "Short codes: " + switch (pack.codeStyle()) {
                    case HASH_BEHIND -> "type one, then #";
                    case HASH_AROUND -> "type #, the code, #";
                    case KEY_BEFORE -> "type A or #, then the code";
                },
                CodeList.of(pack.shortCodes()));
    }
}
