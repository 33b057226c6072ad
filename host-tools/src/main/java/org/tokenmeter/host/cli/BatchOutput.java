package org.tokenmeter.host.cli;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Where the rows of a batch go. A file gets its name only when it is whole: until then it has
 * {@code .part} behind it, so that nobody takes half a file for a whole one.
 */
abstract class BatchOutput implements Closeable {
    /** Opens it for writing. */
    abstract Writer open() throws IOException;

    /** Opens it for bytes, which standard output does not take. */
    abstract OutputStream openBytes() throws IOException;

    /** Opens it for text in UTF-8, which comes in large pieces of whole characters. */
    abstract OutputStream openText() throws IOException;

    /** Says that everything was written. */
    abstract void finish() throws IOException;

    /** The output of a name, {@code -} for standard output. */
    static BatchOutput of(String name, Streams streams) throws NoSuchFileException {
        if (name.equals(BatchOptions.STANDARD)) {
            return new Stream(new CheckedWriter(streams.out()));
        }
        try {
            return new File(Path.of(name));
        } catch (InvalidPathException e) {
            throw new NoSuchFileException(name);
        }
    }

    /** Standard output, which stays open. */
    private static final class Stream extends BatchOutput {
        private final Writer writer;

        Stream(Writer writer) {
            this.writer = new BufferedWriter(writer);
        }

        @Override
        Writer open() {
            return writer;
        }

        @Override
        OutputStream openText() {
            return new OutputStream() {
                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    writer.write(new String(bytes, offset, length, StandardCharsets.UTF_8));
                }

                @Override
                public void write(int ascii) throws IOException {
                    writer.write(ascii);
                }

                @Override
                public void close() throws IOException {
                    writer.close();
                }
            };
        }

        @Override
        OutputStream openBytes() {
            throw CommandFailure.usage("standard output takes text only", "name a file");
        }

        @Override
        void finish() {
            // Nothing to name.
        }

        @Override
        public void close() {
            // The process closes it.
        }
    }

    /** A file, or a device that can not be renamed. */
    private static final class File extends BatchOutput {
        private final Path file;
        private final Path part;

        File(Path file) {
            this.file = file;
            boolean device = Files.exists(file) && !Files.isRegularFile(file);
            part = device ? file : file.resolveSibling(file.getFileName() + ".part");
        }

        @Override
        Writer open() throws IOException {
            return new BufferedWriter(new OutputStreamWriter(openBytes(), StandardCharsets.UTF_8));
        }

        @Override
        OutputStream openBytes() throws IOException {
            return new BufferedOutputStream(openText());
        }

        @Override
        OutputStream openText() throws IOException {
            OutputStream bytes = Files.newOutputStream(part);
            if (!part.equals(file)) {
                part.toFile().deleteOnExit();
            }
            return bytes;
        }

        @Override
        void finish() throws IOException {
            if (!part.equals(file)) {
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            }
        }

        @Override
        public void close() throws IOException {
            if (!part.equals(file)) {
                Files.deleteIfExists(part);
            }
        }
    }

    /** A print writer keeps its failure to itself; this one tells, so that a batch stops. */
    private static final class CheckedWriter extends FilterWriter {
        private final PrintWriter printer;

        CheckedWriter(PrintWriter printer) {
            super(printer);
            this.printer = printer;
        }

        @Override
        public void write(char[] text, int offset, int length) throws IOException {
            printer.write(text, offset, length);
            if (printer.checkError()) {
                throw new IOException("nobody reads it, or it is full");
            }
        }

        @Override
        public void close() {
            // The process closes it.
            printer.flush();
        }
    }
}
