package org.tokenmeter.link;

import org.tokenmeter.register.RegisterId;

/**
 * The registers that mode C gives, in the order of a read-out, each under its OBIS code.
 *
 * <p><b>Source.</b> IEC 62056-61 (OBIS): 19.x is prepayment, 96.x general, 129 and above are the
 * manufacturer's own. The meaning of each is fixed in SPEC.md.
 */
public enum ObisRegister {
    /** 1 in service state, else 0. */
    ERROR("F.F", RegisterId.SERVICE_STATE, ValueFormat.NUMBER),
    /** MeterPAN. */
    METER_NUMBER("0-0:96.1.0", RegisterId.METER_NUMBER, ValueFormat.METER_NUMBER),
    /** Version of the firmware. */
    VERSION("1-0:0.2.0", RegisterId.SOFTWARE_VERSION, ValueFormat.VERSION),
    /** Civil time. */
    CLOCK("0-0:1.0.0", RegisterId.CIVIL_TIME, ValueFormat.MOMENT),
    /** Energy delivered. */
    ELECTRICITY_TOTAL("1-0:1.8.0", RegisterId.QUANTITY_TOTAL, ValueFormat.QUANTITY, 0),
    /** Energy that went the other way. */
    ELECTRICITY_REVERSE("1-0:2.8.0", RegisterId.REVERSE_TOTAL, ValueFormat.QUANTITY, 0),
    /** Energy delivered in the month that goes on. */
    ELECTRICITY_MONTH("1-0:1.9.0", RegisterId.THIS_MONTH, ValueFormat.QUANTITY, 0),
    /** Power that the load takes. */
    ELECTRICITY_POWER("1-0:1.7.0", RegisterId.POWER, ValueFormat.WATT, 0),
    /** Water delivered. */
    WATER_TOTAL("8-0:1.0.0", RegisterId.QUANTITY_TOTAL, ValueFormat.QUANTITY, 1),
    /** Gas delivered. */
    GAS_TOTAL("7-0:3.0.0", RegisterId.QUANTITY_TOTAL, ValueFormat.QUANTITY, 2),
    /** Time delivered. */
    TIME_TOTAL("0-0:96.8.0", RegisterId.QUANTITY_TOTAL, ValueFormat.QUANTITY, 3),
    /** Credit left. */
    CREDIT("0-0:19.10.0", RegisterId.CREDIT, ValueFormat.CREDIT),
    /** How far the last token came; tokens are written here. */
    TOKEN_GATEWAY("0-0:19.40.0", RegisterId.LAST_TOKEN_RESULT, ValueFormat.GATEWAY_STATUS),
    /** 1 closed, 0 open. */
    LOAD_SWITCH("0-0:96.3.10", RegisterId.LOAD_SWITCH, ValueFormat.NUMBER),
    /** Maximum power limit; 0 for none. */
    POWER_LIMIT("0-0:17.0.0", RegisterId.MAXIMUM_POWER, ValueFormat.WATT),
    /** Times that the power was lost. */
    POWER_FAILS("0-0:96.7.21", RegisterId.POWER_FAILS, ValueFormat.NUMBER),
    /** Why the load switch is open, one bit for each reason. */
    SWITCH_REASONS("0-0:129.1.0", RegisterId.LOAD_SWITCH_REASONS, ValueFormat.NUMBER),
    /** Number of the last token result. */
    TOKEN_RESULT("0-0:129.2.0", RegisterId.LAST_TOKEN_RESULT, ValueFormat.NUMBER),
    /** Time until the next token is taken. */
    LOCK_OUT_TIME("0-0:129.3.0", RegisterId.LOCK_OUT_TIME, ValueFormat.SECOND),
    /** Consecutive tokens that were not authentic. */
    WRONG_TOKENS("0-0:129.4.0", RegisterId.WRONG_TOKENS, ValueFormat.NUMBER),
    /** Tamper conditions that stand, one bit for each. */
    TAMPER("0-0:129.5.0", RegisterId.TAMPER, ValueFormat.NUMBER),
    /** 0 none, 1 low, 2 very low. */
    LOW_CREDIT_ALARM("0-0:129.6.0", RegisterId.LOW_CREDIT_ALARM, ValueFormat.NUMBER),
    /** Where the low-credit alarm begins. */
    LOW_CREDIT_LEVEL("0-0:129.7.0", RegisterId.LOW_CREDIT_LEVEL, ValueFormat.CREDIT),
    /** Days that the credit lasts. */
    DAYS_LEFT("0-0:129.8.0", RegisterId.DAYS_LEFT, ValueFormat.KNOWN_NUMBER),
    /** How far below zero the credit may still fall. */
    EMERGENCY_LEFT("0-0:129.9.0", RegisterId.EMERGENCY_LEFT, ValueFormat.CREDIT),
    /** What the latest credit token brought. */
    RECHARGE("0-0:129.10.0", RegisterId.RECHARGE, ValueFormat.CREDIT),
    /** Times that the load switch moved. */
    SWITCH_OPERATIONS("0-0:129.11.0", RegisterId.SWITCH_OPERATIONS, ValueFormat.NUMBER),
    /** Supply group code. */
    SUPPLY_GROUP("0-0:129.12.0", RegisterId.SUPPLY_GROUP_CODE, ValueFormat.SUPPLY_GROUP),
    /** Tariff index. */
    TARIFF_INDEX("0-0:129.13.0", RegisterId.TARIFF_INDEX, ValueFormat.TWO_DIGITS),
    /** Key revision number. */
    KEY_REVISION("0-0:129.14.0", RegisterId.KEY_REVISION_NUMBER, ValueFormat.NUMBER),
    /** Key type. */
    KEY_TYPE("0-0:129.15.0", RegisterId.KEY_TYPE, ValueFormat.NUMBER),
    /** Key expiry number. */
    KEY_EXPIRY("0-0:129.16.0", RegisterId.KEY_EXPIRY_NUMBER, ValueFormat.NUMBER),
    /** Encryption algorithm. */
    ALGORITHM("0-0:129.17.0", RegisterId.ENCRYPTION_ALGORITHM, ValueFormat.TWO_DIGITS),
    /** Code of the base date. */
    BASE_DATE("0-0:129.18.0", RegisterId.BASE_DATE, ValueFormat.TWO_DIGITS),
    /** 1 for a meter that took a test key directly. */
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
    public static int count() {
        return ALL.length;
    }

    /** One of them, in the order of a read-out. */
    public static ObisRegister of(int index) {
        return ALL[index];
    }

    /** The OBIS code. */
    public String code() {
        return code;
    }

    /** What it reads. */
    public RegisterId id() {
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
