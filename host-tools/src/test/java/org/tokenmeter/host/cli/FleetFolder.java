package org.tokenmeter.host.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tokenmeter.host.keys.CheapKeyStore;

/** The files of a bench: its table, the keys beside it, and the command on it. */
record FleetFolder(Path path) {
    static final String HEADER = "meter,port,line_key_file,service_key_file,sgc,ea";

    /** Writes the vending key of group 201457 beside the table. */
    static FleetFolder in(Path path) {
        make(path);
        FleetFolder folder = new FleetFolder(path);
        folder.secret("vending.key", CheapKeyStore.LONG_KEY);
        return folder;
    }

    private static void make(Path path) {
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that only its owner may read. */
    void secret(String name, String text) {
        write(name, text + "\n", "rw-------");
    }

    void write(String name, String text, String mode) {
        try {
            Files.writeString(path.resolve(name), text);
            Files.setPosixFilePermissions(path.resolve(name),
                    PosixFilePermissions.fromString(mode));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A row of EA07, whose line key is in a file of its own. */
    String row(String pan, String port, String lineKey) {
        secret(pan + ".first", lineKey);
        return String.join(",", pan, port, path.resolve(pan + ".first").toString(),
                serviceKey(pan).toString(), "201457", "07");
    }

    Path serviceKey(String pan) {
        return path.resolve(pan + ".service");
    }

    /** Runs the command over rows below the usual header. */
    Sts provision(List<String> rows, String... more) {
        return run(HEADER + "\n" + String.join("\n", rows) + "\n", more);
    }

    /** The words of the command over this table. */
    List<String> words(String table, String... more) {
        write("bench.csv", table, "rw-r--r--");
        List<String> words = new ArrayList<>(List.of("fleet-provision",
                path.resolve("bench.csv").toString(), "--fixed-baud", "9600",
                "--vending-key-file", path.resolve("vending.key").toString()));
        words.addAll(List.of(more));
        return words;
    }

    /** Runs the command over a table. */
    Sts run(String table, String... more) {
        return Sts.run(words(table, more).toArray(String[]::new));
    }

    /** The states in the result file, by meter. */
    Map<String, String> results() {
        return new Sts(0, read("bench.results.csv"), "").rows().stream().collect(
                Collectors.toMap(row -> row.getField("meter"), row -> row.getField("state")
                        + " " + row.getField("key_check_value") + row.getField("reason")));
    }

    String read(String name) {
        try {
            return Files.readString(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
