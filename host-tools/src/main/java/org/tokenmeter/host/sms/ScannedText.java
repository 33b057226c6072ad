package org.tokenmeter.host.sms;

import java.nio.charset.StandardCharsets;

/**
 * A text that was looked through once: enough to say how it goes together with others, and to read
 * it as a message without looking again.
 */
public final class ScannedText {
    /** Longer texts are hardly made by a machine that makes more of them. */
    private static final int LONGEST_FORM = 1 << 9;

    private final Characters text;
    private final Form form;
    private final DateReader.Found[] dates;
    private final boolean plain;

    private ScannedText(Characters text, Form form, DateReader.Found[] dates, boolean plain) {
        this.text = text;
        this.form = form;
        this.dates = dates;
        this.plain = plain;
    }

    /** Looks through a text of a sender, whose name is empty where nobody knows it. */
    public static ScannedText of(String text, String sender) {
        Scan scan = new Scan(Characters.of(text), Profiles.KNOWN);
        Form form = Form.of(scan, new Reading(scan, Sender.scores(sender)));
        return new ScannedText(scan.text(), form, form.dates(), false);
    }

    /** Looks through a line of which nobody knows the sender. */
    public static ScannedText ofLine(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        FoldedText folded = new FoldedText(bytes);
        return folded.isPlain() ? ofPlain(bytes, folded) : of(text, "");
    }

    /** Looks through lines of which nobody knows the sender, all of them in printable ASCII. */
    public static ScannedText ofPlainLines(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return ofPlain(bytes, new FoldedText(bytes));
    }

    private static ScannedText ofPlain(byte[] text, FoldedText folded) {
        Characters characters = new Characters(text);
        Form known = Forms.KNOWN.of(folded, characters);
        DateReader.Found[] dates = known == null ? null : known.dates(characters);
        return dates == null ? learned(characters, folded)
                : new ScannedText(characters, known, dates, true);
    }

    private static ScannedText learned(Characters text, FoldedText folded) {
        Scan scan = new Scan(text, Profiles.KNOWN);
        Reading reading = new Reading(scan, Sender.scores(""));
        Form form = Form.of(scan, reading);
        if (text.length() <= LONGEST_FORM && !reading.dependsOnDigits()) {
            Forms.KNOWN.add(folded, text, form);
        }
        return new ScannedText(text, form, form.dates(), true);
    }

    /** Whether it is certain that all of it is printable ASCII, or line ends. */
    public boolean isPlain() {
        return plain;
    }

    /** Whether it starts with the same label as another text. */
    public boolean startsLike(ScannedText other) {
        return form.firstLabel() != null && form.firstLabel() == other.form.firstLabel();
    }

    /**
     * Whether it starts with a label that starts messages: one that names a meter or a utility, as
     * opposed to one of several tokens.
     */
    public boolean startsMessage() {
        Label first = form.firstLabel();
        return first != null && (first.field() == Field.METER || first.field() == Field.SIGN);
    }

    /** What kinds of things it says. */
    public Kinds kinds() {
        return form.kinds();
    }

    /** Where a second purchase starts in it; -1 without one. */
    int secondPurchase() {
        return form.secondPurchase();
    }

    /** The tokens in it. */
    TokenList tokens() {
        return form.layout().tokens(text);
    }

    /** Why a message with these tokens is rejected; null where it is not. */
    String problem(TokenList tokens) {
        return form.layout().problem(tokens);
    }

    /** What it says as a message with these tokens. */
    Purchase purchase(TokenList tokens) {
        return form.layout().purchase(text, tokens, dates);
    }
}
