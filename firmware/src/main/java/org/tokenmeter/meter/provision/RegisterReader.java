package org.tokenmeter.meter.provision;

/** Writes registers as text for the desk, which knows nothing of OBIS codes. */
public interface RegisterReader {
    /**
     * Writes a register.
     *
     * @param code holds its OBIS code in ASCII, at a place
     * @param target takes the data set in ASCII: room for 64 bytes
     * @return how many bytes that are; 0 when the meter has no such register
     */
    int read(byte[] code, int at, int length, byte[] target);
}
