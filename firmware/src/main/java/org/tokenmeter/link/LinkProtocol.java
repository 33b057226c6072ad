package org.tokenmeter.link;

/** What is spoken on a meter's line. */
public enum LinkProtocol {
    /** IEC 62056-21, protocol mode C: reads, and takes tokens. */
    MODE_C,
    /** Modbus RTU: reads only. */
    MODBUS
}
