package org.tokenmeter.host.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A text of a known form is read from its form: it must say what it says to who reads it all. */
class FormsTest {
    private static final long SEED = 20261127;
    private static final int TEXTS_OF_A_FORM = 200;

    /** All samples, whole and line by line, of which the tokens are known to be right. */
    private static List<String> texts() {
        Stream<String> samples = Samples.objects("expected.jsonl").stream().map(sample ->
                Samples.text("samples/" + sample.get("id").getAsString() + ".txt").strip());
        Stream<String> variants = Samples.objects("variants.jsonl").stream()
                .map(sample -> sample.get("text").getAsString());
        return Stream.concat(samples, variants)
                .flatMap(text -> Stream.concat(Stream.of(text), text.lines()))
                .filter(text -> text.chars().allMatch(c -> c >= ' ' && c <= '~' || c == '\n'))
                .filter(text -> !text.isBlank()).distinct().collect(Collectors.toList());
    }

    private static String read(ScannedText scanned, String text) {
        return scanned.kinds() + " " + scanned.startsMessage() + " "
                + OutcomeJson.of(MessageCleaner.clean(Message.of(text), scanned));
    }

    private int known;
    private int read;

    private void assertSame(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Form form = Forms.KNOWN.of(new FoldedText(bytes), new Characters(bytes));
        known += form != null && form.dates(new Characters(bytes)) != null ? 1 : 0;
        read++;
        assertEquals(read(ScannedText.of(text, ""), text),
                read(ScannedText.ofPlainLines(text), text), () -> text + ", seed " + SEED);
    }

    /** Few digits are changed in some, so that tokens stay tokens, and days mostly days. */
    private static String withOtherDigits(String text, SplittableRandom random) {
        int changed = 1 + random.nextInt(100);
        StringBuilder other = new StringBuilder(text);
        for (int i = 0; i < other.length(); i++) {
            if (other.charAt(i) >= '0' && other.charAt(i) <= '9' && random.nextInt(100) < changed) {
                other.setCharAt(i, (char) ('0' + random.nextInt(10)));
            }
        }
        return other.toString();
    }

    @Test
    void aKnownFormWithOtherDigitsIsReadAsAnyText() {
        SplittableRandom random = new SplittableRandom(SEED);
        List<String> texts = texts();
        assertTrue(texts.size() > 150, texts.size() + " texts");
        for (String text : texts) {
            assertSame(text);
            for (int i = 0; i < TEXTS_OF_A_FORM; i++) {
                assertSame(withOtherDigits(text, random));
            }
        }
        assertTrue(known > read / 2, known + " of " + read + " were of a known form");
    }

    @Test
    void textsThatDifferInValuesAloneHaveOneForm() {
        FoldedText form = folded("Amt:100.50 Token 0123-4567");
        assertEquals(form, folded("Amt:967.05 Token 8934-5092"));
        assertEquals(form.hashCode(), folded("Amt:967.05 Token 8934-5092").hashCode());
        for (String other : List.of("Amt:967.05 Token 8934-509", "Amt:967.05 Token 8934-50922",
                "Amt:967,05 Token 8934-5092", "Bmt:967.05 Token 8934-5092",
                "Amt:967.05 Token 8934-509:", "Amt:967.05 Token 8934-509/")) {
            assertNotEquals(form, folded(other), other);
        }
    }

    @Test
    void everyCharacterButADigitStandsForItself() {
        for (char c = 0; c < 128; c++) {
            for (char d = 0; d < 128; d++) {
                boolean same = c == d || isDigit(c) && isDigit(d);
                for (String frame : List.of("%c", "%c12345678", "1234567%c", "abc%c4567890")) {
                    assertEquals(same, folded(frame.formatted(c)).equals(
                            folded(frame.formatted(d))), frame + (int) c + " " + (int) d);
                }
            }
        }
    }

    private static FoldedText folded(String text) {
        return new FoldedText(text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
