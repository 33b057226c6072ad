package org.tokenmeter.link;

import org.tokenmeter.register.RegisterId;

/**
 * The registers that mode C gives, in the order of a read-out, each under its OBIS code.
 *
 * <p><b>Source.</b> IEC 62056-61 (OBIS): 19.x is prepayment, 96.x general, 129 and above are the
 * manufacturer's own. The meaning of each is fixed in SPEC.md.
 */
enum ObisRegister {
    ERROR("F.F", RegisterId.SERVICE_STATE, ValueFormat.NUMBER),
    METER_NUMBER("0-0:96.1.0", RegisterId.METER_NUMBER, ValueFormat.METER_NUMBER),
    VERSION("1-0:0.2.0", RegisterId.SOFTWARE_VERSION, ValueFormat.VERSION),
    CLOCK("0-0:1.0.0", RegisterId.CIVIL_TIME, ValueFormat.MOMENT),
    ELECTRICITY_TOTAL("1-0:1.8.0", RegisterId.QUANTITY_TOTAL, ValueFormat.QUANTITY, 0),
    ELECTRICITY_REVERSE("1-0:2.8.0", RegisterId.REVERSE_TOTAL, ValueFormat.QUANTITY, 0),
    ELECTRICITY_MONTH("1-0:1.9.0", RegisterId.THIS_MONTH, ValueFormat.QUANTITY, 0),
    ELECTRICITY_POWER("1-0:1.7.0", RegisterId.POWER, ValueFormat.WATT, 0),
    WATER_TOTAL("8-0:1.0.0", RegisterId.QUANTITY_TOTAL, ValueFormat.QUANTITY, 1),
    GAS_TOTAL("7-0:3.0.0", RegisterId.QUANTITY_TOTAL, ValueFormat.QUANTITY, 2),
    TIME_TOTAL("0-0:96.8.0", RegisterId.QUANTITY_TOTAL, ValueFormat.QUANTITY, 3),
    CREDIT("0-0:19.10.0", RegisterId.CREDIT, ValueFormat.CREDIT),
    TOKEN_GATEWAY("0-0:19.40.0", RegisterId.LAST_TOKEN_RESULT, ValueFormat.GATEWAY_STATUS),
    LOAD_SWITCH("0-0:96.3.10", RegisterId.LOAD_SWITCH, ValueFormat.NUMBER),
    POWER_LIMIT("0-0:17.0.0", RegisterId.MAXIMUM_POWER, ValueFormat.WATT),
    POWER_FAILS("0-0:96.7.21", RegisterId.POWER_FAILS, ValueFormat.NUMBER),
    SWITCH_REASONS("0-0:129.1.0", RegisterId.LOAD_SWITCH_REASONS, ValueFormat.NUMBER),
    TOKEN_RESULT("0-0:129.2.0", RegisterId.LAST_TOKEN_RESULT, ValueFormat.NUMBER),
    LOCK_OUT_TIME("0-0:129.3.0", RegisterId.LOCK_OUT_TIME, ValueFormat.SECOND),
    WRONG_TOKENS("0-0:129.4.0", RegisterId.WRONG_TOKENS, ValueFormat.NUMBER),
    TAMPER("0-0:129.5.0", RegisterId.TAMPER, ValueFormat.NUMBER),
    LOW_CREDIT_ALARM("0-0:129.6.0", RegisterId.LOW_CREDIT_ALARM, ValueFormat.NUMBER),
    LOW_CREDIT_LEVEL("0-0:129.7.0", RegisterId.LOW_CREDIT_LEVEL, ValueFormat.CREDIT),
    DAYS_LEFT("0-0:129.8.0", RegisterId.DAYS_LEFT, ValueFormat.KNOWN_NUMBER),
    EMERGENCY_LEFT("0-0:129.9.0", RegisterId.EMERGENCY_LEFT, ValueFormat.CREDIT),
    RECHARGE("0-0:129.10.0", RegisterId.RECHARGE, ValueFormat.CREDIT),
    SWITCH_OPERATIONS("0-0:129.11.0", RegisterId.SWITCH_OPERATIONS, ValueFormat.NUMBER),
    SUPPLY_GROUP("0-0:129.12.0", RegisterId.SUPPLY_GROUP_CODE, ValueFormat.SUPPLY_GROUP),
    TARIFF_INDEX("0-0:129.13.0", RegisterId.TARIFF_INDEX, ValueFormat.TWO_DIGITS),
    KEY_REVISION("0-0:129.14.0", RegisterId.KEY_REVISION_NUMBER, ValueFormat.NUMBER),
    KEY_TYPE("0-0:129.15.0", RegisterId.KEY_TYPE, ValueFormat.NUMBER),
    KEY_EXPIRY("0-0:129.16.0", RegisterId.KEY_EXPIRY_NUMBER, ValueFormat.NUMBER),
    ALGORITHM("0-0:129.17.0", RegisterId.ENCRYPTION_ALGORITHM, ValueFormat.TWO_DIGITS),
    BASE_DATE("0-0:129.18.0", RegisterId.BASE_DATE, ValueFormat.TWO_DIGITS),
    LAB_METER("0-0:129.19.0", RegisterId.LAB_METER, ValueFormat.NUMBER);

    private static final int ANY = -1;
    private static final ObisRegister[] ALL = values();

    private final String code;
    private final RegisterId id;
    private final ValueFormat format;
    private final int utility;

    ObisRegister(String code, RegisterId id, ValueFormat format) {
        this(code, id, format, ANY);
    }

    /** A register of one utility's meters, numbered as credit subclasses are. */
    ObisRegister(String code, RegisterId id, ValueFormat format, int utility) {
        this.code = code;
        this.id = id;
        this.format = format;
        this.utility = utility;
    }

    /** How many there are. */
    static int count() {
        return ALL.length;
    }

    /** One of them, in the order of a read-out. */
    static ObisRegister of(int index) {
        return ALL[index];
    }

    /** The OBIS code. */
    String code() {
        return code;
    }

    /** What it reads. */
    RegisterId id() {
        return id;
    }

    /** How its value is written. */
    ValueFormat format() {
        return format;
    }

    /** Whether a meter of a utility has it: 0 electricity, 1 water, 2 gas, 3 time. */
    boolean belongsTo(int meterUtility) {
        return utility == ANY || utility == meterUtility;
    }
}
