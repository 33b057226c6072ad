package org.tokenmeter.host.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tokenmeter.host.text.BadValue;
import org.tokenmeter.host.text.BadPassphrase;
import org.tokenmeter.host.text.HintedException;
import org.tokenmeter.host.text.Refusal;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.token.BaseDate;

class KeyStoreFileTest {
    private static final KeyLabel LABEL =
            CheapKeyStore.label("201457", 1, EncryptionAlgorithm.EA11, BaseDate.BASE_2014);
    private static final char[] PASSPHRASE = CheapKeyStore.PASSPHRASE.toCharArray();

    @TempDir
    private Path folder;
    private Path path;
    private VendingKeyEntry entry;

    @BeforeEach
    void makeAStoreWithOneKey() {
        path = folder.resolve("keys.bcfks");
        try (UnlockedKeys keys = CheapKeyStore.create(path)) {
            entry = CheapKeyStore.add(keys, LABEL);
        }
    }

    private UnlockedKeys open() {
        return CheapKeyStore.file(path).open(PASSPHRASE);
    }

    @Test
    void aKeyComesBackWithAllThatIsKnownOfIt() {
        try (UnlockedKeys keys = open()) {
            assertEquals(List.of(entry), keys.entries());
            assertArrayEquals(HexFormat.of().parseHex(CheapKeyStore.LONG_KEY),
                    keys.key(keys.find(LABEL)).bytesFor(KeyDerivationAlgorithm.DKGA04));
        }
    }

    @Test
    void everyAttributeStandsInTheAlias() {
        VendingKeyEntry rich = new VendingKeyEntry(CheapKeyStore.label("000001", 9,
                KeyType.DEFAULT, EncryptionAlgorithm.EA07, BaseDate.BASE_1993),
                KeyDerivationAlgorithm.DKGA02, 7, LocalDate.of(2020, 2, 29),
                Optional.of(LocalDate.of(2031, 12, 31)), "0a1b2c");
        assertEquals(rich, VendingKeyEntry.ofAlias(rich.alias()));
    }

    @Test
    void aWrongPassphraseOpensNothing() {
        BadPassphrase refusal = assertThrows(BadPassphrase.class,
                () -> CheapKeyStore.file(path).open("a passphrase for testz".toCharArray()));
        assertTrue(refusal.getMessage().startsWith("wrong passphrase"), refusal.getMessage());
    }

    @Test
    void aStoreWithAnyByteChangedIsRefused() throws Exception {
        byte[] good = Files.readAllBytes(path);
        for (int i = 0; i < good.length; i++) {
            for (int flip : new int[] {1, 0x80, 0xFF}) {
                byte[] bad = good.clone();
                bad[i] ^= (byte) flip;
                Files.write(path, bad);
                int place = i;
                assertThrows(HintedException.class, this::open, () -> "byte " + place);
            }
        }
    }

    @Test
    void aStoreCutShortIsRefused() throws Exception {
        byte[] good = Files.readAllBytes(path);
        for (int length = 1; length < good.length; length++) {
            Files.write(path, Arrays.copyOf(good, length));
            assertThrows(HintedException.class, this::open);
        }
    }

    @Test
    void aStoreThatOthersMayReadIsRefused() throws Exception {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r-----"));
        Refusal refusal = assertThrows(Refusal.class, this::open);
        assertTrue(refusal.hint().startsWith("chmod 600"), refusal.hint());
    }

