package org.tokenmeter.host.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.tokenmeter.host.sms.input.MessageFiles;
import picocli.CommandLine.Parameters;

/** The files that a command on messages reads. */
final class SmsInputs {
    @Parameters(arity = "1..*", paramLabel = "IN",
            description = "files or folders with messages; - is standard input")
    private List<String> inputs;

    /** Every file, each of which can be read; says which ones of a folder are left out. */
    List<Path> files(Streams streams) {
        try {
            List<Path> hidden = new ArrayList<>();
            List<Path> files = MessageFiles.expand(inputs.stream().map(Path::of).toList(),
                    hidden::add);
            sayFiles(streams, "hidden, and left out: ", hidden);
            if (files.isEmpty()) {
                streams.err().println("sts: no file in " + String.join(", ", inputs));
            }
            List<Path> blank = new ArrayList<>();
            for (Path file : files) {
                requireReadable(file);
                if (Files.isRegularFile(file) && MessageFiles.isBlank(file)) {
                    blank.add(file);
                }
            }
            sayFiles(streams, "empty, or blank lines only: ", blank);
            return files;
        } catch (IOException e) {
            throw failure("read", e);
        } catch (InvalidPathException e) {
            throw failure("read", new NoSuchFileException(e.getInput()));
        }
    }

    private static void sayFiles(Streams streams, String what, List<Path> files) {
        if (!files.isEmpty()) {
            streams.err().println("sts: " + what + files.get(0) + (files.size() == 1 ? ""
                    : " and " + (files.size() - 1) + " more"));
        }
    }

    /** Refuses two outputs in one file. */
    static void refuseOneForTwo(List<String> outputs) {
        Set<Path> names = new HashSet<>();
        for (String output : outputs) {
            if (!names.add(Path.of(output).toAbsolutePath().normalize())) {
                throw CommandFailure.usage("two outputs have the same name, " + output,
                        "give each output a name of its own");
            }
        }
    }

    private static void requireReadable(Path file) throws IOException {
        if (file.toString().equals(MessageFiles.STANDARD)) {
            return;
        }
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (!Files.isReadable(file)) {
            throw new AccessDeniedException(file.toString());
        }
    }

    /** Refuses an output that is one of the inputs. */
    static void refuseOverwriting(List<Path> files, String output) {
        for (Path file : files) {
            try {
                if (output != null && Files.exists(Path.of(output)) && Files.exists(file)
                        && Files.isSameFile(file, Path.of(output))) {
                    throw CommandFailure.usage("the output would overwrite the input " + file,
                            "give the output another name");
                }
            } catch (IOException | InvalidPathException e) {
                // Opening it says the rest.
            }
        }
    }

    /** The messages in files. */
    static MessageFiles open(List<Path> files, Streams streams, LongConsumer progress) {
        return new MessageFiles(files, streams.in(), progress);
    }

    /** How many bytes the files have; 0 where that can not be known. */
    static long size(List<Path> files) {
        long size = 0;
        for (Path file : files) {
            long length = file.toFile().length();
            if (length == 0 && file.toString().equals(MessageFiles.STANDARD)) {
                return 0;
            }
            size += length;
        }
        return size;
    }

    /** What to say about a file that failed. */
    static CommandFailure failure(String deed, IOException cause) {
        return new CommandFailure(ExitCode.IO, "cannot " + deed + " " + reason(cause),
                "check the name, the permissions and the space on the disk", cause);
    }

    private static String reason(IOException cause) {
        if (cause instanceof NoSuchFileException missing) {
            return missing.getFile() + ": no such file or folder";
        }
        if (cause instanceof AccessDeniedException denied) {
            return denied.getFile() + ": permission denied";
        }
        return "a file: " + cause.getMessage();
    }
}
