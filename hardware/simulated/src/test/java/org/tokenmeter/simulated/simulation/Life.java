package org.tokenmeter.simulated.simulation;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.tokenmeter.hal.Keypad;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.simulated.SimMeter;
import org.tokenmeter.simulated.scenario.MeterIdentity;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.token.BaseDate;

/**
 * Random days of one meter, from a seed: people type and mistype, carriers send, loads consume,
 * the power fails, and after everything that happens the meter must be what the model says.
 */
final class Life {
    /** Days of a life. */
    static final int DAYS = 20;

    private static final long LAST_CIVIL_MILLIS = 3_300_000_000_000L;
    private static final long DAY_MILLIS = 86_400_000;
    private static final int LAST_CUT = 1_100;
    private static final int DEEDS_REMEMBERED = 12;

    private final long seed;
    private final SplittableRandom random;
    private final SimMeter meter;
    private final Outcomes outcomes;
    private final TokenSource tokens;
    private final LifeTally tally = new LifeTally();
    private final Deque<String> deeds = new ArrayDeque<>();
    private boolean armed;

    private Life(long seed) {
        this.seed = seed;
        random = new SplittableRandom(seed);
        KnownKey key = KnownKey.random(random.nextBoolean()
                ? EncryptionAlgorithm.EA07 : EncryptionAlgorithm.EA11, random);
        MeterIdentity identity = identity(key);
        meter = new SimMeter(identity.newState(), identity.settings(), true, seed);
        outcomes = new Outcomes(new ModelMeter(identity, key));
        tokens = new TokenSource(random, identity);
    }

    private MeterIdentity identity(KnownKey key) {
        BaseDate[] dates = BaseDate.values();
        BaseDate date = dates[random.nextInt(dates.length)];
        int made = date.firstMinute() + random.nextInt(-1000, 3_000_000);
        int block = Math.max(0, made - date.firstMinute()) >>> 16;
        // Time runs by itself, and in many commits: AccountTest sees to its credit.
        int[] registers = {0, 0, 0, 0, 1, 2, 4, 5, 6};
        int[] impulses = {1000, 1600, 3200, 3, 999_983};
        long[] limits = {99_999_900_000L, 500_000_000L, 123_456_789L};
        return new MeterIdentity(0, key.algorithm(), key.decoder(),
                Math.min(2, random.nextInt(6)), random.nextInt(1_000_000), random.nextInt(100),
                random.nextInt(1, 10), random.nextBoolean() ? 255 : block + random.nextInt(3),
                date, made, random.nextBoolean() ? random.nextInt(1, 100) : random.nextInt(10_000),
                registers[random.nextInt(registers.length)],
                impulses[random.nextInt(impulses.length)], limits[random.nextInt(limits.length)],
                true);
    }

    /**
     * Lives some days of the life of a seed.
     *
     * @throws AssertionError that names the seed and the day, where the meter was not the model
     */
    static LifeTally of(long seed, int days) {
        Life life = new Life(seed);
        for (int day = 1; day <= days; day++) {
            try {
                life.day();
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(life.story(day, e), e);
            }
        }
        return life.tally;
    }

    private String story(int day, Throwable thrown) {
        String what = thrown instanceof AssertionError ? thrown.getMessage() : thrown.toString();
        return "seed " + seed + ", day " + day + ": " + what + "\nafter "
                + String.join("; ", deeds) + "\nreplay with mvn -q -pl firmware,hardware/simulated"
                + " -am test -Dsurefire.failIfNoSpecifiedTests=false -Dtest=SimulationTest"
                + " -Dsimulation.seed=" + seed + " -Dsimulation.days=" + DAYS;
    }

    private long now() {
        return meter.board().now();
    }

    private void day() {
        long end = now() + DAY_MILLIS;
        while (now() < end) {
            switch (random.nextInt(20)) {
                case 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 -> send(tokens.next(outcomes.any()));
                case 10, 11 -> type(tokens.next(outcomes.any()));
                case 12 -> pressAnything();
                case 13, 14, 15 -> consume();
                case 16 -> powerOff();
                case 17 -> arm();
                case 18 -> pause();
                default -> setClock(random.nextLong(LAST_CIVIL_MILLIS));
            }
            pause();
            if (!meter.isPowered() && random.nextInt(4) > 0) {
                powerOn();
            }
        }
        tally.countDay();
    }

    // --- deeds

    /** A clock that jumps closes days and months, which are stored. */
    private void setClock(long civilMillis) {
        note("clock");
        act(model -> { }, () -> meter.setCivilMillis(civilMillis));
        check();
    }

    private void send(byte[] digits) {
        note("send " + text(digits));
        act(model -> model.judge(digits, now()), () -> meter.send(digits));
        answered();
    }

    private void type(byte[] digits) {
        note("type " + text(digits));
        switch (random.nextInt(8)) {
            case 0 -> { }
            case 1 -> press(Keypad.STAR, 1_000);
            default -> {
                press(Keypad.STAR, SimMeter.HELD_MILLIS);
                press(Keypad.STAR, SimMeter.HELD_MILLIS);
            }
        }
        for (byte digit : digits) {
            if (random.nextInt(50) == 0) {
                hesitate();
            }
            press(digit, SimMeter.HELD_MILLIS);
        }
    }

