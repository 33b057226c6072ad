package org.tokenmeter.jvm;

import org.tokenmeter.hal.SerialLine;

/** A line without anybody at its other end. */
final class UnconnectedLine implements SerialLine {
    static final UnconnectedLine INSTANCE = new UnconnectedLine();

    private UnconnectedLine() {
    }

    @Override
    public int read() {
        return NO_BYTE;
    }

    @Override
    public int write(byte[] source, int offset, int length) {
        return length;
    }

    @Override
    public boolean isSent() {
        return true;
    }

    @Override
    public void configure(int baud, int format) {
        // There is nothing to set.
    }
}
