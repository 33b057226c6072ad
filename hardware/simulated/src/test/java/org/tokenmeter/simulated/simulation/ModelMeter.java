package org.tokenmeter.simulated.simulation;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.tokenmeter.hal.Keypad;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.simulated.scenario.MeterIdentity;
import org.tokenmeter.sts.token.ClearBlock;

/**
 * What a meter must do, from its rules and with nothing of the firmware but the codec: the result
 * of every token, credit, TIDs, key, lock-out.
 *
 * <p><b>Time.</b> Milliseconds of the virtual clock. Whoever drives the model lets it {@link #pass}
 * to a moment before anything happens there, as a tick tells the meter of the moment.
 */
final class ModelMeter {
    /** What {@link #registers} gives, in this order. */
    static final List<RegisterId> WATCHED = List.of(
            RegisterId.LAST_TOKEN_RESULT, RegisterId.CREDIT, RegisterId.QUANTITY_TOTAL,
            RegisterId.LOAD_SWITCH_REASONS, RegisterId.WRONG_TOKENS, RegisterId.LOCK_OUT_TIME,
            RegisterId.OLDEST_IDENTIFIER, RegisterId.KEY_REVISION_NUMBER, RegisterId.KEY_TYPE,
            RegisterId.TARIFF_INDEX, RegisterId.SUPPLY_GROUP_CODE, RegisterId.KEY_EXPIRY_NUMBER,
            RegisterId.BASE_DATE, RegisterId.MAXIMUM_POWER, RegisterId.UNBALANCE_LIMIT,
            RegisterId.TARIFF_RATE, RegisterId.WATER_FACTOR, RegisterId.EXTENDED_VALUE,
            RegisterId.TAMPER, RegisterId.LIMIT_TRIPS, RegisterId.RETRY_TIME,
            RegisterId.SUPPLY_READY, RegisterId.LOAD_SWITCH);

    private static final int KEPT = 50;
    private static final int NO_GROUP = 0xFFFFFF;
    private static final int KNOWN_TESTS = 0x3FFFF;

    private final MeterIdentity identity;
    private final ModelEntry entry = new ModelEntry();
    private final ModelLockOut lockOut = new ModelLockOut();
    private final ModelSettings settings = new ModelSettings();
    private final ModelCredit credit;
    private final ModelSections sections;
    private final Surroundings surroundings;
    private final ModelSupply supply;
    /** Always full, in rising order. */
    private final int[] kept = new int[KEPT];
    private NewKey key;
    private int baseDate;
    private long measuredAt;
    private int lastResult;

    /** The model of a new meter with no load, under a cover that stays closed. */
    ModelMeter(MeterIdentity identity, KnownKey key) {
        this(identity, key, new Surroundings());
    }

    /** The model of a new meter, before it is switched on. */
    ModelMeter(MeterIdentity identity, KnownKey key, Surroundings surroundings) {
        this.identity = identity;
        this.key = new NewKey(key, identity.keyRevisionNumber(), identity.keyType(),
                identity.tariffIndex(), identity.keyExpiryNumber(), identity.supplyGroupCode(),
                true, false);
        baseDate = identity.baseDate().code();
        credit = new ModelCredit(identity);
        sections = new ModelSections(key.algorithm());
        this.surroundings = surroundings;
        supply = new ModelSupply(surroundings);
        Arrays.fill(kept,
                Math.max(0, identity.madeMinute() - identity.baseDate().firstMinute()));
    }

    /** Another model in the same state. */
    ModelMeter copy() {
        ModelMeter copy = new ModelMeter(identity, key.key(), surroundings);
        copy.entry.copy(entry);
        copy.lockOut.copy(lockOut);
        copy.settings.copy(settings);
        copy.credit.copy(credit);
        copy.sections.copy(sections);
        System.arraycopy(kept, 0, copy.kept, 0, KEPT);
        copy.key = key;
        copy.baseDate = baseDate;
        copy.supply.copy(supply);
        copy.measuredAt = measuredAt;
        copy.lastResult = lastResult;
        return copy;
    }

    // --- what happens

    /** Time has passed, and with it these pulses of the measuring element. */
    void measure(long pulses, long now) {
        if (credit.isOfTime()) {
            credit.run(supply.isClosed() ? now - measuredAt : 0, settings.value(2));
        } else if (pulses > 0) {
            credit.count(pulses, settings.value(7), settings.value(2));
        }
        measuredAt = now;
    }

