package org.tokenmeter.host.line;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tokenmeter.line.LineException;
import org.tokenmeter.meter.provision.CommandCode;
import org.tokenmeter.meter.provision.CommandResult;
import org.tokenmeter.meter.provision.FieldTag;

/**
 * What a meter answered to a command.
 *
 * @param command what was asked
 * @param result what came of it
 * @param fields what the meter told, in its order
 */
public record Answer(CommandCode command, CommandResult result, List<Field> fields) {
    private static final int FIELDS_AT = 2;
    private static final int HEAD = 2;

    /** One field: its tag, and a number or text in bytes. */
    public record Field(FieldTag tag, byte[] bytes) {
        /** A part of the value, as a number without sign. */
        public long number(int from, int count) {
            long value = 0;
            for (int i = from; i < from + count; i++) {
                value = value << Byte.SIZE | bytes[i] & 0xFF;
            }
            return value;
        }
    }

    /** The answer that these bytes hold; a tag of a later version is left out. */
    static Answer parse(byte[] message) throws LineException {
        CommandCode command = CommandCode.ofCode(message.length < FIELDS_AT ? 0 : message[0]);
        CommandResult result = CommandResult.ofCode(message.length < FIELDS_AT ? -1 : message[1]);
        if (command == null || result == null) {
            throw unreadable();
        }
        List<Field> fields = new ArrayList<>();
        int next = FIELDS_AT;
        while (next < message.length) {
            int end = next + HEAD + (next + 1 < message.length ? message[next + 1] & 0xFF : 0);
            if (next + HEAD > message.length || end > message.length) {
                throw unreadable();
            }
            FieldTag tag = FieldTag.ofCode(message[next] & 0xFF);
            if (tag != null && tag.takes(end - next - HEAD)) {
                fields.add(new Field(tag, Arrays.copyOfRange(message, next + HEAD, end)));
            }
            next = end;
        }
        return new Answer(command, result, List.copyOf(fields));
    }

    private static LineException unreadable() {
        return new LineException("the meter's answer can not be read",
                "use a version of this program that is as old as the meter's", null);
    }

    /** Whether it did what was asked. */
    public boolean isDone() {
        return result == CommandResult.DONE;
    }

    /** The fields of a tag, in their order. */
    public List<Field> all(FieldTag tag) {
        return fields.stream().filter(field -> field.tag() == tag).toList();
    }

    /** The value of a field, if the meter told it. */
    public Optional<Long> number(FieldTag tag) {
        return all(tag).stream().findFirst().map(field -> field.number(0, field.bytes().length));
    }
}
