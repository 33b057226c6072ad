package org.tokenmeter.simulated.simulation;

import java.util.Arrays;
import java.util.function.Consumer;
import org.tokenmeter.hal.Keypad;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.simulated.SimElement;
import org.tokenmeter.simulated.SimMeter;
import org.tokenmeter.simulated.scenario.MeterIdentity;

/**
 * A meter and its model, to which the same things happen; what differs is an AssertionError.
 *
 * <p><b>After every tick of the firmware</b> the load switch is open if the register of reasons
 * says one, and it is where the model has it. The model knows credit, tests, cover and limits by
 * itself. While a token or a key is served, which may take several ticks, it may also still be
 * where the model had it before.
 *
 * <p><b>After every token, charge and pause</b> each register that the model watches is what the
 * model says. Credit is exact: the pulses that the element made, or the whole tenths of a minute in
 * which the model has the switch closed, at the rate and factor of that moment. What is less than a
 * tenth of a minute is lost with the power, and what is less than a millionth is not.
 *
 * <p><b>Time</b> goes from one moment to the next at which the firmware asked to be called, or the
 * load makes a pulse. The firmware must ask for every moment at which the model's switch moves,
 * and come to rest at each.
 *
 * <p><b>After a power cut</b> in the middle of a write the meter is what it was before, or what it
 * was when the token, the pulses of one moment or the tenth of a minute were stored, but not what
 * follows from them (trips, tamper, a penalty served), or what it is after all of that.
 *
 * <p><b>Not checked:</b> counts of events and of operations of the switch; meters that are not
 * commissioned, of which there are none yet.
 */
final class CheckedMeter {
    /** More than any token needs. */
    private static final int MOST_TICKS = 1_000;
    private static final long SERVICE_MILLIS = 100_000;

    private final SimMeter meter;
    private final Outcomes outcomes;
    private final Surroundings surroundings = new Surroundings();
    private final LifeTally tally;
    private final Diary diary;
    private boolean armed;
    private long tickedAt;
    private int ticks;
    private boolean wasClosed;
    private boolean wasOpen;

    /** A new meter under power. */
    CheckedMeter(MeterIdentity identity, KnownKey key, long seed, LifeTally tally, Diary diary) {
        this.tally = tally;
        this.diary = diary;
        meter = new SimMeter(identity.newState(), identity.settings(), true, seed);
        meter.afterEachTick(this::look);
        outcomes = new Outcomes(new ModelMeter(identity, key, surroundings));
        outcomes.each(model -> model.powerOn(now()));
        check();
    }

    /** The virtual time in milliseconds. */
    long now() {
        return meter.board().now();
    }

    /** What the meter is, or one of the things that it may be. */
    ModelMeter model() {
        return outcomes.any();
    }

    boolean isPowered() {
        return meter.isPowered();
    }

    // --- what happens

    /** A token comes from any carrier but the keypad. */
    void send(byte[] digits) {
        act(() -> meter.send(digits), model -> model.judge(digits, now()));
        answered();
    }

    /** A key goes down. */
    void press(int key) {
        boolean[] completed = {false};
        act(() -> move(key), model -> completed[0] = model.press(key, now()));
        if (completed[0]) {
            answered();
        }
    }

    /** It comes up again. */
    void release(int key) {
        act(() -> move(key | Keypad.UP), model -> model.release(now()));
    }

    private void move(int event) {
        if (meter.isPowered()) {
            meter.board().keypad().move(event);
            meter.advance(0);
        }
    }

    private void answered() {
        check();
        if (meter.isPowered()) {
            tally.countToken(Verdict.of(meter.lastResult()));
        }
    }

    /** Energy of one pulse passes at once, if the switch is closed; answers whether it is. */
    boolean pass() {
        if (!element().isClosed()) {
            return false;
        }
        measured(() -> {
            element().pass(1_000_000);
            meter.advance(0);
        });
        tally.countCharge();
        check();
        return true;
    }

    /** The load changes: watts of one or three phases. */
    void setLoad(int... watts) {
        surroundings.setLoad(watts);
        measured(() -> meter.setLoad(watts));
    }

    void setCover(boolean open) {
        surroundings.setCover(open);
        measured(() -> meter.setCover(open));
    }

    boolean isCoverOpen() {
        return surroundings.isCoverOpen();
    }

    /** A clock that jumps closes days and months, which are stored. */
    void setCivilMillis(long millis) {
        measured(() -> meter.setCivilMillis(millis));
    }

    /**
     * Time passes to the next moment at which something may happen.
     *
     * @param end a moment beyond which it does not pass
     * @return whether a pulse came or credit was charged on the way
     */
    boolean step(long end) {
        long before = now();
        long made = element().pulsesMade();
        long charged = model().passed();
        boolean isLoaded = element().isClosed() && surroundings.watts() > 0;
        measured(() -> meter.step(end));
        if (isLoaded) {
            tally.countLoad(now() - before);
        }
        if (model().passed() != charged) {
            tally.countCharge();
            check();
            return true;
        }
        return element().pulsesMade() != made;
    }