    @Test
    void theFileIsItsOwnersAlone() throws Exception {
        assertEquals("rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
    }

    @Test
    void aShortPassphraseMakesNoStore() {
        Path other = folder.resolve("other");
        assertThrows(BadPassphrase.class,
                () -> CheapKeyStore.file(other).create("elevenchars".toCharArray()));
        assertFalse(Files.exists(other));
    }

    @Test
    void aLabelIsTakenOnce() {
        try (UnlockedKeys keys = open()) {
            Refusal refusal =
                    assertThrows(Refusal.class, () -> CheapKeyStore.add(keys, LABEL));
            assertTrue(refusal.getMessage().contains("already"));
        }
    }

    @Test
    void whatAnotherProcessAddedIsKept() {
        KeyLabel second =
                CheapKeyStore.label("201457", 2, EncryptionAlgorithm.EA11, BaseDate.BASE_2014);
        KeyLabel third =
                CheapKeyStore.label("201457", 3, EncryptionAlgorithm.EA11, BaseDate.BASE_2014);
        try (UnlockedKeys here = open(); UnlockedKeys there = open()) {
            CheapKeyStore.add(there, second);
            CheapKeyStore.add(here, third);
            assertEquals(3, here.entries().size());
        }
    }

    @Test
    void aRetiredKeyStaysAndIsNotUsable() {
        LocalDate day = LocalDate.of(2026, 11, 23);
        try (UnlockedKeys keys = open()) {
            keys.replace(entry, entry.expiringOn(day));
        }
        try (UnlockedKeys keys = open()) {
            VendingKeyEntry retired = keys.find(LABEL);
            LocalDateTime before = LocalDateTime.of(2026, 11, 22, 23, 59);
            LocalDateTime after = LocalDateTime.of(2026, 11, 23, 0, 0);
            retired.requireUsable(before, before);
            assertThrows(Refusal.class, () -> retired.requireUsable(before, after));
            assertThrows(Refusal.class, () -> retired.requireUsable(after, before));
            assertEquals(entry.checkValue(), keys.key(retired).checkValue());
        }
    }

    @Test
    void closingOverwritesTheKeys() {
        UnlockedKeys keys = open();
        VendingKey key = keys.key(entry);
        keys.close();
        assertTrue(key.isDestroyed());
        assertThrows(IllegalStateException.class, keys::entries);
    }

    @Test
    void noByteOfAKeyStandsInTheFileOrInAnyText() throws Exception {
        String file = new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1);
        byte[] key = HexFormat.of().parseHex(CheapKeyStore.LONG_KEY);
        assertFalse(file.contains(new String(key, 0, 8, StandardCharsets.ISO_8859_1)));
        assertFalse(file.contains("201457"));
        try (UnlockedKeys keys = open()) {
            String texts = keys + " " + entry + " " + keys.key(entry);
            assertFalse(texts.contains("abab"), texts);
        }
    }

    @Test
    void keytoolListsTheStore() throws Exception {
        Path passphrase = Files.writeString(folder.resolve("pass"), CheapKeyStore.PASSPHRASE);
        String bin = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        String library = Path.of(BouncyCastleProvider.class
                .getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        Process keytool = new ProcessBuilder(bin, "-list", "-storetype", "BCFKS", "-keystore",
                path.toString(), "-providerclass",
                "org.bouncycastle.jce.provider.BouncyCastleProvider", "-providerpath", library,
                "-storepass:file", passphrase.toString())
                .redirectErrorStream(true).start();
        String listed = new String(keytool.getInputStream().readAllBytes());
        assertEquals(0, keytool.waitFor(), listed);
        assertTrue(listed.contains(entry.alias()), listed);
    }

    @Test
    void aWrappedKeyComesBackWholeUnderItsPassphraseAlone() {
        try (UnlockedKeys keys = open()) {
            String text = WrappedKey.wrap(entry, keys.key(entry), PASSPHRASE);
            assertTrue(WrappedKey.isOne(text));
            assertFalse(text.contains("abab"));
            WrappedKey.Unwrapped back = WrappedKey.unwrap(text, PASSPHRASE);
            assertEquals(entry, back.entry());
            assertEquals(entry.checkValue(), back.key().checkValue());
            assertThrows(Refusal.class,
                    () -> WrappedKey.unwrap(text, "another passphrase".toCharArray()));
            assertThrows(Refusal.class, () -> WrappedKey.unwrap(
                    text.replace("vk/201457/1", "vk/201457/2"), PASSPHRASE));
        }
    }

    @Test
    void theKeyOfTheFormerProjectGetsItsParityBits() {
        VendingKey key = VendingKey.parseLegacy("AAAAAAAAAAA=");
        assertArrayEquals(HexFormat.of().parseHex("0101010101010101"),
                key.bytesFor(KeyDerivationAlgorithm.DKGA02));
        assertEquals("q6urq6urq6s=", Base64.getEncoder().encodeToString(
                VendingKey.parseLegacy("q6urq6urq6s=").bytesFor(KeyDerivationAlgorithm.DKGA02)));
        assertThrows(BadValue.class, () -> VendingKey.parseLegacy("AAAA"));
        assertThrows(BadValue.class, () -> VendingKey.parseLegacy("not base64!"));
    }

    @Test
    void keysByChanceDifferAndFitTheirAlgorithm() {
        for (KeyDerivationAlgorithm algorithm : KeyDerivationAlgorithm.values()) {
            VendingKey key = VendingKey.random(algorithm);
            assertFalse(key.checkValue().equals(VendingKey.random(algorithm).checkValue()));
            VendingKey.of(algorithm, key.bytesFor(algorithm).clone());
        }
    }

    @Test
    void dkga02IsForEa07Alone() {
        assertThrows(BadValue.class, () -> CheapKeyStore.add(open(), LABEL,
                VendingKey.parse(KeyDerivationAlgorithm.DKGA02, CheapKeyStore.SHORT_KEY)));
    }
}
