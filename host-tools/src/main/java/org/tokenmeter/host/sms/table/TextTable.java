package org.tokenmeter.host.sms.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;

/** A table in a text file. Pages become text on all processors, and go to the file in order. */
abstract class TextTable implements Tables.Table, Closeable {
    private static final int ROOM = 1 << 16;

    private final Writer out;

    /** Closing closes the writer. */
    TextTable(Writer out) {
        this.out = out;
    }

    /** Writes what a page says. */
    abstract void write(Page page, Writer text) throws IOException;

    @Override
    public Tables.Addition prepare(Page page) throws IOException {
        StringWriter text = new StringWriter(ROOM);
        write(page, text);
        return () -> out.write(text.toString());
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
