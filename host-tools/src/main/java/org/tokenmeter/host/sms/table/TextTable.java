package org.tokenmeter.host.sms.table;

import java.io.CharArrayWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * A table in a text file, in UTF-8. Pages become bytes on all processors, and go to the file in
 * their order.
 */
abstract class TextTable implements Tables.Table, Closeable {
    /** Enough for most pages of rejects; those of credit make it grow. */
    private static final int ROOM = 1 << 12;

    private final OutputStream out;

    /** Closing closes the stream, which gets whole pages, each in one go. */
    TextTable(OutputStream out) {
        this.out = out;
    }

    /** Writes what a page says. */
    abstract void write(Page page, Writer text) throws IOException;

    @Override
    public Tables.Addition prepare(Page page) throws IOException {
        CharArrayWriter text = new CharArrayWriter(ROOM);
        write(page, text);
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return () -> out.write(bytes);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
