package org.tokenmeter.host.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tokenmeter.boot.TokenMeter;
import org.tokenmeter.host.Vectors;

class SingleFormTest {
    private static final String KEY = "e653341f9d5bf36f";
    private static final String DERIVE = "codec derive --vending-key abababababababab"
            + " --pan 600727000000000009 --kt 2 --sgc 123456 --ti 01 --krn 1 --dkga 02";
    private static final String DERIVE_04 =
            "codec derive --vending-key abababababababab949494949494949401234567"
            + " --pan 600727000000000009 --kt 2 --sgc 201457 --ti 01 --krn 1 --dkga 04";
    private static final String OPEN = "codec open --ea 07 --key " + KEY + " ";
    private static final String MAKE = "codec make --ea 07 --key " + KEY + " ";

    private static Sts sts(String line) {
        return Sts.run(line.split(" "));
    }

    @Test
    void derivePrintsTheKeyAndNothingElse() {
        assertEquals(new Sts(0, KEY + "\n", ""), sts(DERIVE));
        assertEquals("87f3ecbb2e46b48f\n", sts(DERIVE_04 + " --ea 07").out());
        assertEquals("929bd3a415c9420a05ec5ee9f3ce91c3\n", sts(DERIVE_04 + " --ea 11").out());
    }

    @Test
    void deriveAddsTheCheckValueInJson() {
        assertEquals("{\"decoder_key\":\"" + KEY + "\",\"check_value\":\"8cf15f\"}\n",
                sts(DERIVE + " --json").out());
    }

    @Test
    void deriveNeedsAnEaForDkga04() {
        assertFailure(2, "--ea: is missing; allowed: 07, 11", sts(DERIVE_04));
    }

    @Test
    void openPrintsTheFieldsOneALine() {
        String expected = """
                token: 23716100501183194197
                token_class: 0
                subclass: 0
                clear_block: 05599863000119e6
                name: TransferCredit electricity
                rnd: 5
                tid: 5871715
                field: 0001
                value: 1
                crc_ok: true
                result: ACCEPT
                issued: 2025-03-01T13:55
                amount: 0.1 kWh
                """;
        assertEquals(new Sts(0, expected, ""), sts(OPEN + "23716100501183194197"));
        assertEquals(expected, sts(OPEN + "2371 6100 5011\u20138319-4197").out());
    }

    @Test
    void openCountsFromTheBaseDateThatIsGiven() {
        assertTrue(sts(OPEN + "--bdt 93 23716100501183194197").out()
                .contains("issued: 2004-03-01T13:55"));
    }

    @Test
    void openExitsWithOneForAnyOtherVerdict() {
        assertEquals(1, sts(OPEN + "23716100501183194198").exit());
        assertEquals(1, sts(OPEN + "73786976294838206464").exit());
        assertEquals(1, sts(OPEN + "00000000000402653184").exit());
    }

    @Test
    void openPrintsJson() {
        assertEquals("{\"token\":\"23716100501183194197\",\"token_class\":0,\"subclass\":0,"
                + "\"clear_block\":\"05599863000119e6\",\"name\":\"TransferCredit electricity\","
                + "\"rnd\":5,\"tid\":5871715,\"field\":\"0001\",\"value\":\"1\",\"crc_ok\":true,"
                + "\"result\":\"ACCEPT\",\"issued\":\"2025-03-01T13:55\","
                + "\"amount\":\"0.1 kWh\"}\n", sts(OPEN + "--json 23716100501183194197").out());
    }

    @Test
    void aKeyChangeSectionShowsItsAttributesOnly() {
        Sts run = sts("codec open --ea 07 --key 87f3ecbb2e46b48f 06510894141453018386");
        assertTrue(run.out().contains("ken_high: f\nkrn: 1\nro: 0\nthree_kct: 0\nkt: 2\n"));
        assertFalse(run.out().contains("field:"), run.out());
        assertTrue(sts("codec open --ea 07 --key 87f3ecbb2e46b48f 39620459059615037790").out()
                .contains("sgc: 201457"));
    }

    @Test
    void anUnknownReservedTokenHasNoName() {
        Sts made = sts(MAKE + "--subclass 9 --body44 123456789ab");
        Sts opened = sts(OPEN + made.out().strip());
        assertEquals(1, opened.exit());
        assertTrue(opened.out().contains("subclass: 9\n"));
        assertFalse(opened.out().contains("name:"));
        assertTrue(opened.out().contains("result: FUNCTION_ERROR"));
    }

