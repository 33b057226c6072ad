package org.tokenmeter.register;

/**
 * Everything a meter can be asked, each with the unit of its value.
 *
 * <p>Displays, short codes, protocols and tests name registers by this list and by no other.
 */
public enum RegisterId {
    /** Credit left; negative when more was used than paid. */
    CREDIT(RegisterUnit.MILLI_WATT_HOUR),
    /** Energy delivered since the meter was made. */
    TOTAL_ENERGY(RegisterUnit.MILLI_WATT_HOUR),
    /** The load switch: 1 closed, 0 open. */
    LOAD_SWITCH(RegisterUnit.NUMBER),
    /** 1 while the meter can not trust its memory, or has none of its own yet; else 0. */
    SERVICE_STATE(RegisterUnit.NUMBER),
    /** Number of the last token result, 0 before the first token. */
    LAST_TOKEN_RESULT(RegisterUnit.NUMBER),
    /** Supply group code (SGC), 0 to 999999. */
    SUPPLY_GROUP_CODE(RegisterUnit.NUMBER),
    /** Tariff index (TI), 0 to 99. */
    TARIFF_INDEX(RegisterUnit.NUMBER),
    /** Key revision number (KRN), 1 to 9. */
    KEY_REVISION_NUMBER(RegisterUnit.NUMBER),
    /** Key type (KT), 0 to 3. */
    KEY_TYPE(RegisterUnit.NUMBER),
    /** Key expiry number (KEN), 0 to 255; 255 never expires. */
    KEY_EXPIRY_NUMBER(RegisterUnit.NUMBER),
    /** Code of the base date: 93, 14 or 35. */
    BASE_DATE(RegisterUnit.NUMBER),
    /** The smallest TID kept, in minutes since the base date: tokens below it are old. */
    OLDEST_IDENTIFIER(RegisterUnit.NUMBER);

    private final RegisterUnit unit;

    RegisterId(RegisterUnit unit) {
        this.unit = unit;
    }

    /** The unit of the register's value. */
    public RegisterUnit unit() {
        return unit;
    }
}
