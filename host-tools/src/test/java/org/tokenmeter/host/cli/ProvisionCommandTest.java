package org.tokenmeter.host.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code sts provision} says before it calls a meter, and when nobody is there. */
class ProvisionCommandTest {
    private static final String VENDING_KEY = "abababababababab949494949494949401234567";
    private static final String LINE_KEY = "5a".repeat(32);

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeSecrets() throws IOException {
        write("vending.key", VENDING_KEY, "rw-------");
        write("line.key", LINE_KEY, "rw-------");
    }

    private void write(String name, String text, String mode) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }

    private int provision(String... more) {
        List<String> arguments = new ArrayList<>(List.of("provision", "--port",
                "tcp:127.0.0.1:1", "--pan", "600727000000000009", "--sgc", "201457", "--ea", "07",
                "--vending-key-file", folder.resolve("vending.key").toString(),
                "--line-key-file", folder.resolve("line.key").toString(),
                "--service-key-file", folder.resolve("service.key").toString()));
        arguments.addAll(List.of(more));
        return Main.run(new Streams(new ByteArrayInputStream(new byte[0]), new PrintWriter(out),
                new PrintWriter(err)), arguments.toArray(String[]::new));
    }

    @Test
    void aDryRunSaysWhatWouldBeDoneAndWritesNothing() {
        assertEquals(ExitCode.DONE, provision("--dry-run", "--json"), err::toString);
        assertTrue(out.toString().contains("\"key_check_value\":\"907f82\""), out::toString);
        assertFalse(Files.exists(folder.resolve("service.key")));
    }

    @Test
    void aVendingKeyThatOthersMayReadIsRefused() throws IOException {
        write("vending.key", VENDING_KEY, "rw-r--r--");
        assertEquals(ExitCode.REFUSED, provision("--dry-run"));
        assertTrue(err.toString().contains("chmod 600"), err::toString);
    }

    @Test
    void aMeterThatIsNotThereIsSaidToBeSoAndTheServiceKeyIsTheOwnersAlone() throws IOException {
        assertEquals(ExitCode.IO, provision());
        assertTrue(err.toString().startsWith("sts: "), err::toString);
        assertEquals("rw-------", PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("service.key"))));
    }

    @Test
    void noSecretIsRepeatedWhateverFails() throws IOException {
        write("line.key", LINE_KEY + "5a", "rw-------");
        assertEquals(ExitCode.BAD_INPUT, provision());
        assertFalse(err.toString().contains("5a5a"), err::toString);
        write("line.key", LINE_KEY, "rw-------");
        write("vending.key", VENDING_KEY.substring(1), "rw-------");
        assertEquals(ExitCode.BAD_INPUT, provision());
        assertFalse(err.toString().contains("abab"), err::toString);
    }

    @Test
    void aMeterOfTheRegistryIsAllThatNeedsToBeSaid() {
        DeskFolder desk = DeskFolder.in(folder.resolve("desk"));
        assertEquals(0, desk.run("meters add 600727000000000009 --sgc 201457 --ea 07 --ti 02")
                .exit());
        Sts made = desk.unlocked("provision 600727000000000009 --port tcp:127.0.0.1:1 --dry-run "
                + "--json --line-key-file " + folder.resolve("line.key"));
        assertEquals(ExitCode.DONE, made.exit(), made.err());
        assertTrue(made.out().contains("\"ti\":\"02\",\"krn\":1,\"ea\":\"07\""), made.out());
        assertTrue(desk.run("audit verify").out().contains("lines: 1\n"));
    }

    @Test
    void nobodySaysOtherwiseThanTheRegistry() {
        DeskFolder desk = DeskFolder.in(folder.resolve("desk"));
        String line = "provision 600727000000000009 --port tcp:127.0.0.1:1 --dry-run ";
        Sts unknown = desk.unlocked(line);
        assertEquals(ExitCode.REFUSED, unknown.exit(), unknown.err());
        assertEquals(0, desk.run("meters add 600727000000000009 --sgc 201457").exit());
        Sts clash = desk.unlocked(line + "--ti 03");
        assertEquals(ExitCode.BAD_INPUT, clash.exit(), clash.err());
        assertTrue(clash.err().startsWith("sts: --ti: goes without a meter of the registry"),
                clash.err());
    }

    @Test
    void aFileSaysWhatNoOptionSays() throws IOException {
        Path json = folder.resolve("meter.json");
        Files.writeString(json, "{\"ti\": \"02\", \"sgc\": \"000000\"}");
        assertEquals(ExitCode.DONE, provision("--dry-run", "--json", "--file", json.toString()),
                err::toString);
        assertTrue(out.toString().contains("\"ti\":\"02\""), out::toString);
        assertTrue(out.toString().contains("\"sgc\":\"201457\""), out::toString);
        Files.writeString(json, "{\"colour\": \"red\"}");
        assertEquals(ExitCode.BAD_INPUT, provision("--dry-run", "--file", json.toString()));
    }
}
