package org.tokenmeter.host.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.Supplier;
import org.tokenmeter.host.keys.KeyStoreFile;
import org.tokenmeter.host.keys.UnlockedKeys;
import org.tokenmeter.host.text.BadPassphrase;
import org.tokenmeter.host.vending.Desk;

/**
 * The desk's files while this process runs. An unlocked key store stays open between commands, for
 * five minutes at most; a command that is running keeps it to its end.
 */
final class DeskSession {
    private static final Duration UNLOCKED = Duration.ofMinutes(5);
    private static final int TRIES = 3;

    private final Streams streams;
    private final SecretReader secrets;
    private final Map<Path, UnlockedKeys> unlocked = new HashMap<>();
    /** Null until there is something to lock. */
    private Timer timer;

    DeskSession(Streams streams) {
        this.streams = streams;
        this.secrets = new SecretReader(streams);
    }

    SecretReader secrets() {
        return secrets;
    }

    Streams streams() {
        return streams;
    }

    /** What is done with the books. */
    interface DeskWork<T, E extends Exception> {
        T apply(Desk books) throws E;
    }

    /** Does work with the books. */
    <T, E extends Exception> T withDesk(DeskOptions options, DeskWork<T, E> work) throws E {
        try (Desk desk = Desk.open(options.folder().resolve("ledger.db"),
                Clock.systemDefaultZone(), System.getProperty("user.name", "unknown"))) {
            return work.apply(desk);
        }
    }

    /** What is done with the keys. */
    interface KeyWork<T, E extends Exception> {
        T apply(UnlockedKeys keys) throws E;
    }

    /** Does work with the keys, which nobody locks meanwhile. */
    synchronized <T, E extends Exception> T withKeys(DeskOptions options,
            KeyWork<T, E> work) throws E {
        return work.apply(keys(options, false));
    }

    /** The same; a store that is not there is made. */
    synchronized <T, E extends Exception> T withNewKeys(DeskOptions options,
            KeyWork<T, E> work) throws E {
        return work.apply(keys(options, true));
    }

    private UnlockedKeys keys(DeskOptions options, boolean mayMake) {
        Path path = options.folder().resolve("keys.bcfks").toAbsolutePath().normalize();
        UnlockedKeys keys = unlocked.get(path);
        if (keys == null) {
            KeyStoreFile file = new KeyStoreFile(path);
            keys = file.exists() || !mayMake ? open(file, options) : make(file, path, options);
            unlocked.put(path, keys);
            timer = timer == null ? new Timer("locks the keys", true) : timer;
            timer.schedule(new Lock(path), UNLOCKED.toMillis());
        }
        return keys;
    }

    private UnlockedKeys open(KeyStoreFile file, DeskOptions options) {
        if (!file.exists()) {
            file.open(new char[0]);
        }
        return tried(options, () -> {
            char[] passphrase = passphrase(options, "Passphrase: ");
            try {
                return file.open(passphrase);
            } finally {
                Arrays.fill(passphrase, '\0');
            }
        });
    }

    private UnlockedKeys make(KeyStoreFile file, Path path, DeskOptions options) {
        UnlockedKeys keys = tried(options, () -> make(file, options));
        streams.err().println("sts: made the key store " + path);
        return keys;
    }

    private UnlockedKeys make(KeyStoreFile file, DeskOptions options) {
        char[] passphrase = passphrase(options,
                "A passphrase for the new key store (12 characters or more): ");
        char[] again = {};
        try {
            UnlockedKeys keys = file.create(passphrase);
            again = options.isPassphraseTyped()
                    ? passphrase(options, "The same again: ") : passphrase.clone();
            if (!Arrays.equals(passphrase, again)) {
                keys.close();
                throw new BadPassphrase("the two passphrases differ", "type both again", null);
            }
            return keys;
        } finally {
            Arrays.fill(passphrase, '\0');
            Arrays.fill(again, '\0');
        }
    }

    /** Whoever types can mistype, and is asked again. */
    private UnlockedKeys tried(DeskOptions options, Supplier<UnlockedKeys> attempt) {
        for (int more = options.isPassphraseTyped() ? TRIES - 1 : 0; more > 0; more--) {
            try {
                return attempt.get();
            } catch (BadPassphrase e) {
                streams.err().println("sts: " + e.getMessage());
                streams.err().println("hint: " + e.hint());
                streams.err().flush();
            }
        }
        return attempt.get();
    }

    private char[] passphrase(DeskOptions options, String question) {
        return secrets.read("--passphrase-fd", options.passphraseDescriptor(), question);
    }

    /** Overwrites every key that is unlocked; the session may go on. */
    synchronized void lock() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
        unlocked.values().forEach(UnlockedKeys::close);
        unlocked.clear();
    }

    private synchronized void lock(Path path) {
        UnlockedKeys keys = unlocked.remove(path);
        if (keys != null) {
            keys.close();
        }
    }

    /** Locks one store when its time is over and no command uses it. */
    private final class Lock extends TimerTask {
        private final Path path;

        Lock(Path path) {
            this.path = path;
        }

        @Override
        public void run() {
            lock(path);
        }
    }
}
