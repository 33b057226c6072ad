package org.tokenmeter.host.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tokenmeter.sts.token.PrimaryAccountNumber;

class MaskerTest {
    private static final byte[] KEY = {1, 2, 3};

    private final Masker masker = new Masker(KEY);

    @ParameterizedTest
    @MethodSource("texts")
    void aMaskedMessageSaysTheSameWithOtherNumbers(String text) {
        Outcome before = MessageCleaner.clean(Message.of(text));
        Outcome after = MessageCleaner.clean(Message.of(masked(text)));
        assertEquals(before.getClass(), after.getClass(), masked(text));
        if (before instanceof Outcome.Cleaned plain && after instanceof Outcome.Cleaned other) {
            assertSame(plain.purchase(), other.purchase());
        }
    }

    @Test
    void aMeterInGroupsBecomesTheSameAsInOneRun() {
        String run = masker.mask("Meter: 01990000018").replaceAll("[^0-9]", "");
        for (String groups : List.of("0199 0000 018", "0 1990 0000 18", "01 99 00 00 01 8")) {
            assertEquals(run, masker.mask("Meter: " + groups).replaceAll("[^0-9]", ""));
        }
        assertEquals(1, masker.meters());
    }

    private String masked(String text) {
        return Stream.of(text.split("\n")).map(masker::mask)
                .reduce((all, line) -> all + "\n" + line).orElse("");
    }

    private static void assertSame(Purchase plain, Purchase other) {
        assertEquals(plain.amount(), other.amount());
        assertEquals(plain.units(), other.units());
        assertEquals(plain.time(), other.time());
        assertEquals(plain.charges(), other.charges());
        assertEquals(roles(plain), roles(other));
        for (int i = 0; i < plain.tokens().size(); i++) {
            boolean isPublic = plain.tokens().get(i).tokenClass() == 1;
            assertEquals(isPublic, plain.tokens().get(i).digits()
                    .equals(other.tokens().get(i).digits()));
        }
        if (plain.meter() != null) {
            assertNotEquals(plain.meter(), other.meter());
            assertEquals(plain.meter().length(), other.meter().length());
        }
    }

    private static List<String> roles(Purchase purchase) {
        return purchase.tokens().stream().map(token -> token.role().word()).toList();
    }

    private static Stream<String> texts() {
        return Stream.concat(
                Samples.objects("expected.jsonl").stream().map(sample ->
                        Samples.text("samples/" + sample.get("id").getAsString() + ".txt")),
                Samples.objects("variants.jsonl").stream()
                        .map(sample -> sample.get("text").getAsString()));
    }

    @Test
    void theSameNumberBecomesTheSameOneAndDifferentOnesStayDifferent() {
        Map<String, String> meters = new HashMap<>();
        for (String line : Samples.text("kenya-export.txt").split("\n")) {
            if (line.startsWith("Mtr:")) {
                String masked = masker.mask(line).substring(4, 15);
                String known = meters.putIfAbsent(line.substring(4, 15), masked);
                assertTrue(known == null || known.equals(masked));
                long number = Long.parseLong(masked);
                assertEquals(PrimaryAccountNumber.luhnDigit(number / 10), number % 10);
            }
        }
        assertEquals(2, meters.size());
        assertEquals(2, Map.copyOf(meters).values().stream().distinct().count());
    }

    @Test
    void anotherKeyGivesOtherNumbers() {
        String line = "Mtr:01990000018 Token:2988-4121-4248-8744-6343";
        assertEquals(masker.mask(line), new Masker(KEY).mask(line));
        assertNotEquals(masker.mask(line), new Masker(new byte[] {9}).mask(line));
    }

    @Test
    void phonesAndReceiptsAreMaskedAndAmountsTimesAndMomentsStay() {
        String masked = masker.mask("<sms date=\"1683377340000\" address=\"+254700000001\" "
                + "body=\"Receipt 9000000000000000456 of 20240113 16:49, KES 12,345.67\" />");
        assertTrue(masked.contains("date=\"1683377340000\""), masked);
        assertTrue(masked.contains(" of 20240113 16:49, KES 12,345.67\""), masked);
        assertFalse(masked.contains("254700000001"), masked);
        assertFalse(masked.contains("9000000000000000456"), masked);
    }

    @Test
    void digitsStayInTheirScript() {
        String masked = masker.mask("টোকেন: ৭১৬৪-১৭৭৯-৪৯১৫-১৩৭১-৬৮৭৫");
        assertTrue(masked.matches("টোকেন: [০-৯]{4}(-[০-৯]{4}){4}"), masked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Token: 3702.4068.1729.1567.1009 Units 5.1",
        "Token: 6698 - 8481 - 3409 - 6792 - 3180", "Token: 4072  4897  4789  6384  9507",
        "Token: 7528\t7385\t1078\t1231\t1805", "Token: 43441 10025 50857 59613",
        "3020526445-8829536415", "Token: 58873438", "Mtr 719 9897 4230 Units 5.1",
        "Call 0712-345-678 on 2024-06-14 09:12", "+254 712 345 678 is my phone",
        "Your card 1234 5678 9012 3456 7890 expires"})
    void numbersInAnyGroupsAreMasked(String line) {
        String masked = masker.mask(line);
        assertEquals(line.length(), masked.length());
        for (String group : line.split("[^0-9]+")) {
            assertTrue(group.length() < 3 || group.equals("2024") || !masked.contains(group),
                    masked);
        }
        assertEquals(line.contains("2024-06-14 09:12"), masked.contains("2024-06-14 09:12"));
        assertEquals(line.contains("Units 5.1"), masked.contains("Units 5.1"));
    }
}
