package org.tokenmeter.host.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectCommandTest {
    private static final String METER = DeskFolder.METER;

    @TempDir
    private static Path folder;
    private static DeskFolder desk;
    private static String token;

    @BeforeAll
    static void vend() {
        desk = DeskFolder.in(folder);
        desk.run("meters add " + METER + " --sgc 201457");
        token = token(desk.unlocked("vend " + METER
                + " --units 25 --request r-1 --at 2025-11-23T10:00"));
    }

    private static String token(Sts run) {
        assertEquals(0, run.exit(), run.err());
        return run.out().lines().filter(line -> line.startsWith("token: ")).findFirst()
                .orElseThrow().substring(7);
    }

    @Test
    void theMetersKeyTheLedgerAndTheFirmwareTellTheWholeStory() {
        Sts run = desk.unlocked("inspect " + token + " --meter " + METER);
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().matches("(?s)token: " + token + "\nmeter: " + METER
                + "\ntoken_class: 0\nsubclass: 0\nname: TransferCredit electricity\nrnd: \\d+\n"
                + "tid: 6255960\nfield: 00fa\nvalue: 250\ncrc_ok: true\nresult: ACCEPT\n"
                + "issued: 2025-11-23T10:00\namount: 25.0 kWh\nrequest: r-1\norder: units 25\n"
                + "given_out: 2025-11-23T10:00\n"
                + "new_meter: ACCEPT, display: ACCEPTED \\| \\+25.00   = 25.00\n"), run.out());
    }

    @Test
    void aMistypedTokenIsNoiseAndSoIsOneForTheNextKey() {
        String wrong = token.substring(0, 23) + (token.charAt(23) == '0' ? '1' : '0');
        Sts run = desk.unlocked("inspect " + wrong + " --meter " + METER);
        assertEquals(1, run.exit());
        assertTrue(run.out().contains("new_meter: CRC_ERROR"), run.out());
    }

    @Test
    void aKeyChangeSectionShowsNoPartOfTheKey() {
        String section = token(desk.unlocked("key-change " + METER + " --new-krn 2"));
        Sts run = desk.unlocked("inspect " + section + " --meter " + METER + " --json");
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().contains("\"name\":\"Set1stSectionDecoderKey\""), run.out());
        assertTrue(run.out().contains("FIRST_KCT"), run.out());
        assertFalse(run.out().contains("clear_block"), run.out());
        desk.run("key-change cancel " + METER);
    }

    @Test
    void aKeyOpensATokenWithoutADesk() {
        Sts run = Sts.run("inspect", "2371", "6100", "5011", "8319", "4197", "--key",
                "e653341f9d5bf36f");
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().contains("issued: 2025-03-01T13:55\namount: 0.1 kWh\n"), run.out());
        assertEquals(run.out(), Sts.fed("e653341f9d5bf36f\n", "inspect", "23716100501183194197",
                "--key", "fd:0").out());
    }

    @Test
    void digitsAloneTellWhatIsPublic() {
        assertEquals("token: 2371 6100 5011 8319 4197\ntoken_class: 0\nkind: credit\n"
                + "encrypted: yes: --meter or --key opens it\n",
                Sts.run("inspect", "23716100501183194197").out());
        Sts test = Sts.run("inspect", "1844", "6744", "0738", "4377", "2416");
        assertTrue(test.out().contains("kind: test or display\n"), test.out());
        assertTrue(test.out().contains("tests: 4\nmanufacturer: any\n"), test.out());
        Sts tooLarge = Sts.run("inspect", "73786976294838206464");
        assertEquals(1, tooLarge.exit());
        assertTrue(tooLarge.out().contains("result: FORMAT_ERROR\n"), tooLarge.out());
    }
}
