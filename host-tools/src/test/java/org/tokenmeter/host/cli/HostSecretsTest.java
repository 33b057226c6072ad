package org.tokenmeter.host.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tokenmeter.host.keys.CheapKeyStore;
import org.tokenmeter.host.line.ServedMeter;
import org.tokenmeter.host.provisioning.Secret;
import org.tokenmeter.ledger.LifeCycle;

/**
 * What a host process still knows when it has made a meter. The process is another one, which
 * writes its live objects to a file, so that what is found is not this test's own.
 */
class HostSecretsTest {
    @TempDir
    private Path path;
    private final String lineKey = random(32);
    private final String vendingKey = random(20);
    private FleetFolder folder;
    private String said;

    private static String random(int bytes) {
        byte[] key = new byte[bytes];
        new SplittableRandom(bytes).nextBytes(key);
        return HexFormat.of().formatHex(key);
    }

    @BeforeEach
    void prepare() {
        folder = FleetFolder.in(path);
        folder.secret("first.key", lineKey);
        folder.secret("vending.key", vendingKey);
    }

    private byte[] liveObjects(ServedMeter meter, String kept, String input, List<String> more)
            throws Exception {
        Path dump = path.resolve("host.hprof");
        Path log = path.resolve("said");
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp",
                System.getProperty("java.class.path"), DumpedHost.class.getName(),
                dump.toString(), kept, "provision", "--debug", "--port", meter.address(),
                "--fixed-baud", "--service-key-file", path.resolve("service.key").toString()));
        words.addAll(more);
        Process host = new ProcessBuilder(words).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start();
        try (OutputStream in = host.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.US_ASCII));
        }
        int exit = host.waitFor();
        said = Files.readString(log);
        assertEquals(ExitCode.DONE, exit, said);
        return Files.readAllBytes(dump);
    }

    private List<String> fromFiles() {
        return List.of("--pan", DeskFolder.METER, "--sgc", "201457", "--vending-key-file",
                path.resolve("vending.key").toString(), "--line-key-fd", "0");
    }

    private List<Secret> secrets(ServedMeter meter) {
        meter.close();
        assertEquals(LifeCycle.IN_SERVICE, meter.stored().lifeCycle());
        return Stream.concat(Secret.halves("final key", meter.stored().state().decoderKey()),
                Stream.of(Secret.ofHex("line key", lineKey),
                        Secret.ofHex("service key", folder.read("service.key").strip()),
                        Secret.ofHex("vending key", vendingKey))).toList();
    }

    private static List<String> found(List<Secret> secrets, byte[] place) {
        return secrets.stream().flatMap(secret -> secret.formsIn(place).stream()).toList();
    }

    @Test
    void afterAProvisioningNoSecretIsAmongTheLiveObjectsOfTheHost() throws Exception {
        try (ServedMeter meter = ServedMeter.blank("tcp:127.0.0.1:0", lineKey)) {
            byte[] live = liveObjects(meter, "-", lineKey + "\n", fromFiles());
            List<Secret> secrets = secrets(meter);
            System.out.println("host: " + live.length + " bytes of live objects, "
                    + secrets.size() + " secrets looked for");
            assertTrue(said.contains("6/6 check"), said);
            assertEquals(List.of(), found(secrets, live));
            assertEquals(List.of(), found(secrets, said.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void norWhenTheVendingKeyCameFromTheDesksKeyStore() throws Exception {
        DeskFolder desk = DeskFolder.in(path.resolve("desk"));
        assertEquals(0, desk.run("meters add " + DeskFolder.METER + " --sgc 201457").exit());
        try (ServedMeter meter = ServedMeter.blank("tcp:127.0.0.1:0", lineKey)) {
            byte[] live = liveObjects(meter, "-", CheapKeyStore.PASSPHRASE + "\n",
                    List.of(DeskFolder.METER, "--line-key-file",
                            path.resolve("first.key").toString(), "--passphrase-fd", "0",
                            "--data", desk.path().toString()));
            List<Secret> secrets = new ArrayList<>(secrets(meter));
            secrets.add(new Secret("passphrase",
                    CheapKeyStore.PASSPHRASE.getBytes(StandardCharsets.US_ASCII)));
            secrets.add(new Secret("passphrase in characters",
                    CheapKeyStore.PASSPHRASE.getBytes(StandardCharsets.UTF_16BE)));
            assertEquals(List.of(), found(secrets, live));
            // The key of the store is a published one: the command's help has it as an example.
            assertEquals(List.of("stored key as hex in ISO-8859-1"),
                    Secret.ofHex("stored key", CheapKeyStore.LONG_KEY).formsIn(live));
        }
    }

    @Test
    void aHostThatKeepsSecretsIsFoundOut() throws Exception {
        try (ServedMeter meter = ServedMeter.blank("tcp:127.0.0.1:0", lineKey)) {
            byte[] live = liveObjects(meter, path.resolve("first.key") + ","
                    + path.resolve("vending.key"), lineKey + "\n", fromFiles());
            assertEquals(Stream.of("line key", "vending key").flatMap(name -> Stream.of(
                    name + " as bytes", name + " as hex in ISO-8859-1",
                    name + " as hex in UTF-16BE")).toList(), found(secrets(meter), live));
        }
    }
}
