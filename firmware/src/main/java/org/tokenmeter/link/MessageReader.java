package org.tokenmeter.link;

/**
 * Finds the messages of IEC 62056-21 in a stream of bytes, for either end of the line.
 *
 * <pre>
 *   / ...  CR LF                     LINE       request "?address!", or identification
 *   ACK V Z Y CR LF                  OPTION     "VZY", where an option is expected
 *   ACK, NAK                         ACKNOWLEDGE, REPEAT
 *   SOH C D [STX data] ETX BCC       COMMAND    "CD" and the data
 *   STX data ETX BCC                 DATA       the data
 * </pre>
 *
 * BCC is the exclusive or of all characters behind the first SOH or STX, ETX among them.
 *
 * <p>Of each byte seven bits count: the eighth is parity, or nothing. A slash begins a line
 * wherever it stands, but as the right BCC, since no message may contain one: whoever begins anew
 * is understood at once, whatever was left unfinished.
 *
 * <p><b>Bounds.</b> A message that is longer than the buffer is DAMAGED.
 */
final class MessageReader {
    private static final int OPTION_LENGTH = 5;
    private static final int COMMAND_LENGTH = 2;

    private static final int IDLE = 0;
    private static final int IN_LINE = 1;
    private static final int IN_OPTION = 2;
    private static final int IN_COMMAND = 3;
    private static final int IN_DATA = 4;
    private static final int AT_CHECK = 5;

    private final byte[] bytes;
    private int length;
    private int place = IDLE;
    private MessageKind kind = MessageKind.NONE;
    private boolean tooLong;
    private int check;
    private boolean expectsOption;

    /** A reader of messages that hold at most so many characters. */
    MessageReader(int capacity) {
        bytes = new byte[capacity];
    }

    /** Says whether an ACK begins the choice of an option, else it stands alone. */
    void expectOption(boolean expected) {
        expectsOption = expected;
    }

    /** Forgets what was begun. */
    void reset() {
        place = IDLE;
    }

    /** Whether no message was begun. */
    boolean isIdle() {
        return place == IDLE;
    }

    /** Characters of the last message. */
    int length() {
        return length;
    }

    /** A character of the last message. */
    int at(int index) {
        return bytes[index];
    }

    /** Copies the last message, and answers its length. */
    int copy(byte[] target) {
        System.arraycopy(bytes, 0, target, 0, length);
        return length;
    }

    /** Whether this text stands in the last message at this place. */
    boolean holds(int index, String text) {
        if (index + text.length() > length) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (bytes[index + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Takes a byte, and answers what it completed. */
    MessageKind take(int value) {
        int character = value & Ascii.SEVEN_BITS;
        boolean isCheck = place == AT_CHECK && character == check;
        if (character == '/' && !isCheck) {
            begin(IN_LINE, MessageKind.LINE);
            return MessageKind.NONE;
        }
        switch (place) {
            case IN_LINE:
                return takeOfLine(character);
            case IN_OPTION:
                return takeOfOption(character);
            case IN_COMMAND:
            case IN_DATA:
                takeOfBlock(character);
                return MessageKind.NONE;
            case AT_CHECK:
                place = IDLE;
                return isCheck && !tooLong ? kind : MessageKind.DAMAGED;
            default:
                return takeFirst(character);
        }
    }

    private void begin(int newPlace, MessageKind newKind) {
        place = newPlace;
        kind = newKind;
        length = 0;
        check = 0;
        tooLong = false;
    }

    private MessageKind takeFirst(int character) {
        switch (character) {
            case Ascii.SOH:
                begin(IN_COMMAND, MessageKind.COMMAND);
                return MessageKind.NONE;
            case Ascii.STX:
                begin(IN_DATA, MessageKind.DATA);
                return MessageKind.NONE;
            case Ascii.ACK:
                if (!expectsOption) {
                    return MessageKind.ACKNOWLEDGE;
                }
                begin(IN_OPTION, MessageKind.OPTION);
                return MessageKind.NONE;
            case Ascii.NAK:
                return MessageKind.REPEAT;
            default:
                return MessageKind.NONE;
        }
    }

    private MessageKind takeOfLine(int character) {
        append(character);
        if (character != Ascii.LF || length < 2 || bytes[length - 2] != Ascii.CR) {
            return MessageKind.NONE;
        }
        return end(2);
    }

    private MessageKind takeOfOption(int character) {
        append(character);
        if (length < OPTION_LENGTH) {
            return MessageKind.NONE;
        }
        boolean ends = bytes[length - 2] == Ascii.CR && character == Ascii.LF;
        MessageKind ended = end(2);
        return ends ? ended : MessageKind.DAMAGED;
    }

    /** Ends a message without check character, whose last characters do not count. */
    private MessageKind end(int without) {
        place = IDLE;
        length -= without;
        return tooLong ? MessageKind.DAMAGED : kind;
    }

    /** A command's data begins with an STX of its own, which counts for the check character. */
    private void takeOfBlock(int character) {
        boolean beginsData = character == Ascii.STX && length == COMMAND_LENGTH
                && place == IN_COMMAND;
        if (character == Ascii.SOH) {
            begin(IN_COMMAND, MessageKind.COMMAND);
        } else if (character == Ascii.STX && !beginsData) {
            begin(IN_DATA, MessageKind.DATA);
        } else {
            check ^= character;
            if (beginsData) {
                place = IN_DATA;
            } else if (character == Ascii.ETX) {
                place = AT_CHECK;
                tooLong |= kind == MessageKind.COMMAND && length < COMMAND_LENGTH;
            } else {
                append(character);
            }
        }
    }

    private void append(int character) {
        if (length == bytes.length) {
            tooLong = true;
            // The end of a line is still to be found behind one that is too long.
            bytes[length - 2] = bytes[length - 1];
            length--;
        }
        bytes[length++] = (byte) character;
    }
}
