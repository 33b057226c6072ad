package org.tokenmeter.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tokenmeter.meter.acceptance.TokenResult;
import org.tokenmeter.register.RegisterId;

/** Every language can say everything, and everything fits its place on the display. */
class WordingTest {
    private static final char NUMBER_PLACE = '%';
    /** Registers that have no name, because no display shows them, or shows nothing but them. */
    private static final Set<RegisterId> NAMELESS = EnumSet.of(RegisterId.CREDIT_UNIT,
            RegisterId.LOW_CREDIT_ALARM, RegisterId.SUPPLY_READY, RegisterId.RETRY_TIME,
            RegisterId.LIMIT_TRIPS, RegisterId.TRIP_POWER, RegisterId.SERVICE_STATE,
            RegisterId.LAB_METER, RegisterId.LIFE_CYCLE, RegisterId.KEY_TYPE,
            RegisterId.EXTENDED_VALUE, RegisterId.DISPLAY_TEST);
    private static final Map<Phrase, TokenResult> REFUSALS = Map.ofEntries(
            Map.entry(Phrase.OVERFLOW_ERROR, TokenResult.OVERFLOW_ERROR),
            Map.entry(Phrase.KEY_TYPE_ERROR, TokenResult.KEY_TYPE_ERROR),
            Map.entry(Phrase.FORMAT_ERROR, TokenResult.FORMAT_ERROR),
            Map.entry(Phrase.RANGE_ERROR, TokenResult.RANGE_ERROR),
            Map.entry(Phrase.FUNCTION_ERROR, TokenResult.FUNCTION_ERROR),
            Map.entry(Phrase.OLD_ERROR, TokenResult.OLD_ERROR),
            Map.entry(Phrase.USED_ERROR, TokenResult.USED_ERROR),
            Map.entry(Phrase.KEY_EXPIRED_ERROR, TokenResult.KEY_EXPIRED_ERROR),
            Map.entry(Phrase.DDTK_ERROR, TokenResult.DDTK_ERROR),
            Map.entry(Phrase.CRC_ERROR, TokenResult.CRC_ERROR),
            Map.entry(Phrase.MFR_CODE_ERROR, TokenResult.MFR_CODE_ERROR),
            Map.entry(Phrase.NOT_READY, TokenResult.NOT_READY));

    @ParameterizedTest
    @EnumSource(Language.class)
    void aLanguageSaysEveryPhrase(Language language) {
        for (Phrase phrase : Phrase.values()) {
            assertNotNull(language.wording().of(phrase), phrase::name);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aLanguageNamesEveryRegisterThatADisplayShows(Language language) {
        assertEquals(NAMELESS, Stream.of(RegisterId.values())
                .filter(id -> language.wording().of(id) == null)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(RegisterId.class))));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theWordsOfALanguageFit(Language language) {
        assertFits(language.wording());
    }

    @ParameterizedTest
    @EnumSource(PackId.class)
    void theWordsOfAPackFit(PackId pack) {
        assertFits(pack.pack().wording());
    }

    @Test
    void everyRefusalIsHeld() {
        assertEquals(Stream.of(TokenResult.values())
                .filter(result -> !result.isTaken() && result != TokenResult.LOCK_OUT)
                .collect(Collectors.toSet()), Set.copyOf(REFUSALS.values()));
    }

    private static void assertFits(Wording wording) {
        for (Phrase phrase : Phrase.values()) {
            if (wording.of(phrase) != null) {
                assertFits(phrase, wording.of(phrase));
            }
        }
        for (RegisterId id : RegisterId.values()) {
            String name = wording.of(id);
            if (name != null) {
                assertPrintable(name);
                assertTrue(!name.isEmpty() && name.length() <= Wording.NAME_ROOM, name);
            }
        }
    }

    private static void assertFits(Phrase phrase, String words) {
        assertPrintable(words);
        assertEquals(numbers(Language.ENGLISH.wording().of(phrase)), numbers(words), words);
        long length = words.length() - numbers(words);
        assertTrue(length > 0 && length <= phrase.room(), () -> phrase + " " + words);
        if (REFUSALS.containsKey(phrase)) {
            String number = String.format(" %02d", REFUSALS.get(phrase).number());
            assertTrue(words.endsWith(number), words);
        }
    }

    private static long numbers(String words) {
        return words.chars().filter(character -> character == NUMBER_PLACE).count();
    }

    private static void assertPrintable(String words) {
        assertTrue(words.chars().allMatch(character -> character >= ' ' && character <= '~'),
                words);
        assertEquals(words.strip(), words);
    }
}
