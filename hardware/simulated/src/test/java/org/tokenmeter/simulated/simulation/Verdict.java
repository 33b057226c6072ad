package org.tokenmeter.simulated.simulation;

/** The results of tokens by the numbers that the meter's rules give them. */
enum Verdict {
    ACCEPT(1),
    FIRST_KCT(2),
    SECOND_KCT(3),
    OVERFLOW_ERROR(4),
    KEY_TYPE_ERROR(5),
    FORMAT_ERROR(6),
    RANGE_ERROR(7),
    FUNCTION_ERROR(8),
    OLD_ERROR(9),
    USED_ERROR(10),
    KEY_EXPIRED_ERROR(11),
    DDTK_ERROR(12),
    CRC_ERROR(13),
    MFR_CODE_ERROR(14),
    LOCK_OUT(15),
    NOT_READY(16),
    THIRD_KCT(17),
    FOURTH_KCT(18);

    private final int number;

    Verdict(int number) {
        this.number = number;
    }

    /** The number that the meter shows. */
    int number() {
        return number;
    }

    /** The verdict of a number that the meter showed. */
    static Verdict of(long number) {
        for (Verdict verdict : values()) {
            if (verdict.number == number) {
                return verdict;
            }
        }
        throw new AssertionError("result number " + number);
    }
}
