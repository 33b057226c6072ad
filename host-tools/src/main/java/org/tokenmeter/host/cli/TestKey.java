package org.tokenmeter.host.cli;

import java.util.Arrays;

/**
 * A key that a user hands over for one command: hex digits for test keys, as with {@code codec},
 * or {@code fd:N} for the line of a file descriptor, which no other program can read.
 */
final class TestKey {
    static final String LABEL = "HEX|fd:N";

    private static final String DESCRIPTOR = "fd:";

    private TestKey() {
    }

    /** The hex digits. */
    static String hex(SecretReader secrets, String option, String text) {
        if (!text.startsWith(DESCRIPTOR)) {
            return text;
        }
        char[] secret = secrets.read(option, text.substring(DESCRIPTOR.length()), "");
        String hex = new String(secret).strip();
        Arrays.fill(secret, '\0');
        return hex;
    }
}