    @Test
    void theTraceOfEveryPublishedTokenFitsEightyColumns() {
        Vectors.rows("tokens.csv").forEach(row -> {
            Sts run = Sts.run("codec", "open", "--trace", "--ea", row.getField("ea"),
                    "--key", row.getField("decoder_key"), row.getField("token"));
            assertEquals(0, run.exit(), run.err());
            assertTrue(run.out().lines().allMatch(line -> line.length() <= 80), run.out());
            assertTrue(run.out().contains(row.getField("clear_block")));
            if (!row.getField("ea").isEmpty()) {
                assertFalse(run.out().contains(row.getField("decoder_key")));
            }
        });
    }

    @Test
    void theTraceShowsEveryRound() {
        String ea07 = sts(OPEN + "--trace 23716100501183194197").out();
        assertEquals(16, ea07.lines().filter(line -> line.contains("   round ")).count());
        assertTrue(ea07.contains("round 16      05599863000119e6   the clear block"));
        String ea11 = sts("codec open --trace --ea 11 --key 929bd3a415c9420a05ec5ee9f3ce91c3"
                + " 51132789436787861315").out();
        assertEquals(8, ea11.lines().filter(line -> line.contains("   round ")).count());
        String test = sts("codec open --trace 00000000000150997584").out();
        assertTrue(test.contains("No decryption: class 1 is not encrypted"));
    }

    @Test
    void theTraceEndsWhereTheOpeningEnds() {
        assertTrue(sts("codec open --trace 73786976294838206464").out()
                .endsWith("2. The verdict\n   FORMAT_ERROR\n"));
        assertTrue(sts(OPEN + "--trace 23716100501183194198").out()
                .endsWith("6. The verdict\n   CRC_ERROR\n"));
        assertTrue(sts("codec open --trace 00000000000402653184").out()
                .endsWith("4. The verdict\n   FUNCTION_ERROR\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "--units 25, 00fa", "--units 2.41, 0019", "--units 18022.3, 8000", "--units 0, 0000",
        "--units 1820162.4, ffff", "--value 18201624, ffff", "--field 1234, 1234",
        "--subclass 4 --amount 1, 60aa", "--subclass 7 --amount -1, 60a9",
        "--subclass 4 --amount 1.82044E+14, 0000", "--subclass 5 --value 100004, 60aa",
        "--class 2 --watts 1000, 03e8", "--class 2 --subclass 6 --watts 20000, 416a",
        "--class 2 --subclass 1 --value 65535, ffff"})
    void makeTakesAmountsInTheirUnits(String content, String field) {
        Sts run = sts(MAKE + "--at 2026-11-23T10:00 --json " + content);
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().endsWith(",\"field\":\"" + field + "\"}\n"), run.out());
    }

    @Test
    void makePrintsTwentyDigitsAndNothingElse() {
        assertEquals(new Sts(0, "23716100501183194197\n", ""),
                sts(MAKE + "--units 0.1 --tid 5871715 --rnd 5"));
        assertEquals("23716100501183194197\n",
                sts(MAKE + "--units 0.1 --at 2025-03-01T13:55 --rnd 5").out());
        assertEquals("00000000000150997584\n",
                sts("codec make --class 1 --body44 00000000100").out());
    }

    @Test
    void theReservedMinuteIsPassedOver() {
        assertEquals(sts(MAKE + "--units 1 --rnd 1 --at 2026-11-23T00:02"),
                sts(MAKE + "--units 1 --rnd 1 --at 2026-11-23T00:01"));
    }

