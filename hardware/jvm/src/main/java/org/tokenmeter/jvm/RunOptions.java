package org.tokenmeter.jvm;

import picocli.CommandLine.Option;

/** The options that go with {@code --run}. */
final class RunOptions {
    private static final String SEED = "--seed";

    @Option(names = SEED, paramLabel = "N",
            description = "With --run: decides what is left open, such as the bits of a torn "
                + "byte; default: 0.")
    private Long seed;

    /** The seed of the runs; 0 unless another one is given. */
    long seed() {
        return seed == null ? 0 : seed;
    }

    /** Refuses options that stand there without {@code --run}. */
    void refuseAny() throws MeterFailure {
        if (seed != null) {
            throw MeterFailure.usage(SEED + " goes with --run only",
                    "add --run FILE, or leave " + SEED + " out");
        }
    }
}
