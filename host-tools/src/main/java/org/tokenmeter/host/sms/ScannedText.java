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

    /** What kinds of things it says. */
    public Kinds kinds() {
        return kinds;
    }

    Scan scan() {
        return scan;
    }
}
