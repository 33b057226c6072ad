package org.tokenmeter.link;

/** What a byte completed. */
enum MessageKind {
    /** Nothing yet. */
    NONE,
    /** What stands between a slash and the end of the line: a request or an identification. */
    LINE,
    /** The choice of an option: three characters. */
    OPTION,
    /** A single ACK. */
    ACKNOWLEDGE,
    /** A single NAK. */
    REPEAT,
    /** A command: its two characters, and its data. */
    COMMAND,
    /** Data. */
    DATA,
    /** A command or data that did not arrive as it was sent. */
    DAMAGED
}
