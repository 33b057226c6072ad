package org.tokenmeter.host.sms.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A table in a file, in UTF-8. Pages become bytes on all processors, and go to the file in their
 * order, each in one go.
 */
abstract class FileTable implements Tables.Table, Closeable {
    private final OutputStream out;

    /** Closing closes the stream. */
    FileTable(OutputStream out) {
        this.out = out;
    }

    /** What a page says. */
    abstract Lines lines(Page page);

    /** Something that is written into the file. */
    interface Lines {
        void writeTo(OutputStream out) throws IOException;
    }

    @Override
    public Tables.Addition prepare(Page page) {
        Lines lines = lines(page);
        return () -> lines.writeTo(out);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