    /** What happens to people who type: they wait, correct themselves, or somebody else sends. */
    private void hesitate() {
        switch (random.nextInt(5)) {
            case 0 -> {
                press(random.nextInt(10), SimMeter.HELD_MILLIS);
                press(Keypad.STAR, SimMeter.HELD_MILLIS);
                pass(501);
            }
            case 1 -> press(Keypad.HASH, SimMeter.HELD_MILLIS);
            case 2 -> send(tokens.next(outcomes.any()));
            default -> pause();
        }
    }

    private void pressAnything() {
        int count = random.nextInt(1, 25);
        note(count + " keys");
        for (int i = 0; i < count; i++) {
            press(random.nextInt(3) > 0 ? random.nextInt(10) : random.nextInt(16),
                    random.nextInt(6) == 0 ? random.nextInt(900, 1_100) : random.nextInt(200));
            pass(random.nextInt(6) == 0 ? random.nextInt(495, 505) : random.nextInt(300));
        }
    }

    private void press(int key, long millis) {
        if (!meter.isPowered()) {
            return;
        }
        boolean[] completed = {false};
        act(model -> completed[0] = model.press(key, now()), () -> {
            meter.board().keypad().move(key);
            meter.advance(0);
        });
        if (completed[0]) {
            answered();
        }
        rest(millis);
        if (meter.isPowered()) {
            act(model -> model.release(now()), () -> {
                meter.board().keypad().move(key | Keypad.UP);
                meter.advance(0);
            });
        }
        tally.countKey();
        rest(SimMeter.BETWEEN_KEYS_MILLIS);
    }

    private void answered() {
        check();
        if (meter.isPowered()) {
            tally.countToken(Verdict.of(meter.lastResult()));
        }
    }

    private void consume() {
        int pulses = random.nextInt(1, 25);
        note(pulses + " pulses");
        for (int i = 0; i < pulses && meter.board().loadSwitch().isClosed(); i++) {
            act(ModelMeter::pulse, () -> {
                meter.board().loadSwitch().pass(1_000_000);
                meter.advance(0);
            });
            check();
            tally.countPulse();
        }
    }

    private void arm() {
        int which = random.nextInt(LAST_CUT);
        note("arm " + which);
        if (meter.isPowered()) {
            meter.armCut(which);
            armed = true;
        }
    }

    private void powerOff() {
        note("power off");
        if (meter.isPowered()) {
            meter.powerOff();
            outcomes.each(ModelMeter::powerOff);
            tally.countLoss();
        }
    }

    private void powerOn() {
        note("power on");
        armed = false;
        boolean wasCut = outcomes.areOpen();
        meter.powerOn();
        outcomes.each(model -> model.powerOn(now()));
        check();
        if (wasCut) {
            tally.countCut(outcomes.isStored());
        }
    }

    // --- time

    private void pause() {
        switch (random.nextInt(20)) {
            case 0 -> passTo(outcomes.any().lockedUntil() + random.nextInt(-1, 2));
            case 1 -> passTo(outcomes.any().sectionsUntil() + random.nextInt(-1, 2));
            case 2 -> pass(600_000 + random.nextInt(-1, 2) - SimMeter.BETWEEN_KEYS_MILLIS);
            case 3 -> pass(random.nextLong(2_000_000));
            case 4 -> pass(random.nextLong(20_000_000));
            case 5, 6, 7 -> pass(random.nextInt(300_000));
            default -> pass(random.nextInt(3_000));
        }
    }

    private void passTo(long moment) {
        pass(Math.max(0, moment - now()));
    }

    private void pass(long millis) {
        rest(millis);
        check();
    }

    private void rest(long millis) {
        long end = now() + millis;
        act(model -> model.pass(end), () -> meter.advance(millis));
    }

    // --- what must be so

    /** Something happens to the model and to the meter; a power cut may stop it in the middle. */
    private void act(Consumer<ModelMeter> rule, Runnable deed) {
        if (!meter.isPowered()) {
            deed.run();
            return;
        }
        if (armed) {
            outcomes.remember();
        }
        outcomes.each(rule);
        deed.run();
        if (!meter.isPowered()) {
            armed = false;
            note("cut");
            outcomes.cut(meter.lastResult());
            long stored = meter.credit();
            outcomes.keep(model -> model.credit() == stored,
                    model -> "credit in memory is " + stored + ", not " + model.credit());
        }
    }

    private void check() {
        if (!meter.isPowered()) {
            return;
        }
        long[] seen = new long[ModelMeter.WATCHED.size()];
        for (int i = 0; i < seen.length; i++) {
            RegisterId id = ModelMeter.WATCHED.get(i);
            seen[i] = id == RegisterId.LAST_TOKEN_RESULT ? meter.lastResult() : meter.read(id);
        }
        boolean mustBeOpen = meter.read(RegisterId.LOAD_SWITCH_REASONS) != 0;
        if (mustBeOpen && meter.board().loadSwitch().isClosed()) {
            throw new AssertionError("the switch is closed, though a reason stands");
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

    private void note(String deed) {
        if (deeds.size() == DEEDS_REMEMBERED) {
            deeds.removeFirst();
        }
        deeds.addLast(now() + " " + deed);
    }

    private static String text(byte[] digits) {
        StringBuilder text = new StringBuilder();
        for (byte digit : digits) {
            text.append(digit);
        }
        return text.toString();
    }
}