    @Test
    void rndIsRandomUnlessItIsGiven() {
        long different = Stream.generate(() -> sts(MAKE + "--units 1 --tid 1").out())
                .limit(40).distinct().count();
        assertTrue(different > 3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--units 1|--at or --tid: is missing",
        "--at 2026-11-23T10:00|nothing says what the token carries",
        "--units 1 --watts 1 --tid 1|--units and --watts exclude each other",
        "--units 1 --at 2026-11-23T10:00 --tid 1|--at and --tid exclude each other",
        "--units 1 --at 2046-01-01T00:00|allowed: 2014-01-01T00:00 to 2045-11-24T20:15",
        "--units 1 --at 2013-12-31T23:59|--at: is outside the range of its base date",
        "--units 1 --at yesterday|--at: is not a date and time",
        "--units 1820162.5 --tid 1|--units: is out of range; allowed: 0 to 1820162.4",
        "--units -1 --tid 1|--units: is out of range",
        "--units 1 --tid 1 --rnd 16|--rnd: is out of range; allowed: 0 to 15",
        "--units 1 --tid 1 --subclass 4|--units: does not fit this token",
        "--units 1 --tid 1 --class 2|--units: does not fit this token",
        "--watts 1 --tid 1|--watts: does not fit this token",
        "--amount 1 --tid 1|--amount: does not fit this token",
        "--watts 18201625 --class 2 --tid 1|--watts: is out of range",
        "--field 0001 --subclass 4 --tid 1|--rnd: is missing",
        "--value 1 --class 1|--body44: is missing",
        "--value 1 --class 3 --tid 1|--class: class 3 is reserved",
        "--units 1 --tid 1 --bdt 15|--bdt: is not a base date code; allowed: 93, 14, 35"})
    void makeRefusesWhatDoesNotFit(String options, String problem) {
        assertFailure(2, problem, sts(MAKE + options));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "codec derive --vending-keyy=K", "codec derive K", "codec K", "K",
        "codec open --ea 07 --key K0 23716100501183194197",
        "codec open --ea 07 --key=xK 23716100501183194197", "codec open K",
        "codec open --ea K --key 07 23716100501183194197", "codec make --key", "codec open --key",
        "codec derive --dkga K", "codec derive --dkga 02 --pan K", "codec make --units K --tid 1",
        "codec make --class K --units 1", "codec open --bdt K 23716100501183194197",
        "codec make --at K --units 1", "codec open --key K --key K 1"})
    void noErrorRepeatsAKey(String line) {
        Sts run = sts(line.replace("K", KEY));
        assertFailure(2, "", run);
        assertFalse(run.err().contains(KEY.substring(0, 6)), run.err());
        String debugged = sts(line.replace("K", KEY) + " --debug").err();
        assertFalse(debugged.contains(KEY.substring(0, 6)), debugged);
    }

    @Test
    void theStackTraceComesOnlyWithDebug() {
        Sts run = sts("codec open --debug 1");
        assertTrue(run.err().startsWith("sts: token: has 1 digits"), run.err());
        assertTrue(run.err().contains("\tat org.tokenmeter"));
        assertFailure(2, "has 1 digits", sts("codec open 1"));
    }

    @Test
    void anUnknownCommandBringsASuggestion() {
        assertFailure(2, "hint: did you mean make?", sts("codec mak"));
    }

    @Test
    void withoutACommandThereIsUsageAndExitTwo() {
        Stream.of(Sts.run(), Sts.run("codec")).forEach(run -> {
            assertEquals(2, run.exit());
            assertTrue(run.err().startsWith("Usage: sts"), run.err());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "codec", "codec derive", "codec open", "codec make"})
    void helpFitsEightyColumns(String command) {
        Sts run = Sts.run(Stream.concat(Arrays.stream(command.split(" ")), Stream.of("--help"))
                .filter(word -> !word.isEmpty()).toArray(String[]::new));
        assertEquals(0, run.exit());
        assertTrue(run.out().startsWith("Usage: sts"));
        assertTrue(run.out().lines().allMatch(line -> line.length() <= 80), run.out());
    }

    @Test
    void theVersionIsThatOfTheFirmwareAndOfTheBuild() throws IOException {
        String version = TokenMeter.VERSION / 10_000 + "." + TokenMeter.VERSION / 100 % 100 + "."
                + TokenMeter.VERSION % 100;
        assertEquals("sts " + version + "\n", sts("--version").out());
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("firmware"))) {
            folder = folder.getParent();
        }
        assertTrue(Files.readString(folder.resolve("pom.xml"))
                .matches("(?s).*?<version>" + version + "(-SNAPSHOT)?</version>.*"));
    }

    private static void assertFailure(int exit, String problem, Sts run) {
        assertEquals(exit, run.exit(), run.err());
        assertEquals("", run.out());
        assertTrue(run.err().matches("sts: [^A-Z].*\nhint: .+\n"), run.err());
        assertTrue(run.err().contains(problem), run.err());
    }
}
