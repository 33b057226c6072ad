package org.tokenmeter.host.sms.input;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;

/** A text, piece by piece, cut anywhere. Used by one thread at a time. */
interface TextPieces extends Closeable {
    /** Characters, or bytes, of a piece at most: no line in a piece is too long to be kept. */
    int ROOM = LineSource.LONGEST;

    /** The next piece; empty at the end. */
    String next() throws IOException;

    /** What a reader reads. */
    static TextPieces of(Reader reader) {
        char[] buffer = new char[ROOM];
        return new TextPieces() {
            @Override
            public String next() throws IOException {
                return new String(buffer, 0, Math.max(0, reader.read(buffer)));
            }

            @Override
            public void close() throws IOException {
                reader.close();
            }
        };
    }
}
