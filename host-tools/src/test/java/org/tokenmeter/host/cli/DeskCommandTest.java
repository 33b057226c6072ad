package org.tokenmeter.host.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tokenmeter.host.Vectors;
import org.tokenmeter.host.keys.CheapKeyStore;

class DeskCommandTest {
    private static final String METER = DeskFolder.METER;

    @TempDir
    private Path folder;
    private DeskFolder desk;

    @BeforeEach
    void open() {
        desk = DeskFolder.in(folder.resolve("desk"));
    }

    private void addMeter(String more) {
        assertDone(desk.run("meters add " + METER + " --sgc 201457" + more));
    }

    private static Sts assertDone(Sts run) {
        assertEquals(0, run.exit(), run.err());
        return run;
    }

    private static void assertFailure(int exit, String problem, Sts run) {
        assertEquals(exit, run.exit(), run.err());
        assertTrue(run.err().matches("(?s)sts: [^A-Z].*\nhint: .+\n"), run.err());
        assertTrue(run.err().contains(problem), run.err());
    }

    @Test
    void aTokenIsVendedAndReprinted() {
        addMeter("");
        Sts vend = assertDone(desk.unlocked("vend " + METER + " --units 25 --request r-1"
                + " --at 2025-11-23T10:00"));
        assertTrue(vend.out().matches("meter: " + METER + "\nrequest: r-1\n"
                + "token: \\d{4} \\d{4} \\d{4} \\d{4} \\d{4}\nunits: 25.0 kWh\n"
                + "issued: 2025-11-23T10:00\n"), vend.out());
        assertEquals(vend.out(), desk.run("vend reprint r-1").out());
        assertEquals(vend.out(), desk.unlocked("vend " + METER + " --units 25 --request r-1"
                + " --at 2025-11-23T10:00").out());
    }

    @Test
    void jsonNamesEverything() {
        addMeter("");
        String json = assertDone(desk.unlocked("vend 00000000000 --units 25 --request r-1"
                + " --at 2025-11-23T10:00 --json")).out();
        assertTrue(json.matches("\\{\"meter\":\"600727000000000009\",\"request\":\"r-1\","
                + "\"kind\":\"vend\",\"order\":\"units 25\",\"token\":\"\\d{20}\","
                + "\"tokens\":\\[\"\\d{20}\"\\],\"units\":\"25.0\",\"unit\":\"kWh\","
                + "\"tid\":6255960,\"issued\":\"2025-11-23T10:00\"\\}\n"), json);
    }

    @Test
    void moneyGoesThroughTheTariff() {
        assertDone(desk.run("tariffs set home --currency KES --price 0.25 --vat 16 --minimum 1"));
        addMeter(" --tariff home --debt 100");
        Sts vend = assertDone(desk.unlocked("vend " + METER + " --money 100 --request r-1"));
        assertTrue(vend.out().contains("units: 344.9 kWh\ntariff: home\npaid: 100 KES\n"
                + "vat: 13.79 KES\nenergy: 86.21 KES\nblock 1: 344.84 kWh at 0.25 KES\n"),
                vend.out());
        assertDone(desk.run("vend reverse r-1 --reason mistake"));
        assertTrue(desk.run("vend reprint r-1").out().contains("reversed: mistake"));
    }

    @Test
    void aKeyChangeIsMadeAndConfirmed() {
        addMeter("");
        Sts change = assertDone(desk.unlocked("key-change " + METER + " --new-krn 2 --json"));
        assertEquals(4, change.out().split("\"tokens\":\\[")[1].split("\\]")[0].split(",").length);
        assertTrue(desk.run("meters show " + METER).out().contains("krn: 1\n"));
        assertTrue(assertDone(desk.run("key-change confirm " + METER)).out()
                .contains("krn: 2\n"));
        assertFailure(1, "no open key change", desk.run("key-change cancel " + METER));
    }

