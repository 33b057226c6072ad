package org.tokenmeter.simulated.simulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;

/**
 * The whole meter and its simulation once more, loaded apart, with a fault in the firmware or
 * without one.
 */
final class PatchedFirmware extends ClassLoader {
    private static final String OURS = "org.tokenmeter.";

    private final Optional<FirmwareFault> fault;

    PatchedFirmware(Optional<FirmwareFault> fault) {
        super(PatchedFirmware.class.getClassLoader());
        this.fault = fault;
        setDefaultAssertionStatus(true);
    }

    /** What the simulation finds in some days of the life of a seed; nothing if all is well. */
    Optional<String> failureOfLife(long seed, int days) {
        return failure(() -> method(Life.class, "of", long.class, int.class)
                .invoke(null, seed, days));
    }

    /** What a power cut at every byte of a credit token finds. */
    Optional<String> failureOfCuts() {
        return failure(() -> method(CutSweep.class, "ofCredit").invoke(null));
    }

    /** The tries of an attack in a year. */
    int triesInAYear(Attack attack) throws ReflectiveOperationException {
        Object same = method(Attack.class, "valueOf", String.class).invoke(null, attack.name());
        return (int) method(Attack.class, "triesInAYear").invoke(same);
    }

    /** A piece of a test. */
    private interface Check {
        void run() throws ReflectiveOperationException;
    }

    private static Optional<String> failure(Check check) {
        try {
            check.run();
            return Optional.empty();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof AssertionError failure) {
                return Optional.of(failure.getMessage());
            }
            throw new IllegalStateException("this is no finding", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Method method(Class<?> type, String name, Class<?>... parameters)
            throws ReflectiveOperationException {
        Method method = loadClass(type.getName()).getDeclaredMethod(name, parameters);
        method.setAccessible(true);
        return method;
    }

    /** A class as javac made it. */
    static byte[] sound(String name) {
        String path = name.replace('.', '/') + ".class";
        try (InputStream file =
                PatchedFirmware.class.getClassLoader().getResourceAsStream(path)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(OURS)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? defined(name) : loaded;
        }
    }

    private Class<?> defined(String name) {
        byte[] bytes = sound(name);
        byte[] planted = fault.filter(planting -> planting.className().equals(name))
                .map(planting -> planting.plantedIn(bytes)).orElse(bytes);
        return defineClass(name, planted, 0, planted.length);
    }
}
