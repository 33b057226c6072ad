package org.tokenmeter.desktop;

import java.io.IOException;
import org.jline.utils.NonBlockingReader;

/**
 * What a person types in the terminal, as keys of the meter.
 *
 * <p>A paste brings its digits alone: the end of a pasted line is not a press of Enter. Cursor
 * and function keys, which arrive as several characters, mean nothing to the meter.
 */
final class PanelKeys {
    /** Nothing was typed. */
    static final char NOTHING = 0;
    /** The person has enough; on the help page only of that. */
    static final char QUIT = 'q';
    /** The person has enough, wherever it is typed. */
    static final char END = 3;
    /** Opens the terminal cover, or closes it. */
    static final char COVER = 't';
    /** Sets the service jumper, or takes it away. */
    static final char JUMPER = 'j';
    /** Cuts the power, or gives it back. */
    static final char POWER = 'p';
    /** A larger load. */
    static final char MORE_LOAD = '+';
    /** A smaller load. */
    static final char LESS_LOAD = '-';
    /** Opens the help page. */
    static final char HELP = '?';
    /** Turns the page there. */
    static final char NEXT_PAGE = ' ';
    /** A key that means nothing, but on the help page. */
    static final char OTHER = 27;

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

    /**
     * The next key within this time: a key of the meter as {@link KeyLabels} has it, or one of the
     * constants above.
     */
    char next(long millis) throws IOException {
        int typed = reader.read(millis);
        if (typed == ESCAPE) {
            return readSequence();
        }
        return pasting && !(typed >= '0' && typed <= '9') && typed != NonBlockingReader.EOF
                ? NOTHING : key(typed);
    }

    private static char key(int typed) {
        return switch (typed) {
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '#',
                LESS_LOAD, HELP, NEXT_PAGE -> (char) typed;
            case 'a', 'b', 'c', 'd', 'A', 'B', 'C', 'D' -> Character.toUpperCase((char) typed);
            case BACKSPACE, DELETE -> '*';
            case '\r', '\n' -> '#';
            // Many keyboards have the plus on the key of the equals sign.
            case '+', '=' -> MORE_LOAD;
            case 't', 'T' -> COVER;
            case 'j', 'J' -> JUMPER;
            case 'p', 'P' -> POWER;
            case 'q', 'Q' -> QUIT;
            case CONTROL_C, CONTROL_D, NonBlockingReader.EOF -> END;
            case NonBlockingReader.READ_EXPIRED -> NOTHING;
            default -> OTHER;
        };
    }

    /** Reads what follows an escape character, up to the letter or tilde that ends it. */
    private char readSequence() throws IOException {
        StringBuilder sequence = new StringBuilder();
        int next = reader.read(SEQUENCE_MILLIS);
        while (next >= 0) {
            sequence.append((char) next);
            if (sequence.length() > 1 && (Character.isLetter(next) || next == '~')) {
                break;
            }
            next = reader.read(SEQUENCE_MILLIS);
        }
        return switch (sequence.toString()) {
            case PASTE_BEGINS -> {
                pasting = true;
                yield NOTHING;
            }
            case PASTE_ENDS -> {
                pasting = false;
                yield NOTHING;
            }
            default -> pasting ? NOTHING : OTHER;
        };
    }
}
