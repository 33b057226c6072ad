package org.tokenmeter.meter.provision;

/**
 * The fields of commands and answers: numbers are big-endian and without sign. The codes are sent:
 * never renumbered.
 */
public enum FieldTag {
    /** The id of a command that changes the meter: chosen by the host, never twice. */
    TRANSACTION(1, 16),
    /** MeterPAN, as a number of 18 decimal digits. */
    PAN(2, 8),
    /** Manufacturer code. */
    MANUFACTURER(3, 2),
    /** What credit is counted in: 0 to 3 units of electricity, water, gas, time; 4 to 7 money. */
    CREDIT_REGISTER(4, 1),
    /** Pulses for each kilowatt-hour or cubic metre. */
    IMPULSES(5, 4),
    /** The largest balance, in millionths. */
    LARGEST_CREDIT(6, 8),
    /** When the meter was made, a civil minute. */
    MADE(7, 4),
    /** Number of the vendor pack. */
    PACK(8, 1),
    /** Number of the language. */
    LANGUAGE(9, 1),
    /** EA: 7 or 11. */
    ALGORITHM(10, 1),
    /** A decoder key: 8 bytes for EA07, 16 for EA11. */
    KEY(11, 8, 16),
    /** KT. */
    KEY_TYPE(12, 1),
    /** KRN. */
    KEY_REVISION(13, 1),
    /** KEN. */
    KEY_EXPIRY(14, 1),
    /** TI. */
    TARIFF_INDEX(15, 1),
    /** SGC; FFFFFF when it was cleared. */
    SUPPLY_GROUP(16, 3),
    /** BDT: 93, 14 or 35. */
    BASE_DATE(17, 1),
    /** Civil time in milliseconds since 1 January 1993. */
    CLOCK(18, 8),
    /** The newest sequence number of a list that is wanted; 0 for the newest there is. */
    FROM(19, 4),
    /** Digits of a token, ASCII. */
    TOKEN(20, 20),
    /** The key that opens the line from now on. */
    LINE_KEY(21, 32),
    /** An OBIS code, ASCII. */
    REGISTER(22, FieldTag.ANY),
    /** A data set as mode C writes it, ASCII. */
    VALUE(23, FieldTag.ANY),
    /** The check value of the decoder key. */
    CHECK_VALUE(24, 3),
    /** Stage of life: 0 blank, 1 manufactured, 2 in service, 3 scrapped. */
    LIFE_CYCLE(25, 1),
    /** Version of the firmware. */
    VERSION(26, 4),
    /** 1 for a meter that took a test key directly. */
    LAB(27, 1),
    /** 1 while the service jumper is set. */
    JUMPER(28, 1),
    /** The number of a token's result. */
    TOKEN_RESULT(29, 1),
    /** Sequence 4, code 2, argument 8, uptime 4, civil minute 4. */
    EVENT(30, 22),
    /** Result 1, kind 1, TID 3, civil minute 4, value 8. */
    LAST_TOKEN(31, 17),
    /** The code of a field whose value is refused. */
    WRONG_FIELD(32, 1),
    /** Handshakes that failed in a row, before this session. */
    FAILED_HANDSHAKES(33, 1);

    /** The length of a field that has no fixed one. */
    static final int ANY = -1;

    private static final FieldTag[] ALL = values();

    private final int code;
    private final int size;
    private final int otherSize;

    FieldTag(int code, int size) {
        this(code, size, size);
    }

    FieldTag(int code, int size, int otherSize) {
        this.code = code;
        this.size = size;
        this.otherSize = otherSize;
    }

    /** The code: 1 to 33. */
    public int code() {
        return code;
    }

    /** The tag of a code, or null for one that nobody knows. */
    public static FieldTag ofCode(int code) {
        return code < 1 || code > ALL.length ? null : ALL[code - 1];
    }

    /** Whether a field of this tag may have so many bytes. */
    public boolean takes(int length) {
        return size == ANY ? length > 0 : length == size || length == otherSize;
    }

    /** How many tags there are. */
    static int count() {
        return ALL.length;
    }
}
