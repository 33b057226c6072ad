package org.tokenmeter.host.sms.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * A stream of bytes, of which the first ones were looked at: UTF-8, UTF-16 in either order with a
 * mark or without, or no text at all. Nothing is ever unpacked.
 */
final class Sniffed {
    private static final int LOOK = 4096;
    /** One control character in so many bytes makes a file binary. */
    private static final int BINARY_SHARE = 20;
    private static final int ZIP = 0x504B0304;
    private static final int GZIP = 0x1F8B;
    private static final Set<Character.UnicodeBlock> SCRIPTS = Set.of(
            Character.UnicodeBlock.BENGALI, Character.UnicodeBlock.DEVANAGARI,
            Character.UnicodeBlock.ARABIC, Character.UnicodeBlock.ETHIOPIC,
            Character.UnicodeBlock.LATIN_1_SUPPLEMENT, Character.UnicodeBlock.GENERAL_PUNCTUATION,
            Character.UnicodeBlock.CURRENCY_SYMBOLS, Character.UnicodeBlock.HIGH_SURROGATES,
            Character.UnicodeBlock.LOW_SURROGATES);
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int UTF_8_MARK = 0xEFBBBF;
    private static final int UTF_8_MARK_BYTES = 3;

    private final BufferedInputStream in;
    private final byte[] head;

    Sniffed(InputStream stream) throws IOException {
        in = new BufferedInputStream(stream, 1 << 16);
        in.mark(LOOK);
        head = in.readNBytes(LOOK);
        in.reset();
    }

    /** Why it is no text; empty when it is one. */
    String fault() {
        if (head.length >= 4 && word(0) == ZIP) {
            return "a packed file (ZIP, XLSX); it is not opened";
        }
        if (head.length >= 2 && word(0) >>> 16 == GZIP) {
            return "a packed file (GZIP); it is not opened";
        }
        return charset() == StandardCharsets.UTF_8 && isBinary() ? "no text: binary data" : "";
    }

    private int word(int from) {
        int word = 0;
        for (int i = from; i < from + 4; i++) {
            word = word << Byte.SIZE | (i < head.length ? head[i] & 0xFF : 0);
        }
        return word;
    }

    private boolean isBinary() {
        int controls = 0;
        for (byte b : head) {
            controls += b >= 0 && b < ' ' && "\t\n\u000B\r\f".indexOf(b) < 0 ? 1 : 0;
        }
        return controls * BINARY_SHARE > head.length;
    }

    /** The encoding: by its mark, or by where the zeros of plain letters stand. */
    Charset charset() {
        int mark = word(0) >>> 16;
        if (head.length >= 2 && (mark == 0xFEFF || mark == 0xFFFE)) {
            return mark == 0xFEFF ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        }
        int[] zeros = new int[2];
        for (int i = 0; i < head.length; i++) {
            zeros[i & 1] += head[i] == 0 ? 1 : 0;
        }
        if (zeros[1] > head.length / 4 && zeros[0] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        if (zeros[0] > head.length / 4 && zeros[1] == 0) {
            return StandardCharsets.UTF_16BE;
        }
        return zeros[0] + zeros[1] == 0 ? StandardCharsets.UTF_8 : byScript();
    }

    /** Letters beyond Latin have no zeros: nearly all of them are of scripts that are in use. */
    private Charset byScript() {
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            String text = new String(head, charset);
            long known = text.chars().filter(Sniffed::isOfScript).count();
            if (known * 10 > text.length() * 9L) {
                return charset;
            }
        }
        return StandardCharsets.UTF_8;
    }

    private static boolean isOfScript(int c) {
        Character.UnicodeBlock block = Character.UnicodeBlock.of(c);
        return c >= ' ' && c < 0x7F || c == '\n' || c == '\r'
                || block != null && SCRIPTS.contains(block);
    }

    /** Whether the text starts as XML does. */
    boolean isXml() {
        String start = new String(head, charset()).replace((char) BYTE_ORDER_MARK, ' ').strip();
        return start.startsWith("<?xml") || start.startsWith("<smses")
                || start.startsWith("<!--");
    }

    /** The text; bytes that fit no encoding become U+FFFD. */
    Reader reader() throws IOException {
        Reader reader = new InputStreamReader(in, charset());
        PushBack text = new PushBack(reader);
        text.skip((char) BYTE_ORDER_MARK);
        return text;
    }

    /** The same, piece by piece. */
    TextPieces pieces() throws IOException {
        if (charset() != StandardCharsets.UTF_8) {
            return TextPieces.of(reader());
        }
        if (word(0) >>> Byte.SIZE == UTF_8_MARK) {
            in.skipNBytes(UTF_8_MARK_BYTES);
        }
        return new Utf8Pieces(in);
    }

    /** A reader that can leave out its first character. */
    private static final class PushBack extends java.io.PushbackReader {
        PushBack(Reader reader) {
            super(reader, 1);
        }

        void skip(char unwanted) throws IOException {
            int first = read();
            if (first >= 0 && first != unwanted) {
                unread(first);
            }
        }
    }
}
