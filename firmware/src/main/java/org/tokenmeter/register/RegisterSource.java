package org.tokenmeter.register;

/**
 * Where registers are read.
 *
 * <p><b>Called</b> on the loop thread. Reading changes nothing.
 */
public interface RegisterSource {
    /** The value of a register, in its own unit. */
    long read(RegisterId id);
}
