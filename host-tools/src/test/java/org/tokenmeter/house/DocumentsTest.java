package org.tokenmeter.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands in the documents do what the documents show. */
class DocumentsTest {
    /** What the manifest of the program's jar says. */
    private static final String NATIVE_ACCESS = "--enable-native-access=ALL-UNNAMED";
    private static final Map<String, String> PROGRAMS = Map.of(
            "./sts", "org.tokenmeter.host.cli.Main",
            "./meter", "org.tokenmeter.desktop.Main");

    private static final Set<String> DESK = Set.of("keys", "vend", "key-change", "audit");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "host-tools/README.md", "hardware/simulated/README.md"})
    void everyCommandPrintsWhatItsDocumentShows(String document) throws Exception {
        Path root = Repository.root();
        Files.createSymbolicLink(folder.resolve("hardware"), root.resolve("hardware"));
        List<ConsoleBlock> blocks = ConsoleBlock.of(Files.readString(root.resolve(document)));
        assertTrue(blocks.size() > 3, document);
        for (ConsoleBlock block : blocks) {
            if (block.words().get(0).equals("cat")) {
                assertShown(block);
            } else {
                assertEquals(settled(block, block.output()),
                        settled(block, outputOf(block.words())),
                        document + ": " + String.join(" ", block.words()));
            }
        }
    }

    /** What a desk prints depends on chance and on the day; all else stays as it is shown. */
    private static String settled(ConsoleBlock block, String output) {
        return DESK.contains(block.words().get(1))
                ? output.replaceAll("[0-9]{4}( [0-9]{4}){4}", "TOKEN")
                        .replaceAll("check_value: [0-9a-f]{6}", "check_value: HEX")
                        .replaceAll("active: [0-9-]{10}", "active: DAY")
                        .replaceAll("head: [0-9a-f]{64}", "head: HASH")
                        .replaceAll("(made the key store ).*(/sts-data)", "$1...$2")
                : output;
    }

    /** A file that is not there yet is made as the document shows it. */
    private void assertShown(ConsoleBlock block) throws IOException {
        Path file = folder.resolve(block.words().get(1));
        if (!Files.exists(file)) {
            Files.writeString(file, block.output());
        }
        assertEquals(block.output(), Files.readString(file), file.toString());
    }

    private String outputOf(List<String> words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", NATIVE_ACCESS, "-cp",
                System.getProperty("java.class.path"), PROGRAMS.get(words.get(0))));
        words.stream().skip(1).filter(word -> !word.startsWith("<")).forEach(command::add);
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile()).redirectErrorStream(true).start();
        try (OutputStream input = process.getOutputStream()) {
            for (String word : words) {
                if (word.startsWith("<")) {
                    Files.copy(folder.resolve(word.substring(1)), input);
                }
            }
        }
        String output = new String(
                process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.replace(System.lineSeparator(), "\n");
    }

    @Test
    void aCommandIsReadWithTheLinesBelowIt() {
        assertEquals(
                List.of(new ConsoleBlock(List.of("./sts", "a", "b"), "x\ny\n"),
                        new ConsoleBlock(List.of("cat", "f"), "")),
                ConsoleBlock.of("text\n```console\n$ ./sts a \\\n  b\nx\ny\n$ cat f\n```\n$ no\n"));
    }
}
