package org.tokenmeter.host.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.tokenmeter.host.csv.BadTable;

/** A CSV file by the name that a user gave it; {@code -} is standard input. */
final class CsvFile {
    private CsvFile() {
    }

    /** What is done with its text. */
    interface Work<T> {
        T run(Reader reader) throws IOException;
    }

    /** Does work that reads the file, and tells in its name what fails. */
    static <T> T read(Streams streams, String file, Work<T> work) {
        try (Reader reader = open(streams, file)) {
            return work.run(reader);
        } catch (BadTable e) {
            throw new CommandFailure(ExitCode.BAD_INPUT, name(file) + " " + e.getMessage(),
                    "mend the file; --help says which columns it needs", e);
        } catch (UncheckedIOException e) {
            throw failure("read", file, e.getCause());
        } catch (IOException e) {
            throw failure("read", file, e);
        }
    }

    static Reader open(Streams streams, String file) {
        try {
            InputStream in = file.equals(BatchOptions.STANDARD)
                    ? streams.in() : Files.newInputStream(Path.of(file));
            // Malformed bytes become the replacement character, and its row is refused.
            return new InputStreamReader(in, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw failure("read", file, e);
        } catch (InvalidPathException e) {
            throw failure("read", file, new NoSuchFileException(file));
        }
    }

    static CommandFailure failure(String deed, String file, IOException cause) {
        return new CommandFailure(ExitCode.IO,
                "cannot " + deed + " " + name(file) + ": " + reason(cause),
                "check the name, the permissions and the space on the disk", cause);
    }

    static String name(String file) {
        return file.equals(BatchOptions.STANDARD) ? "the CSV stream" : file;
    }

    private static String reason(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        return String.valueOf(cause.getMessage());
    }
}
