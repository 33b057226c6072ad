package org.tokenmeter.link;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.tokenmeter.meter.provision.CommandCode;
import org.tokenmeter.meter.provision.FieldTag;
import org.tokenmeter.meter.provision.MessageBuffer;
import org.tokenmeter.sts.token.BaseDate;

/** Commands for a meter whose channel seals nothing, each as the bytes that are sent. */
public final class PlainCommand {
    static final long PAN = 600727000000000009L;
    /** A published test key. */
    static final long KEY = 0x87f3ecbb2e46b48fL;
    static final int SUPPLY_GROUP = 201_457;

    private static final int ID_BYTES = 16;

    private PlainCommand() {
    }

    /** Become this meter of 2014, once the key comes. */
    public static byte[] loadIdentity(byte[] id) {
        return bytes(signed(CommandCode.LOAD_IDENTITY, id).field(FieldTag.PAN, 8, PAN)
                .field(FieldTag.MANUFACTURER, 2, 0).field(FieldTag.CREDIT_REGISTER, 1, 0)
                .field(FieldTag.IMPULSES, 4, 1_000)
                .field(FieldTag.LARGEST_CREDIT, 8, 99_999_900_000L)
                .field(FieldTag.MADE, 4, BaseDate.BASE_2014.firstMinute())
                .field(FieldTag.PACK, 1, 0).field(FieldTag.LANGUAGE, 1, 0));
    }

    /** Take this key: a short one for EA07, the same and its inverse for EA11. */
    public static byte[] loadKey(byte[] id, int algorithm, int keyType) {
        MessageBuffer message = signed(CommandCode.LOAD_KEY, id)
                .field(FieldTag.ALGORITHM, 1, algorithm)
                .field(FieldTag.KEY_TYPE, 1, keyType).field(FieldTag.KEY_REVISION, 1, 1)
                .field(FieldTag.KEY_EXPIRY, 1, 255).field(FieldTag.TARIFF_INDEX, 1, 1)
                .field(FieldTag.SUPPLY_GROUP, 3, SUPPLY_GROUP)
                .field(FieldTag.BASE_DATE, 1, BaseDate.BASE_2014.code());
        byte[] key = new byte[algorithm == 11 ? 2 * Long.BYTES : Long.BYTES];
        for (int i = 0; i < key.length; i++) {
            long half = i < Long.BYTES ? KEY : ~KEY;
            key[i] = (byte) (half >>> Byte.SIZE * (Long.BYTES - 1 - i % Long.BYTES));
        }
        return bytes(message.field(FieldTag.KEY, key, 0, key.length));
    }

    /** Set your clock. */
    static byte[] setClock(byte[] id, long millis) {
        return bytes(signed(CommandCode.SET_CLOCK, id).field(FieldTag.CLOCK, 8, millis));
    }

    /** Take this token. */
    static byte[] enterToken(byte[] id, String digits) {
        byte[] ascii = digits.getBytes(StandardCharsets.US_ASCII);
        return bytes(signed(CommandCode.ENTER_TOKEN, id)
                .field(FieldTag.TOKEN, ascii, 0, ascii.length));
    }

    /** Go into service, under another line key. */
    static byte[] enterService(byte[] id, byte[] lineKey) {
        return bytes(signed(CommandCode.ENTER_SERVICE, id)
                .field(FieldTag.LINE_KEY, lineKey, 0, lineKey.length));
    }

    /** A command that has nothing but its id, or asks about one. */
    static byte[] bare(CommandCode code, byte[] id) {
        return bytes(signed(code, id));
    }

    /** Who are you? */
    static byte[] identify() {
        return bytes(new MessageBuffer().begin(CommandCode.IDENTIFY));
    }

    private static MessageBuffer signed(CommandCode code, byte[] id) {
        return new MessageBuffer().begin(code).field(FieldTag.TRANSACTION, id, 0, ID_BYTES);
    }

    private static byte[] bytes(MessageBuffer message) {
        return Arrays.copyOf(message.bytes(), message.end());
    }
}
