package org.tokenmeter.panel;

import java.util.SplittableRandom;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.register.RegisterSource;

/** Registers that hold the smallest and largest that they may, and anything between. */
final class ExtremeRegisters implements RegisterSource {
    /** The largest balance that a meter can be made for, in millionths. */
    private static final long LARGEST_CREDIT = 9_999_999_900_000L;
    private static final int LARGEST_LIMIT = 18_201_624;
    /** Three phases of as much as a scenario can load each with. */
    private static final int LARGEST_POWER = 3 * 9_999_999;
    private static final int MINUTES_UNTIL_2100 = 56_000_000;
    private static final int LARGEST_TID = (1 << 24) - 1;
    private static final int NO_SUPPLY_GROUP = 0xFFFFFF;
    private static final int[] BASE_DATES = {93, 14, 35};

    private final SplittableRandom random;
    private final long[] values = new long[RegisterId.values().length];

    ExtremeRegisters(SplittableRandom random) {
        this.random = random;
    }

    @Override
    public long read(RegisterId id) {
        return values[id.ordinal()];
    }

    /** Sets every register anew. */
    void change() {
        for (RegisterId id : RegisterId.values()) {
            values[id.ordinal()] = any(id);
        }
    }

    private long any(RegisterId id) {
        return switch (id) {
            case CREDIT, RECHARGE, QUANTITY_TOTAL, REVERSE_TOTAL, THIS_MONTH ->
                    number(LARGEST_CREDIT) * (random.nextInt(3) == 0 ? -1 : 1);
            case EMERGENCY_LEFT -> random.nextBoolean() ? 0 : number(LARGEST_CREDIT);
            case LOW_CREDIT_LEVEL -> number(LARGEST_CREDIT);
            case LOW_CREDIT_ALARM, KEY_TYPE -> random.nextInt(3);
            case CREDIT_UNIT -> random.nextInt(8);
            case POWER, TRIP_POWER -> number(LARGEST_POWER);
            case MAXIMUM_POWER, UNBALANCE_LIMIT -> number(LARGEST_LIMIT);
            case DAYS_LEFT -> number(Integer.MAX_VALUE) - 1;
            case LOAD_SWITCH, SUPPLY_READY, LAB_METER -> random.nextInt(2);
            case SERVICE_STATE -> random.nextInt(8) / 7;
            case LIFE_CYCLE -> random.nextInt(8) == 0 ? 3 : 2;
            case LOAD_SWITCH_REASONS -> random.nextBoolean() ? 0 : random.nextInt(128);
            case RETRY_TIME -> random.nextInt(31);
            case LIMIT_TRIPS -> random.nextInt(7);
            case LOCK_OUT_TIME -> number(3_600);
            case METER_NUMBER -> number(999_999_999_999_999_999L);
            case SUPPLY_GROUP_CODE -> random.nextInt(9) == 0 ? NO_SUPPLY_GROUP : number(999_999);
            case WRONG_TOKENS, KEY_EXPIRY_NUMBER -> number(255);
            case TARIFF_INDEX -> random.nextInt(100);
            case KEY_REVISION_NUMBER -> random.nextInt(1, 10);
            case ENCRYPTION_ALGORITHM -> random.nextBoolean() ? 7 : 11;
            case BASE_DATE -> BASE_DATES[random.nextInt(BASE_DATES.length)];
            case OLDEST_IDENTIFIER -> number(LARGEST_TID);
            case CIVIL_DATE, CIVIL_TIME, RECHARGE_DATE, RECHARGE_TIME ->
                    number(MINUTES_UNTIL_2100) - 1;
            case TARIFF_RATE, WATER_FACTOR -> number(65_535);
            case EXTENDED_VALUE -> number(1_023);
            case SOFTWARE_VERSION -> number(999_999);
            default -> isMonth(id) ? number(LARGEST_CREDIT) : number(Integer.MAX_VALUE);
        };
    }

    private static boolean isMonth(RegisterId id) {
        return id.compareTo(RegisterId.MONTH_1) >= 0 && id.compareTo(RegisterId.MONTH_12) <= 0;
    }

    /** The smallest, the largest, or one of any length between. */
    private long number(long largest) {
        return switch (random.nextInt(6)) {
            case 0 -> 0;
            case 1 -> largest;
            default -> random.nextLong(largest + 1) >>> random.nextInt(Long.SIZE);
        };
    }
}
