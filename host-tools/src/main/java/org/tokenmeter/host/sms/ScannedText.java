package org.tokenmeter.host.sms;

/**
 * A text that was looked through once: enough to say how it goes together with others, and to read
 * it as a message without looking again.
 */
public final class ScannedText {
    private final Scan scan;
    private final Kinds kinds;

    private ScannedText(Scan scan) {
        this.scan = scan;
        this.kinds = Kinds.of(scan);
    }

    /** Looks through a text. */
    public static ScannedText of(String text) {
        return new ScannedText(new Scan(NormalText.of(text).searched(), Profiles.KNOWN));
    }

    /** The same of a text that is known to be of printable ASCII characters and line ends. */
    public static ScannedText ofPlain(String text) {
        return new ScannedText(new Scan(text, Profiles.KNOWN));
    }

    /** The label that it starts with; empty without one. */
    public String firstLabel() {
        long found = first();
        return found == LabelTrie.NONE ? "" : scan.text().substring(0, LabelTrie.end(found));
    }

    /**
     * Whether it starts with a label that starts messages: one that names a meter or a utility, as
     * opposed to one of several tokens.
     */
    public boolean startsMessage() {
        long found = first();
        if (found == LabelTrie.NONE) {
            return false;
        }
        Field field = Profiles.KNOWN.trie().label(found).field();
        return field == Field.METER || field == Field.SIGN;
    }

    private long first() {
        return Profiles.KNOWN.trie().longest(scan.text(), 0);
    }

    /** What kinds of things it says. */
    public Kinds kinds() {
        return kinds;
    }

    Scan scan() {
        return scan;
    }
}