    /** Lets the power fail while one of the next bytes is written. */
    void arm(int which) {
        if (meter.isPowered()) {
            meter.armCut(which);
            armed = true;
        }
    }

    void powerOff() {
        if (meter.isPowered()) {
            meter.powerOff();
            outcomes.each(ModelMeter::powerOff);
            tally.countLoss();
        }
    }

    void powerOn() {
        armed = false;
        boolean wasCut = outcomes.areOpen();
        if (!meter.isPowered()) {
            meter.powerOn();
            outcomes.each(model -> model.powerOn(now()));
        } else {
            meter.powerOn();
        }
        check();
        if (wasCut) {
            tally.countCut(outcomes.isStored());
        }
    }

    /** The state is spoiled: the switch stays open, whatever comes, and no token is judged. */
    void spoil(byte[] digits) {
        meter.powerOff();
        meter.spoilMemory();
        wasClosed = false;
        meter.powerOn();
        meter.setLoad(1);
        meter.send(digits);
        tally.countToken(Verdict.of(meter.lastResult()));
        meter.advance(SERVICE_MILLIS);
        if (wasClosed || meter.lastResult() != Verdict.NOT_READY.number()) {
            throw new AssertionError("in service the switch was "
                    + (wasClosed ? "closed" : "open") + ", result " + meter.lastResult());
        }
    }

    // --- what must be so

    /** Something happens in which the firmware measures, and moves the switch in its first tick. */
    private void measured(Runnable deed) {
        long made = element().pulsesMade();
        happen(deed, model -> model.measure(element().pulsesMade() - made, now()), true);
    }

    /** Something happens that the firmware may serve in several ticks. */
    private void act(Runnable deed, Consumer<ModelMeter> rule) {
        happen(deed, rule, false);
    }

    private void happen(Runnable deed, Consumer<ModelMeter> rule, boolean inOneTick) {
        if (!meter.isPowered()) {
            deed.run();
            return;
        }
        if (armed) {
            outcomes.remember();
        }
        wasClosed = false;
        wasOpen = false;
        int reasons = model().supply().reasons();
        outcomes.each(model -> model.supply().begin());
        deed.run();
        outcomes.keep(model -> now() <= model.supply().due(),
                model -> "the meter slept from " + model.supply().due() + " to " + now());
        outcomes.each(rule);
        if (armed) {
            outcomes.rememberHalfway();
        }
        outcomes.each(model -> model.pass(now()));
        outcomes.keep(model -> model.supply().allows(wasClosed, wasOpen, inOneTick),
                model -> "the switch was " + (wasClosed ? "closed" : "open") + ", reasons "
                        + model.supply().reasons() + " (" + model + ")");
        tally.countReasons(model().supply().reasons() & ~reasons);
        if (!meter.isPowered()) {
            cut();
        }
    }

    private void cut() {
        armed = false;
        diary.note(now(), "cut");
        outcomes.cut(meter.lastResult());
        long stored = meter.credit();
        outcomes.keep(model -> model.credit() == stored,
                model -> "credit in memory is " + stored + ", not " + model.credit());
    }

    /** After a tick of the firmware. */
    private void look() {
        tally.countTick();
        ticks = tickedAt == now() ? ticks + 1 : 0;
        tickedAt = now();
        if (ticks > MOST_TICKS) {
            throw new AssertionError("the meter does not come to rest");
        }
        boolean isClosed = element().isClosed();
        if (isClosed && meter.read(RegisterId.LOAD_SWITCH_REASONS) != 0) {
            throw new AssertionError("the switch is closed, though a reason stands");
        }
        wasClosed |= isClosed;
        wasOpen |= !isClosed;
    }

    /** Each register that the model watches is what it says. */
    void check() {
        if (!meter.isPowered()) {
            return;
        }
        long[] seen = new long[ModelMeter.WATCHED.size()];
        for (int i = 0; i < seen.length; i++) {
            RegisterId id = ModelMeter.WATCHED.get(i);
            seen[i] = id == RegisterId.LAST_TOKEN_RESULT ? meter.lastResult() : meter.read(id);
        }
        long now = now();
        outcomes.keep(model -> Arrays.equals(seen, model.registers(now)),
                model -> differences(seen, model.registers(now)) + " (" + model + ")");
    }

    private static String differences(long[] seen, long[] wanted) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < seen.length; i++) {
            if (seen[i] != wanted[i]) {
                text.append(ModelMeter.WATCHED.get(i)).append(" is ").append(seen[i])
                        .append(", not ").append(wanted[i]).append("; ");
            }
        }
        return text.toString();
    }

    private SimElement element() {
        return meter.board().loadSwitch();
    }
}
