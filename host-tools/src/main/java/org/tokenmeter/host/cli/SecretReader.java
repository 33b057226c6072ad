package org.tokenmeter.host.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.tokenmeter.host.text.BadValue;
import org.tokenmeter.host.text.Decimal;
import org.tokenmeter.host.text.StorageFailure;

/**
 * Where secrets come from: a person at the terminal, or one line of a file descriptor. Never an
 * argument and never the environment, which other programs can read.
 */
final class SecretReader {
    private static final int LONGEST = 4096;
    private static final int MOST_DESCRIPTORS = 1023;

    private final Streams streams;
    private final Map<Integer, InputStream> descriptors = new HashMap<>();

    SecretReader(Streams streams) {
        this.streams = streams;
    }

    /**
     * A secret.
     *
     * @param option what the user calls the descriptor: {@code --passphrase-fd}
     * @param descriptor its number, or null to ask the person
     * @param question for the person
     * @return the caller's own, to be overwritten
     */
    char[] read(String option, String descriptor, String question) {
        if (descriptor != null) {
            return line(option, Arguments.read(option, descriptor,
                    text -> Decimal.parse(text, 0, MOST_DESCRIPTORS)));
        }
        return streams.person().askSecret(question).orElseThrow(() -> CommandFailure.usage(
                "nobody is at a terminal to type a secret", "hand it over with " + option
                + " 0 on standard input, or on another file descriptor"));
    }

    /** The next line of a descriptor: a second secret may follow a first on the same one. */
    private char[] line(String option, int descriptor) {
        try {
            InputStream in = descriptor == 0 ? streams.in() : opened(descriptor);
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int octet = in.read();
            while (octet >= 0 && octet != '\n' && line.size() < LONGEST) {
                line.write(octet);
                octet = in.read();
            }
            if (octet < 0 && line.size() == 0) {
                throw new BadValue("has no line left", "one line, the secret").at(option);
            }
            return decoded(line.toByteArray());
        } catch (IOException e) {
            throw new StorageFailure("cannot read file descriptor " + descriptor,
                    "open it for the command: sts ... " + option + " 3 3<FILE", e);
        }
    }

    private InputStream opened(int descriptor) throws IOException {
        InputStream open = descriptors.get(descriptor);
        if (open == null) {
            open = Files.newInputStream(Path.of("/dev/fd/" + descriptor));
            descriptors.put(descriptor, open);
        }
        return open;
    }

    private static char[] decoded(byte[] bytes) {
        int end = bytes.length > 0 && bytes[bytes.length - 1] == '\r'
                ? bytes.length - 1 : bytes.length;
        CharBuffer text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes, 0, end));
        char[] secret = Arrays.copyOf(text.array(), text.limit());
        Arrays.fill(text.array(), '\0');
        Arrays.fill(bytes, (byte) 0);
        return secret;
    }
}
