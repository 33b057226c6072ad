package org.tokenmeter.link;

import org.tokenmeter.register.RegisterId;

/**
 * The registers that Modbus gives, in the order of their addresses. Each takes two input
 * registers, the high word first: a signed number of 32 bits.
 */
enum ModbusRegister {
    CREDIT(RegisterId.CREDIT, ModbusRegister.HUNDREDTHS),
    TOTAL(RegisterId.QUANTITY_TOTAL, ModbusRegister.HUNDREDTHS),
    REVERSE_TOTAL(RegisterId.REVERSE_TOTAL, ModbusRegister.HUNDREDTHS),
    POWER(RegisterId.POWER, ModbusRegister.WHOLE),
    CREDIT_UNIT(RegisterId.CREDIT_UNIT, ModbusRegister.WHOLE),
    SERVICE_STATE(RegisterId.SERVICE_STATE, ModbusRegister.WHOLE),
    LOAD_SWITCH(RegisterId.LOAD_SWITCH, ModbusRegister.WHOLE),
    SWITCH_REASONS(RegisterId.LOAD_SWITCH_REASONS, ModbusRegister.WHOLE),
    TOKEN_RESULT(RegisterId.LAST_TOKEN_RESULT, ModbusRegister.WHOLE),
    LOCK_OUT_TIME(RegisterId.LOCK_OUT_TIME, ModbusRegister.WHOLE),
    WRONG_TOKENS(RegisterId.WRONG_TOKENS, ModbusRegister.WHOLE),
    TAMPER(RegisterId.TAMPER, ModbusRegister.WHOLE),
    LOW_CREDIT_ALARM(RegisterId.LOW_CREDIT_ALARM, ModbusRegister.WHOLE);

    /** Input registers of one register. */
    static final int WORDS = 2;

    private static final int WHOLE = 1;
    private static final int HUNDREDTHS = 10_000;
    private static final ModbusRegister[] ALL = values();

    private final RegisterId id;
    private final int divisor;

    ModbusRegister(RegisterId id, int divisor) {
        this.id = id;
        this.divisor = divisor;
    }

    /** Input registers of all of them. */
    static int words() {
        return ALL.length * WORDS;
    }

    /** The one that an input register belongs to. */
    static ModbusRegister at(int address) {
        return ALL[address / WORDS];
    }

    /** What it reads. */
    RegisterId id() {
        return id;
    }

    /** A value as it is sent; one that needs more than 32 bits is the nearest that does not. */
    int sent(long value) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, value / divisor));
    }
}
