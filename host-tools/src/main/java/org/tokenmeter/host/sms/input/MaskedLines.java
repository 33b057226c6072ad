package org.tokenmeter.host.sms.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import org.tokenmeter.host.sms.Masker;

/** A text, or a backup in XML, line by line with fictional numbers. */
public final class MaskedLines {
    private static final String LEFT_OUT =
            "[a line of more than " + LineSource.LONGEST + " characters was left out]";

    private MaskedLines() {
    }

    /**
     * Writes the text with other numbers, in lines that end with LF.
     *
     * @return how many lines were too long to look into, and left out
     * @throws NoText where the stream is no text
     */
    public static int copy(InputStream in, Writer out, Masker masker) throws IOException {
        Sniffed sniffed = new Sniffed(in);
        if (!sniffed.fault().isEmpty()) {
            throw new NoText(sniffed.fault());
        }
        int leftOut = 0;
        try (LineSource lines = new LineSource(sniffed.pieces())) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                leftOut += lines.wasCut() ? 1 : 0;
                out.append(lines.wasCut() ? LEFT_OUT : masker.mask(line)).append('\n');
            }
        }
        return leftOut;
    }

    /** The stream is no text; the message says what it is. */
    public static final class NoText extends IOException {
        private static final long serialVersionUID = 1;

        NoText(String what) {
            super(what);
        }
    }
}
