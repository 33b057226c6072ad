package org.tokenmeter.host.cli;

import java.util.Optional;

/** Who sits at the terminal and can be asked. */
interface Person {
    /** Nobody: input comes from a pipe or a file. */
    Person NOBODY = new Person() {
        @Override
        public boolean isPresent() {
            return false;
        }

        @Override
        public Optional<String> ask(String question) {
            return Optional.empty();
        }

        @Override
        public Optional<char[]> askSecret(String question) {
            return Optional.empty();
        }
    };

    /** Whether there is somebody. */
    boolean isPresent();

    /** The answer; nothing when they went away. */
    Optional<String> ask(String question);

    /** An answer that is not shown while it is typed; the caller overwrites it. */
    Optional<char[]> askSecret(String question);
}