    /** What follows from all that happened up to a moment. */
    void pass(long now) {
        lockOut.pass(now);
        sections.pass(now);
        entry.pass(now);
        supply.look(credit() > 0, settings.value(0), settings.value(6), now);
    }

    /** A key goes down; answers whether it completed a token. */
    boolean press(int pressed, long now) {
        if (pressed == Keypad.HASH) {
            supply.ask();
        }
        byte[] digits = entry.press(pressed, now);
        if (digits != null) {
            judge(digits, now);
        }
        return digits != null;
    }

    /** The key that was pressed last comes up. */
    void release(long now) {
        entry.release(now);
    }

    /** The power goes: what no memory keeps is lost. */
    void powerOff() {
        entry.clear();
        sections.drop();
        lockOut.powerOff();
        settings.powerOff();
        credit.powerOff();
        supply.powerOff();
    }

    /** The power comes back. */
    void powerOn(long now) {
        lockOut.powerOn(now);
        supply.powerOn(settings.value(0), settings.value(6), now);
        measuredAt = now;
        pass(now);
    }

    /** A token arrives from any carrier. */
    Verdict judge(byte[] digits, long now) {
        Verdict verdict = verdict(digits, now);
        lastResult = verdict.number();
        return verdict;
    }

    private Verdict verdict(byte[] digits, long now) {
        BigInteger number = number(digits);
        boolean isToken = digits.length == 20 && number.bitLength() <= 66;
        int tokenClass = isToken ? (int) (number.longValue() >>> 27) & 3 : -1;
        if (lockOut.isLocked(now) && tokenClass != 1) {
            return Verdict.LOCK_OUT;
        }
        if (!isToken) {
            return digits.length == 20 ? wrong(Verdict.FORMAT_ERROR, now) : Verdict.FORMAT_ERROR;
        }
        if (tokenClass == 3) {
            return Verdict.FUNCTION_ERROR;
        }
        long sent = number.longValue() & ~(3L << 27) | number.shiftRight(64).longValue() << 27;
        long clear = tokenClass == 1 ? sent : key.key().open(sent);
        if (!ClearBlock.isAuthentic(tokenClass, clear)) {
            return wrong(Verdict.CRC_ERROR, now);
        }
        int subclass = (int) (clear >>> 60);
        long body = clear >>> 16 & (1L << 44) - 1;
        if (tokenClass == 1) {
            return test(subclass, body, now);
        }
        if (subclass > (tokenClass == 0 ? 7 : 10)) {
            return Verdict.FUNCTION_ERROR;
        }
        int section = tokenClass == 0 ? 0 : List.of(3, 4, 8, 9).indexOf(subclass) + 1;
        return section > 0 ? section(section, body, now) : identified(tokenClass, subclass, body);
    }

    private static BigInteger number(byte[] digits) {
        StringBuilder text = new StringBuilder("0");
        for (byte digit : digits) {
            text.append(digit);
        }
        return new BigInteger(text.toString());
    }

    private Verdict wrong(Verdict verdict, long now) {
        lockOut.countWrong(now);
        return verdict;
    }

    private Verdict test(int subclass, long body, long now) {
        if (subclass > 2) {
            return Verdict.FUNCTION_ERROR;
        }
        if (subclass == 2) {
            settings.read(body);
            return Verdict.ACCEPT;
        }
        int codeBits = subclass == 0 ? 8 : 16;
        long code = body & (1 << codeBits) - 1;
        long control = body >>> codeBits;
        if (code != 0 && code != identity.manufacturerCode()) {
            return wrong(Verdict.MFR_CODE_ERROR, now);
        }
        if ((control & KNOWN_TESTS) == 0) {
            return control == 0 ? Verdict.RANGE_ERROR : Verdict.FUNCTION_ERROR;
        }
        boolean opensSwitch = (control & 1) != 0;
        if (opensSwitch) {
            supply.test(credit() > 0, now);
        }
        return Verdict.ACCEPT;
    }

    private Verdict section(int section, long body, long now) {
        Verdict verdict = sections.take(section, body, key.type(), now);
        switch (verdict) {
            case FIRST_KCT, SECOND_KCT, THIRD_KCT, FOURTH_KCT -> lockOut.endRow();
            case ACCEPT -> {
                lockOut.endRow();
                takeKey(sections.drop());
            }
            default -> { }
        }
        return verdict;
    }

