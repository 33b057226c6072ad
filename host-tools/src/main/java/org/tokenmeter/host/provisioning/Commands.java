package org.tokenmeter.host.provisioning;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.function.Consumer;
import org.tokenmeter.host.token.TokenText;
import org.tokenmeter.ledger.LineState;
import org.tokenmeter.meter.provision.CommandCode;
import org.tokenmeter.meter.provision.FieldTag;
import org.tokenmeter.meter.provision.MessageBuffer;
import org.tokenmeter.sts.cipher.DecoderKey;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.cipher.KeyExposure;

/**
 * The commands that a meter understands, each as something that writes it: so a command can be
 * said again, with the same transaction, and no copy of a key is kept for that.
 */
public final class Commands {
    private static final LocalDateTime START = LocalDateTime.of(1993, 1, 1, 0, 0);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int HALF_KEY = 8;

    private Commands() {
    }

    /** Who and at which stage of life is the meter? */
    public static Consumer<MessageBuffer> identify() {
        return message -> message.begin(CommandCode.IDENTIFY);
    }

    /** Become this meter, once the key comes. */
    public static Consumer<MessageBuffer> loadIdentity(MeterPlan plan) {
        byte[] id = newId();
        return message -> transaction(message, CommandCode.LOAD_IDENTITY, id)
                .field(FieldTag.PAN, 8, Long.parseLong(plan.pan().digits()))
                .field(FieldTag.MANUFACTURER, 2, Long.parseLong(plan.pan().manufacturerCode()))
                .field(FieldTag.CREDIT_REGISTER, 1, plan.creditRegister())
                .field(FieldTag.IMPULSES, 4, plan.impulses())
                .field(FieldTag.LARGEST_CREDIT, 8, plan.largestCredit())
                .field(FieldTag.MADE, 4, ChronoUnit.MINUTES.between(START, plan.made()))
                .field(FieldTag.PACK, 1, plan.pack().number())
                .field(FieldTag.LANGUAGE, 1, plan.language().number());
    }

    /**
     * Take your first key.
     *
     * @param keyType 0, or 2 for a meter of a laboratory
     */
    public static Consumer<MessageBuffer> loadKey(MeterPlan plan, DecoderKey key, int keyType) {
        byte[] id = newId();
        return message -> {
            transaction(message, CommandCode.LOAD_KEY, id)
                    .field(FieldTag.ALGORITHM, 1, plan.algorithm().code())
                    .field(FieldTag.KEY_TYPE, 1, keyType)
                    .field(FieldTag.KEY_REVISION, 1, plan.krn().number())
                    .field(FieldTag.KEY_EXPIRY, 1, plan.keyExpiry())
                    .field(FieldTag.TARIFF_INDEX, 1, plan.ti().number())
                    .field(FieldTag.SUPPLY_GROUP, 3, plan.supplyGroup())
                    .field(FieldTag.BASE_DATE, 1, plan.baseDate().code());
            keyField(message, plan.algorithm(), key);
        };
    }

    private static void keyField(MessageBuffer message, EncryptionAlgorithm algorithm,
            DecoderKey key) {
        boolean isLong = algorithm == EncryptionAlgorithm.EA11;
        byte[] bytes = new byte[isLong ? 2 * HALF_KEY : HALF_KEY];
        for (int i = 0; i < bytes.length; i++) {
            long half = i < HALF_KEY ? KeyExposure.first(key) : KeyExposure.second(key);
            bytes[i] = (byte) (half >>> Byte.SIZE * (HALF_KEY - 1 - i % HALF_KEY));
        }
        message.field(FieldTag.KEY, bytes, 0, bytes.length);
        Arrays.fill(bytes, (byte) 0);
    }

    /** Set your clock. */
    public static Consumer<MessageBuffer> setClock(LocalDateTime now) {
        byte[] id = newId();
        return message -> transaction(message, CommandCode.SET_CLOCK, id)
                .field(FieldTag.CLOCK, 8, ChronoUnit.MILLIS.between(START, now));
    }

    /** Take this token, as if it were typed. */
    public static Consumer<MessageBuffer> enterToken(TokenText token) {
        byte[] id = newId();
        byte[] digits = token.digits().getBytes(StandardCharsets.US_ASCII);
        return message -> transaction(message, CommandCode.ENTER_TOKEN, id)
                .field(FieldTag.TOKEN, digits, 0, digits.length);
    }

    /** What does this register say? */
    public static Consumer<MessageBuffer> read(String obisCode) {
        byte[] code = obisCode.getBytes(StandardCharsets.US_ASCII);
        return message -> message.begin(CommandCode.READ)
                .field(FieldTag.REGISTER, code, 0, code.length);
    }

    /** Which events were there, this one and before? */
    public static Consumer<MessageBuffer> events(int newest) {
        return message -> message.begin(CommandCode.EVENTS).field(FieldTag.FROM, 4, newest);
    }

    /** Which were the last tokens, but for so many? */
    public static Consumer<MessageBuffer> lastTokens(int without) {
        return message -> message.begin(CommandCode.LAST_TOKENS)
                .field(FieldTag.FROM, 4, without);
    }

    /** Go into service, and open your line to another key from now on. */
    public static Consumer<MessageBuffer> enterService(LineKey key) {
        byte[] id = newId();
        return message -> transaction(message, CommandCode.ENTER_SERVICE, id)
                .field(FieldTag.LINE_KEY, key.bytes(), 0, LineState.KEY_BYTES);
    }

    /** End your life. */
    public static Consumer<MessageBuffer> decommission() {
        byte[] id = newId();
        return message -> transaction(message, CommandCode.DECOMMISSION, id);
    }

    private static MessageBuffer transaction(MessageBuffer message, CommandCode code, byte[] id) {
        return message.begin(code).field(FieldTag.TRANSACTION, id, 0, id.length);
    }

    private static byte[] newId() {
        byte[] id = new byte[LineState.TRANSACTION_BYTES];
        RANDOM.nextBytes(id);
        return id;
    }
}
