package org.tokenmeter.meter.acceptance;

import org.tokenmeter.register.RegisterId;
import org.tokenmeter.sts.token.TestToken;

/**
 * What a class 1 token asked to see: one register after the other, the lowest control bit first,
 * each for five seconds. Whoever has a display polls {@link #showing}.
 *
 * <p>Control bit n asks for test n + 1. The test of the load switch also opens a closed switch for
 * two seconds; it never closes an open one.
 *
 * <p><b>Units.</b> Milliseconds of the meter's monotonic clock.
 *
 * <p><b>Source.</b> IEC 62055-41, InitiateMeterTest/Display.
 */
public final class MeterTest {
    /** How long each register shows. */
    public static final int SHOWN_MILLIS = 5_000;
    /** How long the test of the load switch opens it. */
    public static final int SWITCH_OPEN_MILLIS = 2_000;
    /** The control bits that this meter knows. */
    static final long KNOWN = (1L << 18) - 1;

    private long waiting;
    private RegisterId shown;
    private long shownUntil;
    private boolean opening;
    private long openUntil;
    private int switchTests;
    private int extendedIndex;
    private int extendedFlag;

    /** Begins to show what the control bits ask for; the first register at once. */
    void begin(long control, long now) {
        waiting = control & KNOWN;
        showNext(now);
    }

    /** Begins to show what an extended read asks for: the 36 bits of its value. */
    void beginExtended(long body, long now) {
        extendedIndex = TestToken.extendedIndex(body);
        extendedFlag = TestToken.extendedFlag(body);
        waiting = 0;
        show(RegisterId.EXTENDED_VALUE, now);
    }

    /** Goes on to what is due. */
    void tick(long now) {
        while (shown != null && now >= shownUntil) {
            showNext(shownUntil);
        }
        if (opening && now >= openUntil) {
            opening = false;
        }
    }

    /** Ends the showing; an open load switch still closes when its time is over. */
    public void dismiss() {
        shown = null;
        waiting = 0;
    }

    /** The register to show now, or null. */
    public RegisterId showing() {
        return shown;
    }

    /** Whether the load switch is to be open for its test. */
    public boolean opensSwitch() {
        return opening;
    }

    /** How many tests of the load switch have begun since the start. */
    public int switchTests() {
        return switchTests;
    }

    /** The index of the extended value that shows: 0 to 63. */
    public int extendedIndex() {
        return extendedIndex;
    }

    /** The flag that shows under index 63: 0 to 511. */
    public int extendedFlag() {
        return extendedFlag;
    }

    /** When something changes. */
    long deadline() {
        return Math.min(shown == null ? Long.MAX_VALUE : shownUntil,
                opening ? openUntil : Long.MAX_VALUE);
    }

    private void showNext(long now) {
        if (waiting == 0) {
            shown = null;
            return;
        }
        int bit = Long.numberOfTrailingZeros(waiting);
        waiting &= waiting - 1;
        show(register(bit), now);
        if (shown == RegisterId.LOAD_SWITCH) {
            opening = true;
            switchTests++;
            openUntil = now + SWITCH_OPEN_MILLIS;
        }
    }

    private void show(RegisterId id, long now) {
        shown = id;
        shownUntil = now + SHOWN_MILLIS;
    }

    private static RegisterId register(int bit) {
        switch (bit) {
            case 0:
                return RegisterId.LOAD_SWITCH;
            case 1:
                return RegisterId.DISPLAY_TEST;
            case 2:
                return RegisterId.QUANTITY_TOTAL;
            case 3:
                return RegisterId.KEY_REVISION_NUMBER;
            case 4:
                return RegisterId.TARIFF_INDEX;
            case 5:
                return RegisterId.TOKEN_READER;
            case 6:
                return RegisterId.MAXIMUM_POWER;
            case 7:
                return RegisterId.TAMPER;
            case 8:
                return RegisterId.POWER;
            case 9:
                return RegisterId.SOFTWARE_VERSION;
            case 10:
                return RegisterId.UNBALANCE_LIMIT;
            case 11:
                return RegisterId.WATER_FACTOR;
            case 12:
                return RegisterId.TARIFF_RATE;
            case 13:
                return RegisterId.ENCRYPTION_ALGORITHM;
            case 14:
                return RegisterId.KEY_CHANGE_TOKENS;
            case 15:
                return RegisterId.SUPPLY_GROUP_CODE;
            case 16:
                return RegisterId.KEY_EXPIRY_NUMBER;
            case 17:
                return RegisterId.METER_NUMBER;
            default:
                throw new AssertionError();
        }
    }
}
