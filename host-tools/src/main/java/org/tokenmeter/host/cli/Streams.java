package org.tokenmeter.host.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where a command reads and writes; tests put their own here. Text is UTF-8 on every platform.
 *
 * @param in standard input, as bytes
 * @param out results
 * @param err errors and hints
 * @param person who can be asked
 */
record Streams(InputStream in, PrintWriter out, PrintWriter err, Person person) {
    /** Streams without a person at a terminal. */
    Streams(InputStream in, PrintWriter out, PrintWriter err) {
        this(in, out, err, Person.NOBODY);
    }

    /** Those of the process. A buffer of standard input would keep the secrets that came by it. */
    static Streams standard() {
        return new Streams(new FileInputStream(FileDescriptor.in), writer(FileDescriptor.out),
                writer(FileDescriptor.err), ConsolePerson.present());
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