    @Test
    void everyPublishedKeyChangeIsReproducedWithoutADesk() {
        Vectors.rows("key_change.csv").forEach(row -> {
            List<String> words = new ArrayList<>(List.of("key-change", "--json",
                    "--pan", row.getField("pan"), "--ea", row.getField("ea")));
            for (String side : List.of("old", "new")) {
                for (String name : List.of("sgc", "krn", "ti", "bdt")) {
                    words.addAll(List.of("--" + side + "-" + name,
                            row.getField(side + "_" + name)));
                }
                words.addAll(List.of("--" + side + "-vending-key", "fd:0"));
            }
            words.addAll(List.of("--new-ken", row.getField("new_ken"),
                    "--new-kt", row.getField("new_kt")));
            if (row.getField("three_kct").equals("1")) {
                words.add("--three-kct");
            }
            Sts run = assertDone(Sts.fed(row.getField("old_vendingKey") + "\n"
                    + row.getField("new_vendingKey") + "\n", words.toArray(String[]::new)));
            String tokens = row.getField("tokens").replace(" ", "\",\"");
            assertTrue(run.out().startsWith("{\"meter\":\"" + row.getField("pan")
                    + "\",\"tokens\":[\"" + tokens + "\"],\"rollover\":"
                    + row.getField("rollover").equals("1")), run.out());
        });
    }

    @ParameterizedTest
    @CsvSource({"power-limit M 5000, power-limit 5000 W", "phase-limit M 0, phase-limit 0 W",
        "power-limit M 20001, power-limit 20004 W", "tariff M 0.25, tariff 0.25 per unit",
        "clear-credit M, clear-credit register 0", "clear-tamper M, clear-tamper",
        "clear-credit M --register all, clear-credit all registers",
        "extended M --index 5 --value 600, extended index 5 = 600",
        "extended M --flag 7 --value 1, extended flag 7 = 1"})
    void managementTokensComeByTheirNames(String command, String order) {
        addMeter("");
        String json = assertDone(
                desk.unlocked("manage " + command.replace("M", METER) + " --json")).out();
        assertTrue(json.contains("\"order\":\"" + order + "\""), json);
        assertTrue(desk.run("meters show " + METER).out().contains("  manage  " + order + "\n"));
    }

    @Test
    void aManagementTokenSaysWhatTheMeterWillHold() {
        addMeter("");
        Sts run = assertDone(desk.unlocked("manage power-limit " + METER + " 20001"));
        assertTrue(run.out().contains("\naction: power-limit\nvalue: 20004\nunit: W\n"),
                run.out());
    }

    @Test
    void whatIsOwedIsShownBesideWhatWasEntered() {
        assertDone(desk.run("tariffs set home --currency KES --price 1 --debt-share 50"));
        addMeter(" --tariff home --debt 100");
        assertDone(desk.unlocked("vend " + METER + " --money 20"));
        String owed = "debt: 90.00\ndebt_entered: 100\n";
        assertTrue(desk.run("meters show " + METER).out().contains(owed));
        assertDone(desk.unlocked("key-change " + METER + " --new-krn 2"));
        assertTrue(desk.run("key-change confirm " + METER).out().contains(owed));
    }

    @ParameterizedTest
    @CsvSource({"test-token 4 --maker 00, 1844 6744 0738 4377 2416",
        "test-token 4 --maker 0000, 0000 0012 0797 4400 4800"})
    void testTokensNeedNoDesk(String command, String token) {
        Sts run = Sts.run(command.split(" "));
        if (token.startsWith("18")) {
            assertEquals("token: " + token + "\n", run.out());
        }
        assertEquals(0, run.exit(), run.err());
    }

    @Test
    void keysAreListedRotatedAndRetiredWithoutBeingShown() {
        String all = desk.unlocked("keys list").out();
        assertEquals(5, all.lines().count(), all);
        assertTrue(all.startsWith("SGC     KRN  KT  EA  BDT  DKGA  KEN  ACTIVE"), all);
        Sts retired = assertDone(desk.unlocked("keys retire --sgc 201457 --krn 1 --ea 11"));
        assertFalse(retired.out().contains("expires: never"), retired.out());
        addMeter("");
        assertFailure(1, "expired on", desk.unlocked("vend " + METER + " --units 1"));
        assertFailure(2, "2 keys fit", desk.unlocked("keys show --krn 2"));
    }

