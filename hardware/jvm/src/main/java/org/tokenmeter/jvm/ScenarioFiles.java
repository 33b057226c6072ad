package org.tokenmeter.jvm;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tokenmeter.simulated.scenario.MalformedStepException;
import org.tokenmeter.simulated.scenario.MeterIdentity;
import org.tokenmeter.simulated.scenario.Scenario;
import org.tokenmeter.simulated.scenario.ScenarioReader;

/** Reads scenario and meter files: UTF-8, with or without a byte order mark. */
final class ScenarioFiles {
    private static final String STANDARD_INPUT = "-";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;

    /** A reader that takes this stream for standard input. */
    ScenarioFiles(InputStream in) {
        this.in = in;
    }

    /** The scenario in a file, or in standard input for {@code -}. */
    Scenario scenario(String file) throws MeterFailure {
        try {
            return ScenarioReader.read(file, text(file));
        } catch (MalformedStepException e) {
            throw MeterFailure.of(e);
        }
    }

    /** The identity in a meter file. */
    MeterIdentity meter(String file) throws MeterFailure {
        try {
            return ScenarioReader.readMeter(file, text(file));
        } catch (MalformedStepException e) {
            throw MeterFailure.of(e);
        }
    }

    private String text(String file) throws MeterFailure {
        try {
            byte[] bytes = file.equals(STANDARD_INPUT)
                    ? in.readAllBytes() : Files.readAllBytes(Path.of(file));
            String text = StandardCharsets.UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes)).toString();
            return text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text;
        } catch (IOException e) {
            throw MeterFailure.unreadable(file, e);
        }
    }
}
