package org.tokenmeter.jvm;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.tokenmeter.line.LineException;
import org.tokenmeter.simulated.scenario.MalformedStepException;

/** Why the command ends without having done its work: one line, a hint, an exit code. */
final class MeterFailure extends Exception {
    /** Refused, or an expectation failed. */
    static final int REFUSED = 1;
    /** Wrong usage or bad input. */
    static final int BAD_INPUT = 2;
    /** A device or a file could not be used. */
    static final int DEVICE = 3;

    private static final long serialVersionUID = 1L;

    private final String hint;
    private final int exitCode;

    private MeterFailure(String message, String hint, int exitCode, Throwable cause) {
        super(message, cause);
        this.hint = hint;
        this.exitCode = exitCode;
    }

    /** A line that can not be understood. */
    static MeterFailure of(MalformedStepException cause) {
        return new MeterFailure(cause.getMessage(), cause.hint(), BAD_INPUT, cause);
    }

    /** A file that can not be read. */
    static MeterFailure unreadable(String file, IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return new MeterFailure("there is no file " + file,
                    "give the path of a file, or - for standard input", DEVICE, cause);
        }
        if (cause instanceof CharacterCodingException) {
            return new MeterFailure(file + " is not utf-8 text", "save it as utf-8", BAD_INPUT,
                    cause);
        }
        return new MeterFailure("can not read " + file,
                Path.of(file).toFile().isDirectory() ? "it is a folder" : "check who may read it",
                DEVICE, cause);
    }

    /** A report that nobody could read. */
    static MeterFailure unwritable() {
        return new MeterFailure("cannot write standard output",
                "check what it is connected to, and the space on the disk", DEVICE, null);
    }

    /** A report that can not be written. */
    static MeterFailure unwritable(Path file, IOException cause) {
        Path folder = file.toAbsolutePath().getParent();
        String hint = "check who may write there, and the space on the disk";
        if (Files.isDirectory(file)) {
            hint = "it is a folder; give the path of a file";
        } else if (!Files.isDirectory(folder)) {
            hint = "there is no folder " + folder;
        }
        return new MeterFailure("can not write " + file, hint, DEVICE, cause);
    }

    /** Options that do not fit together. */
    static MeterFailure usage(String message, String hint) {
        return new MeterFailure(message, hint, BAD_INPUT, null);
    }

    /** What a person did not mean, or may not do. */
    static MeterFailure refused(String message, String hint) {
        return new MeterFailure(message, hint, REFUSED, null);
    }

    /** A memory that holds a meter with another number. */
    static MeterFailure anotherMeter() {
        return new MeterFailure("the memory holds another meter",
                "give each meter a folder of its own with --data DIR, or an FRAM of its own, "
                        + "which --erase-memory empties",
                BAD_INPUT, null);
    }

    /** A memory whose meter is still to be made. */
    static MeterFailure blankMeter() {
        return new MeterFailure("the memory holds a blank meter",
                "run it with --blank, or give another memory with --data DIR; --erase-memory "
                        + "empties an FRAM", BAD_INPUT, null);
    }

    /** A memory that a later version wrote. */
    static MeterFailure newerLayout() {
        return new MeterFailure("the memory was written by a newer version",
                "run that version, or give another memory with --data DIR", DEVICE, null);
    }

    /** A board whose device or memory can not be used. */
    static MeterFailure device(IOException cause) {
        if (cause instanceof UnusableDeviceException device) {
            return new MeterFailure(device.getMessage(), device.hint(), DEVICE, cause);
        }
        if (cause instanceof LineException line) {
            return new MeterFailure(line.getMessage(), line.hint(), DEVICE, cause);
        }
        return new MeterFailure(cause.getMessage(),
                "scenarios need no device: ./meter --run FILE", DEVICE, cause);
    }

    String hint() {
        return hint;
    }

    int exitCode() {
        return exitCode;
    }
}
