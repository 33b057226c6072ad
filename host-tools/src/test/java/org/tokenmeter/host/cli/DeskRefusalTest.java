package org.tokenmeter.host.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a desk does not do leaves nothing behind, so that one desk serves all of it. */
class DeskRefusalTest {
    @TempDir
    private static Path folder;
    private static DeskFolder desk;

    @BeforeAll
    static void keepOneMeter() {
        desk = DeskFolder.in(folder);
        desk.run("meters add " + DeskFolder.METER + " --sgc 201457");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "vend 600727000000000009|2|nothing says how much",
        "vend 600727000000000009 --units 1 --money 1|2|exclude each other",
        "vend --units 1|2|meter: is missing",
        "vend 600727000000000008 --units 1|2|meter: has a wrong check digit",
        "vend 600727111111111153 --units 1|1|is not in the registry",
        "vend 600727000000000009 --units 0|2|--units: is out of range",
        "vend 600727000000000009 --units x|2|--units: is not a decimal number",
        "vend 600727000000000009 --money 5|1|has no tariff",
        "vend 600727000000000009 --money 10.005|2|--money: is no amount of money",
        "vend 600727000000000009 --units 1 --sgc 123456|1|belongs to supply group 201457",
        "vend 600727000000000009 --units 1 --at 2050-01-01T00:00|1|counts minutes from",
        "vend 600727000000000009 --units 1 --at now|2|--at: is not a date and time",
        "vend reprint nothing|1|nothing was given out",
        "vend reverse nothing --reason x|1|nothing was given out",
        "manage water-factor 600727000000000009 1|1|is for meters of water",
        "manage power-limit 600727000000000009 99999999|2|watts: is out of range",
        "manage extended 600727000000000009 --value 1|2|nothing says what to store",
        "manage extended 600727000000000009 --index 1|2|nothing says what to store",
        "manage extended 600727000000000009 63 1|2|unexpected argument",
        "key-change 600727000000000009|1|has that key already",
        "key-change 600727000000000009 --new-sgc 000001|1|there is no key for SGC 000001",
        "key-change 600727000000000009 --new-kt 3|2|magnetic cards",
        "keys show --sgc 999999|1|there is no such key",
        "keys new --sgc 201457 --ea 09|2|EA09 is withdrawn",
        "keys new --sgc 201457 --dkga 02 --ea 11|2|no key for EA11 comes from DKGA02",
        "keys new --sgc 201457|1|already",
        "meters add 600727000000000009 --sgc 201457|1|in the registry already",
        "meters change 600727000000000009 --tariff none|1|no such tariff",
        "tariffs set a --currency KES|2|nothing says what a unit costs",
        "tariffs set a --currency KES --block 50:1|2|do not follow each other"})
    void whatIsNotDoneIsSaidInTwoLines(String command, int exit, String problem) {
        assertFailure(exit, problem, desk.unlocked(command));
    }

    private static void assertFailure(int exit, String problem, Sts run) {
        assertEquals(exit, run.exit(), run.err());
        assertEquals("", run.out());
        assertTrue(run.err().matches("sts: [^A-Z].*\nhint: .+\n"), run.err());
        assertTrue(run.err().contains(problem), run.err());
    }
}
