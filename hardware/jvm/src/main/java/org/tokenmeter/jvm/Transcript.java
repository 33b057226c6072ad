package org.tokenmeter.jvm;

import java.util.List;
import java.util.stream.Stream;

/**
 * The story of scenario files for people, in 80 columns: every step with its moment and its place,
 * and what came of it. The same files and seed make the same text; key material is not in it.
 */
final class Transcript {
    private final StringBuilder text = new StringBuilder();

    private Transcript() {
    }

    /** The whole text, which ends with the summary that the command prints. */
    static String of(SuiteResult suite) {
        Transcript transcript = new Transcript();
        transcript.line("Tokenmeter transcript, seed " + suite.seed());
        suite.files().forEach(transcript::write);
        transcript.line("");
        transcript.line(suite.summary());
        return transcript.text.toString();
    }

    private void write(ScenarioResult file) {
        String heading = LegibleText.of(file.file());
        line("");
        line(heading);
        line("-".repeat(Math.min(heading.length(), Paragraph.COLUMNS)));
        lines(file).forEach(this::line);
    }

    private static List<String> lines(ScenarioResult file) {
        if (file instanceof ScenarioResult.NotRun notRun) {
            return Stream.of(
                    new Paragraph("not run: ", notRun.reason().getMessage()),
                    new Paragraph("hint: ", notRun.reason().hint()))
                    .flatMap(paragraph -> paragraph.lines().stream()).toList();
        }
        return RunTranscript.of(((ScenarioResult.Ran) file).run());
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
