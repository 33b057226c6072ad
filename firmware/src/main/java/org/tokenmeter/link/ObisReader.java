package org.tokenmeter.link;

import org.tokenmeter.meter.provision.RegisterReader;
import org.tokenmeter.register.RegisterSource;

/** Finds the register of an OBIS code, and writes it as mode C does. */
public final class ObisReader implements RegisterReader {
    /** Characters of the longest data set. */
    private static final int LONGEST = 64;

    private final DataSets dataSets;
    private final MessageWriter writer = new MessageWriter(LONGEST);

    /** A reader of one meter's registers. */
    public ObisReader(RegisterSource registers) {
        dataSets = new DataSets(registers);
    }

    @Override
    public int read(byte[] code, int at, int length, byte[] target) {
        for (int i = 0; i < ObisRegister.count(); i++) {
            ObisRegister register = ObisRegister.of(i);
            if (isCode(register.code(), code, at, length) && dataSets.has(register)) {
                writer.clear();
                dataSets.write(writer, register);
                return writer.copy(target);
            }
        }
        return 0;
    }

    private static boolean isCode(String code, byte[] bytes, int at, int length) {
        boolean equal = code.length() == length;
        for (int i = 0; equal && i < length; i++) {
            equal = bytes[at + i] == code.charAt(i);
        }
        return equal;
    }
}
