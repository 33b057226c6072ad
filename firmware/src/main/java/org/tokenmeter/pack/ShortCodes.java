package org.tokenmeter.pack;

import org.tokenmeter.register.RegisterId;

/**
 * The numbers by which a person asks for registers: at most one for each register.
 *
 * <p><b>Range.</b> 1 to 999.
 */
public final class ShortCodes {
    private static final int CODES = 1000;

    private final RegisterId[] registers = new RegisterId[CODES];

    ShortCodes() {
    }

    ShortCodes with(int code, RegisterId id) {
        registers[code] = id;
        return this;
    }

    /** The register of a code from 0 to 999, or null. */
    public RegisterId register(int code) {
        return registers[code];
    }

    /** The code of a register, or 0 when it has none. */
    public int code(RegisterId id) {
        for (int code = 0; code < CODES; code++) {
            if (registers[code] == id) {
                return code;
            }
        }
        return 0;
    }
}
