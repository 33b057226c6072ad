package org.tokenmeter.simulated.simulation;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.tokenmeter.hal.Keypad;
import org.tokenmeter.simulated.SimMeter;
import org.tokenmeter.simulated.scenario.MeterIdentity;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.token.BaseDate;

/**
 * Random days of one meter, from a seed: people type and mistype, carriers send, loads run and
 * exceed their limits, covers are opened, the power fails. {@link CheckedMeter} says what must be
 * so meanwhile.
 */
final class Life {
    /** Days of a life. */
    static final int DAYS = 20;

    private static final long LAST_CIVIL_MILLIS = 3_300_000_000_000L;
    private static final long DAY_MILLIS = 86_400_000;
    private static final int LAST_CUT = 1_100;
    /** Pulses, or tenths of a minute, that one pause sees before the load becomes less. */
    private static final int MOST_PULSES = 40;

    private final long seed;
    private final SplittableRandom random;
    private final TokenSource tokens;
    private final LoadSource loads;
    private final CheckedMeter meter;
    private final LifeTally tally = new LifeTally();
    private final Diary diary = new Diary();
    private int[] watts = {0};

    private Life(long seed) {
        this.seed = seed;
        random = new SplittableRandom(seed);
        KnownKey key = KnownKey.random(random.nextBoolean()
                ? EncryptionAlgorithm.EA07 : EncryptionAlgorithm.EA11, random);
        MeterIdentity identity = identity(key);
        meter = new CheckedMeter(identity, key, seed, tally, diary);
        tokens = new TokenSource(random, identity);
        loads = new LoadSource(random, identity.impulsesPerUnit());
    }

    private MeterIdentity identity(KnownKey key) {
        BaseDate[] dates = BaseDate.values();
        BaseDate date = dates[random.nextInt(dates.length)];
        int made = date.firstMinute() + random.nextInt(-1000, 3_000_000);
        int block = Math.max(0, made - date.firstMinute()) >>> 16;
        int[] registers = {0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7};
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
            life.live(day, life::day);
        }
        life.live(days, life::end);
        return life.tally;
    }

    private void live(int day, Runnable deeds) {
        try {
            deeds.run();
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError(story(day, e), e);
        }
    }

    /** In the end the memory fails, as one day it does. */
    private void end() {
        note("memory fails");
        meter.spoil(tokens.next(meter.model()));
    }

    private String story(int day, Throwable thrown) {
        String what = thrown instanceof AssertionError ? thrown.getMessage() : thrown.toString();
        return "seed " + seed + ", day " + day + ": " + what + "\nafter " + diary
                + "\nreplay with mvn -q -pl firmware,hardware/simulated"
                + " -am test -Dsurefire.failIfNoSpecifiedTests=false -Dtest=SimulationTest"
                + " -Dsimulation.seed=" + seed + " -Dsimulation.days=" + DAYS;
    }

    private void day() {
        long end = meter.now() + DAY_MILLIS;
        while (meter.now() < end) {
            switch (random.nextInt(24)) {
                case 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 -> send(tokens.next(meter.model()));
                case 10, 11 -> type(tokens.next(meter.model()));
                case 12 -> pressAnything();
                case 13, 14 -> consume();
                case 15 -> powerOff();
                case 16 -> arm();
                case 17, 18 -> changeLoad();
                case 19 -> exceedLimits();
                case 20 -> askForSupply();
                case 21 -> moveCover();
                case 22 -> pause();
                default -> setClock(random.nextLong(LAST_CIVIL_MILLIS));
            }
            pause();
            if (!meter.isPowered() && random.nextInt(4) > 0) {
                powerOn();
            }
        }
        tally.countDay();
    }

    // --- tokens and keys

    private void send(byte[] digits) {
        note("send " + text(digits));
        meter.send(digits);
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
            case 2 -> send(tokens.next(meter.model()));
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
        meter.press(key);
        rest(millis);
        meter.release(key);
        tally.countKey();
        rest(SimMeter.BETWEEN_KEYS_MILLIS);
    }

    // --- load, cover, power and clock

    private void consume() {
        int pulses = random.nextInt(1, 25);
        note(pulses + " pulses");
        int left = pulses;
        while (left > 0 && meter.pass()) {
            left--;
        }
    }

    private void changeLoad() {
        setLoad(loads.next(meter.model()));
        switch (random.nextInt(4)) {
            case 0 -> pass(random.nextInt(25_000));
            case 1 -> pass(10_000 + random.nextInt(-1, 2));
            case 2 -> pass(30_000 + random.nextInt(-1, 2));
            default -> { }
        }
    }

    /** Nobody heeds the limits for a while. */
    private void exceedLimits() {
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            setLoad(loads.next(meter.model()));
            pass(random.nextLong(250_000));
        }
        if (random.nextBoolean()) {
            askForSupply();
        }
    }

    private void setLoad(int... wanted) {
        watts = wanted;
        note("load " + text(wanted));
        meter.setLoad(wanted);
        meter.check();
    }

    private void askForSupply() {
        note("#");
        press(Keypad.HASH, SimMeter.HELD_MILLIS);
    }

    private void moveCover() {
        if (meter.isCoverOpen() || random.nextInt(4) == 0) {
            note("cover");
            meter.setCover(!meter.isCoverOpen());
            meter.check();
        }
    }

    private void setClock(long civilMillis) {
        note("clock");
        meter.setCivilMillis(civilMillis);
        meter.check();
    }

    private void arm() {
        int which = random.nextInt(LAST_CUT);
        note("arm " + which);
        meter.arm(which);
    }

    private void powerOff() {
        note("power off");
        meter.powerOff();
    }

    private void powerOn() {
        note("power on");
        meter.powerOn();
    }

    // --- time

    private void pause() {
        switch (random.nextInt(20)) {
            case 0 -> passTo(meter.model().lockedUntil() + random.nextInt(-1, 2));
            case 1 -> passTo(meter.model().sectionsUntil() + random.nextInt(-1, 2));
            case 2 -> pass(600_000 + random.nextInt(-1, 2) - SimMeter.BETWEEN_KEYS_MILLIS);
            case 3 -> pass(random.nextLong(2_000_000));
            case 4 -> pass(random.nextLong(20_000_000));
            case 5, 6, 7 -> pass(random.nextInt(300_000));
            default -> pass(random.nextInt(3_000));
        }
    }

    private void passTo(long moment) {
        pass(Math.max(0, moment - meter.now()));
    }

    private void pass(long millis) {
        rest(millis);
        meter.check();
    }

    private void rest(long millis) {
        long end = meter.now() + millis;
        int pulses = 0;
        while (meter.now() < end) {
            pulses += meter.step(end) ? 1 : 0;
            if (pulses == MOST_PULSES) {
                pulses = 0;
                spare();
            }
        }
    }

    /** Long times are lived with little load; time itself is spared only without power. */
    private void spare() {
        if (IntStream.of(watts).sum() > 0) {
            setLoad(IntStream.of(watts).map(phase -> phase / 8).toArray());
        } else {
            powerOff();
        }
    }

    private void note(String deed) {
        diary.note(meter.now(), deed);
    }

    private static String text(byte[] digits) {
        StringBuilder text = new StringBuilder();
        for (byte digit : digits) {
            text.append(digit);
        }
        return text.toString();
    }

    private static String text(int... watts) {
        StringBuilder text = new StringBuilder();
        for (int phase : watts) {
            text.append(phase).append(" W ");
        }
        return text.toString().trim();
    }
}