    private void takeKey(NewKey set) {
        key = set;
        if (set.rollover()) {
            baseDate = baseDate == 93 ? 14 : 35;
            Arrays.fill(kept, 0);
        }
    }

    private Verdict identified(int tokenClass, int subclass, long body) {
        int tid = (int) (body >>> 16) & 0xFFFFFF;
        if (tid < kept[0]) {
            return Verdict.OLD_ERROR;
        }
        if (Arrays.binarySearch(kept, tid) >= 0) {
            return Verdict.USED_ERROR;
        }
        if (tid >>> 16 > key.expiry()) {
            return Verdict.KEY_EXPIRED_ERROR;
        }
        if (tokenClass == 0 && key.type() != 2) {
            return Verdict.DDTK_ERROR;
        }
        int value = (int) body & 0xFFFF;
        Verdict verdict = tokenClass == 0 ? transfer(subclass, (int) (body >>> 40), value)
                : manage(subclass, value);
        if (verdict == Verdict.ACCEPT) {
            lockOut.endRow();
            kept[0] = tid;
            Arrays.sort(kept);
        }
        return verdict;
    }

    private Verdict transfer(int subclass, int nibble, int value) {
        return subclass == identity.creditRegister() ? credit.transfer(nibble, value)
                : Verdict.FUNCTION_ERROR;
    }

    private Verdict manage(int subclass, int value) {
        int utility = identity.creditRegister() & 3;
        if ((subclass == 0 || subclass == 6) && utility != 0 || subclass == 7 && utility != 1) {
            return Verdict.FUNCTION_ERROR;
        }
        if (subclass == 1 && value != 0xFFFF && value != identity.creditRegister()
                || subclass == 5 && value != 0) {
            return Verdict.RANGE_ERROR;
        }
        switch (subclass) {
            case 1 -> credit.clear();
            case 5 -> supply.clearTamper();
            default -> { }
        }
        settings.set(subclass, value);
        return Verdict.ACCEPT;
    }

    // --- what can be seen

    /** Credit left, in millionths. */
    long credit() {
        return credit.left();
    }

    /** What passed since the meter was made, in millionths. */
    long passed() {
        return credit.passed();
    }

    /** The number of the last result. */
    int lastResult() {
        return lastResult;
    }

    /** The last answer was lost with the power: what stands is another one. */
    void forgetAnswer(int standing) {
        lastResult = standing;
    }

    /** What each of {@link #WATCHED} must say. */
    long[] registers(long now) {
        return new long[] {lastResult, credit(), credit.passed(), supply.reasons(),
            lockOut.wrong(), lockOut.secondsLeft(now), kept[0], key.revision(), key.type(),
            key.tariff(), key.withGroup() ? key.group() : NO_GROUP, key.expiry(), baseDate,
            settings.value(0), settings.value(6), settings.value(2), settings.value(7),
            settings.shown(), supply.isTampered() ? 1 : 0, supply.trips(),
            supply.secondsToRetry(now), supply.isReady() ? 1 : 0, supply.isClosed() ? 1 : 0};
    }

    /** Whether nothing that comes can ever tell the two apart, once both are off. */
    boolean isSameWithoutPower(ModelMeter other) {
        return lastResult == other.lastResult && key.equals(other.key)
                && baseDate == other.baseDate && credit.isSame(other.credit)
                && lockOut.isSameWithoutPower(other.lockOut) && settings.isSame(other.settings)
                && supply.isSameWithoutPower(other.supply)
                && Arrays.equals(kept, other.kept);
    }

    /** The load switch. */
    ModelSupply supply() {
        return supply;
    }

    // --- what whoever makes tokens or takes energy may know

    boolean isOfTime() {
        return credit.isOfTime();
    }

    /** The maximum power limit in watts; 0 for none. */
    int maximumPower() {
        return settings.value(0);
    }

    /** The limit on the difference between phases in watts; 0 for none. */
    int unbalanceLimit() {
        return settings.value(6);
    }

    /** The key, and what came with it. */
    NewKey key() {
        return key;
    }

    int baseDate() {
        return baseDate;
    }

    int oldestTid() {
        return kept[0];
    }

    /** Until when sections are held; 0 when none is. */
    long sectionsUntil() {
        return sections.until();
    }

    /** Until when the meter is locked, if it is. */
    long lockedUntil() {
        return lockOut.until();
    }

    @Override
    public String toString() {
        return "key " + key.key() + ", TIDs " + kept[0] + " to " + kept[KEPT - 1];
    }
}
