package org.tokenmeter.host.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MessageCleanerTest {
    private static final long SEED = 12;
    private static final int MUTATIONS = 20_000;

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void everySampleIsReadFieldByField(String name, String text, JsonObject expected) {
        JsonObject found = Samples.object(OutcomeJson.of(MessageCleaner.clean(Message.of(text))));
        for (String field : Samples.expectedNames(expected)) {
            assertEquals(Samples.plain(expected.get(field)), Samples.plain(
                    found.has(field) ? found.get(field) : JsonNull.INSTANCE), field);
        }
    }

    private static Stream<Arguments> samples() {
        Stream<Arguments> collected = Samples.objects("expected.jsonl").stream()
                .map(sample -> Arguments.of(sample.get("id").getAsString(), Samples.text(
                        "samples/" + sample.get("id").getAsString() + ".txt"), sample));
        return Stream.concat(collected, variants());
    }

    private static Stream<Arguments> variants() {
        return Samples.objects("variants.jsonl").stream()
                .map(sample -> Arguments.of(sample.get("name").getAsString(),
                        sample.get("text").getAsString(), sample));
    }

    /** Bytes in the middle are changed, doubled, left out: there is always one of three ends. */
    @Test
    void whateverHappensToAMessageItHasAnOutcome() {
        SplittableRandom random = new SplittableRandom(SEED);
        String[] texts = samples().map(row -> (String) row.get()[1]).toArray(String[]::new);
        int cleaned = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            StringBuilder text = new StringBuilder(texts[random.nextInt(texts.length)]);
            for (int change = random.nextInt(4); change >= 0; change--) {
                mutate(text, random);
            }
            Outcome outcome = MessageCleaner.clean(Message.of(text.toString()));
            assertEquals(text.toString(), outcome.message().text(), "seed " + SEED);
            cleaned += outcome instanceof Outcome.Cleaned ? 1 : 0;
        }
        assertTrue(cleaned > MUTATIONS / 4 && cleaned < MUTATIONS, cleaned + " cleaned");
    }

    private static void mutate(StringBuilder text, SplittableRandom random) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
            case 0 -> text.setCharAt(at, (char) random.nextInt(0x2100));
            case 1 -> text.insert(at, text.substring(at));
            default -> text.delete(at, Math.min(text.length() - 1, at + random.nextInt(9)));
        }
    }

    @Test
    void aSenderTellsWhoseMessageItIs() {
        Message message = new Message("Token: 7299-4972-2480-4919-8359 Amount 20.00", "KPLC",
                Optional.empty(), "", 1, "");
        Outcome.Cleaned cleaned = (Outcome.Cleaned) MessageCleaner.clean(message);
        assertEquals("ke-kplc", cleaned.purchase().profile().name());
        assertEquals("KES", cleaned.purchase().currency());
    }

    @Test
    void aFaultIsTheReasonOfTheReject() {
        Message message = new Message("Token: 7299-4972-2480-4919-8359", "",
                Optional.empty(), "", 1, "has control characters");
        Outcome outcome = MessageCleaner.clean(message);
        assertEquals("has control characters", ((Outcome.Rejected) outcome).reason());
        assertFalse(OutcomeJson.of(outcome).contains("7299"));
    }
}
