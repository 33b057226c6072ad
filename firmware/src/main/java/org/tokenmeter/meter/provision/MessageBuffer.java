package org.tokenmeter.meter.provision;

/**
 * A command or an answer in the making; both ends use it.
 *
 * <pre>
 *   n 2 | code 1 | result 1, in answers | fields ...          n counts what follows it
 * </pre>
 *
 * <p><b>Bounds.</b> {@link #CAPACITY} bytes; whoever writes more has a bug.
 */
public final class MessageBuffer {
    /** Bytes of the longest message. */
    public static final int CAPACITY = 320;
    /** Bytes before the code. */
    public static final int HEAD = 2;

    private final byte[] bytes = new byte[CAPACITY];
    private int length;

    /** Begins a command. */
    public MessageBuffer begin(CommandCode code) {
        length = HEAD;
        return put(code.code());
    }

    /** Begins an answer. */
    MessageBuffer begin(int code, CommandResult result) {
        length = HEAD;
        return put(code).put(result.code());
    }

    /** Adds a field that holds a number. */
    public MessageBuffer field(FieldTag tag, int size, long value) {
        return put(tag.code()).put(size).number(size, value);
    }

    /** Adds a field that holds bytes. */
    public MessageBuffer field(FieldTag tag, byte[] value, int from, int size) {
        put(tag.code()).put(size);
        for (int i = 0; i < size; i++) {
            put(value[from + i]);
        }
        return this;
    }

    /** Begins a field that holds several numbers. */
    MessageBuffer head(FieldTag tag, int size) {
        return put(tag.code()).put(size);
    }

    /** Adds a number of so many bytes. */
    MessageBuffer number(int size, long value) {
        for (int shift = (size - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            put((int) (value >>> shift));
        }
        return this;
    }

    /** Ends the message, and answers its length. */
    public int end() {
        bytes[0] = (byte) (length - HEAD >>> Byte.SIZE);
        bytes[1] = (byte) (length - HEAD);
        return length;
    }

    /** The bytes of the message. */
    public byte[] bytes() {
        return bytes;
    }

    /** Overwrites the message, which may have held a key. */
    public void erase() {
        for (int i = 0; i < CAPACITY; i++) {
            bytes[i] = 0;
        }
        length = 0;
    }

    private MessageBuffer put(int value) {
        bytes[length++] = (byte) value;
        return this;
    }
}
