package org.tokenmeter.register;

/**
 * Everything a meter can be asked, each with the unit of its value.
 *
 * <p>Displays, short codes, protocols and tests name registers by this list and by no other.
 */
public enum RegisterId {
    /** Credit left; negative when more was used than paid. */
    CREDIT(RegisterUnit.CREDIT_MILLIONTH),
    /**
     * What credit is counted in, numbered as ClearCredit tokens number it: 0 kilowatt-hours, 1
     * and 2 cubic metres of water and gas, 3 minutes, 4 to 7 currency for them.
     */
    CREDIT_UNIT(RegisterUnit.NUMBER),
    /** What was delivered since the meter was made. */
    QUANTITY_TOTAL(RegisterUnit.QUANTITY_MILLIONTH),
    /** What went the other way since the meter was made. */
    REVERSE_TOTAL(RegisterUnit.QUANTITY_MILLIONTH),
    /** What was delivered in the month that goes on. */
    THIS_MONTH(RegisterUnit.QUANTITY_MILLIONTH),
    /** What was delivered in the month before; so on for twelve months. */
    MONTH_1(RegisterUnit.QUANTITY_MILLIONTH),
    /** Two months before. */
    MONTH_2(RegisterUnit.QUANTITY_MILLIONTH),
    /** Three months before. */
    MONTH_3(RegisterUnit.QUANTITY_MILLIONTH),
    /** Four months before. */
    MONTH_4(RegisterUnit.QUANTITY_MILLIONTH),
    /** Five months before. */
    MONTH_5(RegisterUnit.QUANTITY_MILLIONTH),
    /** Six months before. */
    MONTH_6(RegisterUnit.QUANTITY_MILLIONTH),
    /** Seven months before. */
    MONTH_7(RegisterUnit.QUANTITY_MILLIONTH),
    /** Eight months before. */
    MONTH_8(RegisterUnit.QUANTITY_MILLIONTH),
    /** Nine months before. */
    MONTH_9(RegisterUnit.QUANTITY_MILLIONTH),
    /** Ten months before. */
    MONTH_10(RegisterUnit.QUANTITY_MILLIONTH),
    /** Eleven months before. */
    MONTH_11(RegisterUnit.QUANTITY_MILLIONTH),
    /** Twelve months before. */
    MONTH_12(RegisterUnit.QUANTITY_MILLIONTH),
    /** Days that the credit lasts if they are like the last week; -1 while that is not known. */
    DAYS_LEFT(RegisterUnit.NUMBER),
    /** Where the low-credit alarm begins. */
    LOW_CREDIT_LEVEL(RegisterUnit.CREDIT_MILLIONTH),
    /** How urgent the low-credit alarm is: 0 none, 1 low, 2 very low. */
    LOW_CREDIT_ALARM(RegisterUnit.NUMBER),
    /** How far below zero the credit may still fall; 0 without emergency credit. */
    EMERGENCY_LEFT(RegisterUnit.CREDIT_MILLIONTH),
    /** Power that the load takes now. */
    POWER(RegisterUnit.WATT),
    /** The load switch: 1 closed, 0 open. */
    LOAD_SWITCH(RegisterUnit.NUMBER),
    /** Why the load switch is open, one bit for each reason; 0 while it is closed. */
    LOAD_SWITCH_REASONS(RegisterUnit.NUMBER),
    /** 1 while the supply waits for a person to ask for it, by the hash key. */
    SUPPLY_READY(RegisterUnit.NUMBER),
    /** Time until the supply is tried again after a limit was exceeded; 0 when it is not. */
    RETRY_TIME(RegisterUnit.SECOND),
    /** How often a limit was exceeded, as far as it counts: 0 to 6. */
    LIMIT_TRIPS(RegisterUnit.NUMBER),
    /** The power, or the difference of phases, at which a limit was exceeded; 0 if not known. */
    TRIP_POWER(RegisterUnit.WATT),
    /** Times that the load switch moved. */
    SWITCH_OPERATIONS(RegisterUnit.NUMBER),
    /** Times that the power was lost. */
    POWER_FAILS(RegisterUnit.NUMBER),
    /** 1 while the meter can not trust its memory, or has none of its own yet; else 0. */
    SERVICE_STATE(RegisterUnit.NUMBER),
    /** 1 for a meter that took a test key directly, for good; else 0. */
    LAB_METER(RegisterUnit.NUMBER),
    /** Where the meter stands in its life: 0 blank, 1 manufactured, 2 in service, 3 scrapped. */
    LIFE_CYCLE(RegisterUnit.NUMBER),
    /** Tamper conditions that stand, one bit for each; 0 for none. */
    TAMPER(RegisterUnit.NUMBER),
    /** Number of the last token result, 0 before the first token. */
    LAST_TOKEN_RESULT(RegisterUnit.NUMBER),
    /** Number of the result of the last token that was stored; so on for ten tokens. */
    TOKEN_1(RegisterUnit.NUMBER),
    /** The one before it. */
    TOKEN_2(RegisterUnit.NUMBER),
    /** The third from the last. */
    TOKEN_3(RegisterUnit.NUMBER),
    /** The fourth from the last. */
    TOKEN_4(RegisterUnit.NUMBER),
    /** The fifth from the last. */
    TOKEN_5(RegisterUnit.NUMBER),
    /** The sixth from the last. */
    TOKEN_6(RegisterUnit.NUMBER),
    /** The seventh from the last. */
    TOKEN_7(RegisterUnit.NUMBER),
    /** The eighth from the last. */
    TOKEN_8(RegisterUnit.NUMBER),
    /** The ninth from the last. */
    TOKEN_9(RegisterUnit.NUMBER),
    /** The tenth from the last. */
    TOKEN_10(RegisterUnit.NUMBER),
    /** What the latest token brought that brought credit; 0 when that is not known. */
    RECHARGE(RegisterUnit.CREDIT_MILLIONTH),
    /** When it was entered, in minutes since 1993, or -1: displays show the date. */
    RECHARGE_DATE(RegisterUnit.NUMBER),
    /** When it was entered, in minutes since 1993, or -1: displays show the time. */
    RECHARGE_TIME(RegisterUnit.NUMBER),
    /** Consecutive tokens that were not authentic. */
    WRONG_TOKENS(RegisterUnit.NUMBER),
    /** Time until the next token is taken, rounded up; 0 while the meter is not locked. */
    LOCK_OUT_TIME(RegisterUnit.SECOND),
    /** The MeterPAN, 18 digits; displays show the meter number (DRN) in it. */
    METER_NUMBER(RegisterUnit.NUMBER),
    /** Supply group code (SGC), 0 to 999999, or FFFFFF when a key change cleared it. */
    SUPPLY_GROUP_CODE(RegisterUnit.NUMBER),
    /** Tariff index (TI), 0 to 99. */
    TARIFF_INDEX(RegisterUnit.NUMBER),
    /** Key revision number (KRN), 1 to 9; displays show the key type beside it. */
    KEY_REVISION_NUMBER(RegisterUnit.NUMBER),
    /** Key type (KT), 0 to 3. */
    KEY_TYPE(RegisterUnit.NUMBER),
    /** Key expiry number (KEN), 0 to 255; 255 never expires. */
    KEY_EXPIRY_NUMBER(RegisterUnit.NUMBER),
    /** Encryption algorithm (EA): 7 or 11. */
    ENCRYPTION_ALGORITHM(RegisterUnit.NUMBER),
    /** Key-change tokens (KCT) in the largest set that the meter takes: 3 or 4. */
    KEY_CHANGE_TOKENS(RegisterUnit.NUMBER),
    /** Code of the base date: 93, 14 or 35. */
    BASE_DATE(RegisterUnit.NUMBER),
    /** The smallest TID kept, in minutes since the base date: tokens below it are old. */
    OLDEST_IDENTIFIER(RegisterUnit.NUMBER),
    /** Maximum power limit; 0 for none. */
    MAXIMUM_POWER(RegisterUnit.WATT),
    /** Maximum phase power unbalance limit; 0 for none. */
    UNBALANCE_LIMIT(RegisterUnit.WATT),
    /** Tariff rate, 16 bits as its token gave it; 0 before the first. */
    TARIFF_RATE(RegisterUnit.NUMBER),
    /** Water meter factor, 16 bits as its token gave it; 0 before the first. */
    WATER_FACTOR(RegisterUnit.NUMBER),
    /** What the extended read token that shows now asks for: a value of 10 bits, or a flag. */
    EXTENDED_VALUE(RegisterUnit.NUMBER),
    /** Civil time in minutes since 1993, or -1 while it is unknown: displays show the date. */
    CIVIL_DATE(RegisterUnit.NUMBER),
    /** Civil time in minutes since 1993, or -1 while it is unknown: displays show the time. */
    CIVIL_TIME(RegisterUnit.NUMBER),
    /** Version of the firmware: 10,000 for each major, 100 for each minor number, and the patch. */
    SOFTWARE_VERSION(RegisterUnit.NUMBER),
    /** The token reader, which is the keypad; its value is 1. */
    TOKEN_READER(RegisterUnit.NUMBER),
    /** Every point of the display and every lamp, for a look at them; its value is 1. */
    DISPLAY_TEST(RegisterUnit.NUMBER);

    private final RegisterUnit unit;

    RegisterId(RegisterUnit unit) {
        this.unit = unit;
    }

    /** The unit of the register's value. */
    public RegisterUnit unit() {
        return unit;
    }

    /** Whether its value comes from the memory: in service state it is not known then. */
    public boolean isStored() {
        switch (this) {
            case SERVICE_STATE:
            case LAST_TOKEN_RESULT:
            case LOAD_SWITCH:
            case LOAD_SWITCH_REASONS:
            case CIVIL_DATE:
            case CIVIL_TIME:
            case SOFTWARE_VERSION:
            case TOKEN_READER:
                return false;
            default:
                return true;
        }
    }
}
