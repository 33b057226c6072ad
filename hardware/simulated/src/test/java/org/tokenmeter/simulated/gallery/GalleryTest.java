package org.tokenmeter.simulated.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** firmware/SCREENS.md shows what a meter shows. */
class GalleryTest {
    private static final String DOCUMENT = "firmware/SCREENS.md";
    private static final String WRITE = "screens.write";
    private static final int COLUMNS = 100;
    private static final List<String> HEAD = """
            # Screens

            Every screen of the meter in every language: two rows of 16 characters. A meter that was
            driven to each of them printed this page, and a test compares it: see
            [CONTRIBUTING.md](../CONTRIBUTING.md).
            """.lines().toList();

    @Test
    void theGalleryShowsWhatTheMeterShows() throws IOException {
        List<String> printed = new ArrayList<>(HEAD);
        printed.addAll(Gallery.print(List.of(StandingScreens.idle(), StandingScreens.entry(),
                AnswerScreens.accepted(), AnswerScreens.held(), AnswerScreens.refused(),
                AnswerScreens.ofMakes(), RegisterScreens.byCode(), RegisterScreens.rare(),
                RegisterScreens.byCodeOfAnotherMake(), RegisterScreens.byTestToken())));
        if (Boolean.getBoolean(WRITE)) {
            Files.write(document(), printed);
        }
        for (String line : printed) {
            assertTrue(line.matches("[ -~]{0," + COLUMNS + "}"), line);
        }
        assertEquals(String.join("\n", printed), String.join("\n", shown()),
                "print the page anew with -D" + WRITE + "=true, and look at what changed");
    }

    private static List<String> shown() throws IOException {
        return Files.exists(document()) ? Files.readAllLines(document()) : List.of();
    }

    private static Path document() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("firmware"))) {
            folder = folder.getParent();
        }
        return folder.resolve(DOCUMENT);
    }
}
