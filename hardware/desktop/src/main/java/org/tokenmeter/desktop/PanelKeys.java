package org.tokenmeter.desktop;

import java.io.IOException;
import org.jline.utils.NonBlockingReader;

/**
 * What a person types in the terminal, as keys of the meter.
 *
 * <p>A paste brings its digits alone: the end of a pasted line is not a press of Enter. Cursor
 * and function keys, which arrive as several characters, mean nothing.
 */
final class PanelKeys {
    /** Nothing was typed. */
    static final char NOTHING = 0;
    /** The person has enough. */
    static final char QUIT = 'q';

    private static final int CONTROL_C = 3;
    private static final int CONTROL_D = 4;
    private static final int BACKSPACE = 8;
    private static final int ESCAPE = 27;
    private static final int DELETE = 127;
    private static final int SEQUENCE_MILLIS = 20;
    private static final String PASTE_BEGINS = "[200~";
    private static final String PASTE_ENDS = "[201~";

    private final NonBlockingReader reader;
    private boolean pasting;

    PanelKeys(NonBlockingReader reader) {
        this.reader = reader;
    }

    /** The next key: 0 to 9, *, #, {@link #QUIT}; or {@link #NOTHING} within this time. */
    char next(long millis) throws IOException {
        int typed = reader.read(millis);
        if (typed == ESCAPE) {
            readSequence();
            return NOTHING;
        }
        return pasting && !(typed >= '0' && typed <= '9') && typed != NonBlockingReader.EOF
                ? NOTHING : key(typed);
    }

    private static char key(int typed) {
        return switch (typed) {
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '#' -> (char) typed;
            case BACKSPACE, DELETE -> '*';
            case '\r', '\n' -> '#';
            case 'q', 'Q', CONTROL_C, CONTROL_D, NonBlockingReader.EOF -> QUIT;
            default -> NOTHING;
        };
    }

    /** Reads what follows an escape character, up to the letter or tilde that ends it. */
    private void readSequence() throws IOException {
        StringBuilder sequence = new StringBuilder();
        int next = reader.read(SEQUENCE_MILLIS);
        while (next >= 0) {
            sequence.append((char) next);
            if (sequence.length() > 1 && (Character.isLetter(next) || next == '~')) {
                break;
            }
            next = reader.read(SEQUENCE_MILLIS);
        }
        if (sequence.toString().equals(PASTE_BEGINS)) {
            pasting = true;
        } else if (sequence.toString().equals(PASTE_ENDS)) {
            pasting = false;
        }
    }
}