    @Test
    void aKeyGoesFromOneDeskToAnother() {
        Path file = folder.resolve("group.wrapped");
        assertDone(desk.unlocked("keys export --wrapped --sgc 201457 --krn 1 --ea 11"
                + " --wrap-passphrase-fd 0 --out " + file, "another passphrase", ""));
        assertFailure(2, file + " exists already", desk.unlocked("keys export --wrapped"
                + " --sgc 201457 --krn 1 --ea 11 --wrap-passphrase-fd 0 --out " + file,
                "another passphrase", ""));
        DeskFolder other = new DeskFolder(folder.resolve("other"));
        Sts taken = assertDone(other.unlocked("keys import --wrap-passphrase-fd 0 --file " + file,
                "another passphrase", ""));
        assertTrue(taken.out().contains("sgc: 201457\nkrn: 1\nkt: 2\nea: 11\n"), taken.out());
        assertFailure(1, "already", other.unlocked("keys import --wrap-passphrase-fd 0 --file "
                + file, "another passphrase", ""));
    }

    @Test
    void keysOfAnyFormAreImported() throws Exception {
        DeskFolder fresh = new DeskFolder(folder.resolve("fresh"));
        Path file = Files.writeString(folder.resolve("VendingKey.key"), "AAAAAAAAAAA=\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        Sts open = assertDone(fresh.unlocked("keys import --sgc 000001 --file " + file));
        assertTrue(open.out().contains("ea: 07\nbdt: 14\ndkga: 02\n"));
        assertTrue(open.err().contains("sts: others than its owner may use " + file), open.err());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertFalse(assertDone(fresh.unlocked("keys import --sgc 000004 --file " + file)).err()
                .contains("others"));
        assertTrue(assertDone(fresh.unlocked("keys import --sgc 000002 --key-fd 0",
                CheapKeyStore.LONG_KEY, "")).out().contains("dkga: 04\n"));
        assertFailure(2, "has even parity", fresh.unlocked(
                "keys import --sgc 000003 --key-fd 0", "aaaaaaaaaaaaaaaa", ""));
        assertFailure(2, "has 17 hex digits", fresh.unlocked(
                "keys import --sgc 000003 --key-fd 0", "aaaaaaaaaaaaaaaaa", ""));
    }

    @Test
    void theAuditFindsWhatWasChanged() throws Exception {
        addMeter("");
        assertTrue(assertDone(desk.run("audit verify")).out().startsWith("result: unchanged\n"));
        try (Connection connection = DriverManager.getConnection(
                "jdbc:sqlite:" + desk.path().resolve("ledger.db"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE audit SET operator = 'nobody'");
        }
        Sts found = desk.run("audit verify");
        assertEquals(1, found.exit());
        assertTrue(found.out().contains("finding: line 1 was changed"), found.out());
    }

    @Test
    void metersComeFromAFileWholeOrNotAtAll() throws Exception {
        Path file = folder.resolve("meters.csv");
        Files.writeString(file, "sgc,meter,utility\n201457," + METER + ",water\n"
                + "201457,600727111111111153,\n");
        assertEquals("2 meters added\n", assertDone(desk.run("meters import " + file)).out());
        Files.writeString(file, "meter,sgc\n600727000000000181,201457\n" + METER + ",201457\n");
        assertFailure(1, "row 2: meter " + METER + " is in the registry already",
                desk.run("meters import " + file));
        assertEquals(3, desk.run("meters list").out().lines().count());
    }

    @Test
    void aSecretComesFromAPersonOrADescriptorAlone() {
        assertFailure(2, "nobody is at a terminal", desk.run("keys list"));
        assertFailure(1, "wrong passphrase", Sts.fed("not the passphrase\n", "keys", "list",
                "--data", desk.path().toString(), "--passphrase-fd", "0"));
        int closed = closedDescriptor();
        assertFailure(3, "cannot read file descriptor " + closed,
                desk.run("keys list --passphrase-fd " + closed));
        assertFailure(2, "--passphrase-fd: is not a whole number",
                desk.run("keys list --passphrase-fd secret"));
        assertFailure(2, "has no line left", desk.run("keys list --passphrase-fd 0"));
    }

    /** A high one that this process has not open; which it has differs from run to run. */
    private static int closedDescriptor() {
        return IntStream.iterate(1023, number -> number > 2, number -> number - 1)
                .filter(number -> Files.notExists(Path.of("/dev/fd/" + number)))
                .findFirst().orElseThrow();
    }

    @Test
    void withoutAKeyStoreTheFirstStepIsNamed() {
        DeskFolder empty = new DeskFolder(folder.resolve("empty"));
        assertDone(empty.run("meters add " + METER + " --sgc 201457"));
        Sts run = empty.unlocked("vend " + METER + " --units 1");
        assertFailure(1, "there is no key store yet", run);
        assertTrue(run.err().contains("sts keys new"));
    }

    /** The key in every form that could slip into a text or a file. */
    @Test
    void noByteOfAKeyOrPassphraseLeavesTheStore() throws Exception {
        List<Sts> runs = new ArrayList<>();
        addMeter("");
        for (String command : List.of("keys list --json", "keys show --sgc 201457 --krn 1 --ea 11",
                "keys new --sgc 201457 --debug", "vend " + METER + " --units 1 --json",
                "vend " + METER + " --money 1 --debug", "manage clear-tamper " + METER,
                "key-change " + METER + " --new-ti 02 --json", "audit verify --json",
                "meters show " + METER + " --json")) {
            runs.add(desk.unlocked(command));
        }
        runs.add(desk.unlocked("keys import --sgc 000009 --key-fd 0 --debug",
                CheapKeyStore.LONG_KEY + "00", ""));
        String texts = String.join("\n", runs.stream().map(run -> run.out() + run.err()).toList());
        List<byte[]> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(desk.path())) {
            for (Path file : all.toList()) {
                files.add(Files.readAllBytes(file));
            }
        }
        byte[] key = HexFormat.of().parseHex(CheapKeyStore.LONG_KEY);
        byte[] part = Arrays.copyOf(key, 8);
        for (String secret : List.of(CheapKeyStore.PASSPHRASE, "abababab", "q6urq6ur",
                "929bd3a415c9420a", "kpvTpBXJQgo")) {
            assertFalse(texts.toLowerCase().contains(secret.toLowerCase()), secret);
            files.forEach(file -> assertFalse(contains(file,
                    secret.getBytes(StandardCharsets.UTF_8)), secret));
        }
        files.forEach(file -> assertFalse(contains(file, part)));
        files.forEach(file -> assertFalse(contains(file,
                HexFormat.of().parseHex("929bd3a415c9420a"))));
    }

    private static boolean contains(byte[] file, byte[] secret) {
        return new String(file, StandardCharsets.ISO_8859_1)
                .contains(new String(secret, StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"keys", "keys new", "keys import", "keys list", "keys show",
        "keys rotate", "keys retire", "keys export", "meters", "meters add", "meters import",
        "meters list", "meters show", "meters change", "tariffs", "tariffs set", "tariffs list",
        "tariffs show", "vend", "vend reprint", "vend reverse", "manage", "manage power-limit",
        "manage phase-limit", "manage clear-credit", "manage clear-tamper", "manage tariff",
        "manage water-factor", "manage extended", "key-change", "key-change confirm",
        "key-change cancel", "test-token", "batch", "inspect", "audit", "audit verify"})
    void helpFitsEightyColumns(String command) {
        Sts run = Sts.run((command + " --help").split(" "));
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.out().startsWith("Usage: sts " + command.split(" ")[0]), run.out());
        assertTrue(run.out().lines().allMatch(line -> line.length() <= 80), run.out());
    }
}
