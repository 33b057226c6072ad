package org.tokenmeter.host.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Callable;
import org.tokenmeter.host.sms.Masker;
import org.tokenmeter.host.sms.input.MaskedLines;
import org.tokenmeter.host.sms.input.MessageFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sts sms mask}: messages that can be shared. */
@Command(name = "mask", sortOptions = false,
        descriptionHeading = "%n",
        description = {"Puts fictional numbers in the place of real ones, to share messages.", "",
            "Meters get right check digits and tokens stay of their class; every other number",
            "of nine digits or more, such as of phones and receipts, is replaced, too.", "",
            "The same number becomes the same one everywhere in this run; the next run has",
            "other ones, and there is no way back. Amounts, units and times stay. NAMES AND",
            "PLACES STAY, too: read it through before you share it."},
        parameterListHeading = "%n", optionListHeading = "%nOptions:%n",
        footer = {"", "The last line printed is a JSON object with the counts.",
            "Several files become one, one after the other, in UTF-8."})
final class SmsMaskCommand implements Callable<Integer> {
    private static final int KEY_BYTES = 32;

    private final Streams streams;

    @Mixin
    private SmsInputs inputs;

    @Option(names = "--out", paramLabel = "OUT", required = true,
            description = "where the text goes; - is standard output, and the counts go to "
                    + "standard error")
    private String out;

    @Mixin
    private CommonOptions common;

    SmsMaskCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        List<Path> files = inputs.files(streams);
        SmsInputs.refuseOverwriting(files, out);
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Masker masker = new Masker(key);
        try (BatchOutput output = BatchOutput.of(out, streams)) {
            int leftOut = copyAll(files, output, masker);
            output.finish();
            return report(masker, leftOut);
        } catch (IOException e) {
            throw SmsInputs.failure("work on", e);
        }
    }

    private int copyAll(List<Path> files, BatchOutput output, Masker masker) throws IOException {
        int leftOut = 0;
        try (Writer writer = output.open()) {
            for (Path file : files) {
                leftOut += copy(file, writer, masker);
            }
        }
        return leftOut;
    }

    private int copy(Path file, Writer writer, Masker masker) throws IOException {
        boolean standard = file.toString().equals(MessageFiles.STANDARD);
        try (InputStream in = standard ? streams.in() : Files.newInputStream(file)) {
            return MaskedLines.copy(in, writer, masker);
        } catch (MaskedLines.NoText e) {
            throw new CommandFailure(ExitCode.BAD_INPUT, file + ": " + e.getMessage(),
                    "give it text, or the XML of a backup", e);
        }
    }

    private int report(Masker masker, int leftOut) {
        (out.equals(BatchOptions.STANDARD) ? streams.err() : streams.out())
                .printf("{\"meters\":%d,\"tokens\":%d,\"linesLeftOut\":%d}%n",
                        masker.meters(), masker.tokens(), leftOut);
        return leftOut == 0 ? ExitCode.DONE : ExitCode.REFUSED;
    }
}
