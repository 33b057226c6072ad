package org.tokenmeter.jvm.selftest;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Something that can be seen or heard on a meter, and that no program finds out by itself. */
public sealed interface Sign {
    /** What it is, as a person says it: it ends a line without a full stop. */
    String words();

    /**
     * Exactly these lamps are lit.
     *
     * @param lit a sum of the constants of {@link org.tokenmeter.hal.Lamps}
     */
    record LampsLit(int lit) implements Sign {
        private static final List<String> NAMES = List.of("key", "supply", "no credit");

        @Override
        public String words() {
            String names = Stream.iterate(0, i -> i < NAMES.size(), i -> i + 1)
                    .filter(i -> (lit >> i & 1) != 0)
                    .map(NAMES::get)
                    .collect(Collectors.joining(" and "));
            return names.isEmpty() ? "no lamp is lit" : "the lamp " + names + " is lit, no other";
        }
    }

    /** These two rows stand on the display. */
    record RowsShown(String first, String second) implements Sign {
        @Override
        public String words() {
            return "the display shows \"" + first + "\" and \"" + second + "\"";
        }
    }

    /** The buzzer sounds, or is silent. */
    record BuzzerHeard(boolean sounding) implements Sign {
        @Override
        public String words() {
            return sounding ? "the buzzer sounds" : "the buzzer is silent";
        }
    }

    /** The load is supplied, or not. */
    record LoadSupplied(boolean supplied) implements Sign {
        @Override
        public String words() {
            return supplied ? "the relay clicked and the load has power"
                    : "the relay clicked and the load has no power";
        }
    }
}
