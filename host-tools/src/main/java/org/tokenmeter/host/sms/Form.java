package org.tokenmeter.host.sms;

/**
 * What a text says apart from the digits of its values. The messages of a utility are made by
 * machines: all but a few have a form that was seen before. Immutable.
 *
 * @param firstLabel the label that it starts with; null without one
 * @param secondPurchase see {@link Scan#secondPurchase}
 * @param looks where a date may stand, and of which kind it was in the text that was read
 */
record Form(Kinds kinds, Label firstLabel, int secondPurchase, Layout layout, DateLook[] looks) {
    static final DateReader.Found[] NO_DATES = {};

    static Form of(Scan scan, Reading reading) {
        long first = Profiles.KNOWN.trie().longest(scan.text(), 0);
        return new Form(Kinds.of(scan), first == LabelTrie.NONE ? null
                : Profiles.KNOWN.trie().label(first), scan.secondPurchase(), reading.layout(),
                scan.dates().all());
    }

    /** What the looks found in the text that was read. */
    DateReader.Found[] dates() {
        DateReader.Found[] found = new DateReader.Found[looks.length];
        for (int i = 0; i < found.length; i++) {
            found[i] = looks[i].found();
        }
        return found;
    }

    /** What they find in another text; null where that is of another kind for once. */
    DateReader.Found[] dates(Characters text) {
        DateReader.Found[] found = looks.length == 0 ? NO_DATES
                : new DateReader.Found[looks.length];
        for (int i = 0; i < found.length; i++) {
            found[i] = looks[i].again(text);
            if (!looks[i].isLike(found[i])) {
                return null;
            }
        }
        return found;
    }
}
