package org.tokenmeter.host.report;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.tokenmeter.host.keys.KeyType;
import org.tokenmeter.host.token.KeyedCipher;
import org.tokenmeter.host.token.MadeToken;
import org.tokenmeter.host.token.TokenAlgorithm;
import org.tokenmeter.host.token.TokenText;
import org.tokenmeter.host.token.UnitCredit;
import org.tokenmeter.ledger.MeterSettings;
import org.tokenmeter.ledger.MeterState;
import org.tokenmeter.meter.acceptance.TokenResult;
import org.tokenmeter.pack.Pack;
import org.tokenmeter.simulated.SimMeter;
import org.tokenmeter.sts.cipher.DecoderKey;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.token.Amount;
import org.tokenmeter.sts.token.BaseDate;

/**
 * What a meter would have shown: every purchase is made into a token again, under a published test
 * key, and typed into the firmware on a simulated board, which consumes evenly between them. The
 * tokens are numbered in their order: identifiers by the minute end 31 years after a base date, and
 * purchases of any years are shown together.
 *
 * <p>Tokens carry tenths, rounded up, so the balance may be up to 0.1 above for each of them.
 */
final class Balance {
    // The published test key and meter of STS 531-1-07 Ed 2.2.
    private static final long TEST_KEY = 0x87F3ECBB2E46B48FL;
    private static final long TEST_PAN = 600_727_000_000_000_009L;
    private static final int GROUP = 201_457;
    private static final int TARIFF = 1;
    private static final int REVISION = 1;
    private static final int NEVER_EXPIRES = 255;
    private static final int IMPULSES_PER_UNIT = 100;
    private static final long LARGEST_CREDIT = 99_999_900_000L;
    private static final double MILLIONTHS = 1_000_000;
    private static final int TENTHS = 10;
    private static final double SECONDS_PER_DAY = 86_400;
    private static final Duration STEP = Duration.ofHours(6);

    private final List<Point> points = new ArrayList<>();
    private final KeyedCipher cipher;
    private final SimMeter meter;
    private final double perDay;
    private LocalDateTime now;
    private int tid;
    private int refused;
    private double wanted;
    private boolean running;
    private boolean usedUp;
    /** The last point is the second one at zero. */
    private boolean resting;

    /** The balance at a moment, in units. */
    record Point(LocalDateTime time, double units) {
    }

    private Balance(LocalDateTime start, double perDay) {
        this.perDay = perDay;
        now = start;
        DecoderKey key = new DecoderKey();
        key.load(TEST_KEY);
        cipher = new KeyedCipher(TokenAlgorithm.EA07, key);
        MeterState state = new MeterState();
        state.loadKey(EncryptionAlgorithm.EA07, key, KeyType.UNIQUE.code(), REVISION,
                NEVER_EXPIRES);
        state.joinGroup(GROUP, TARIFF);
        state.startIdentifiers(BaseDate.BASE_2014, Pack.DEFAULT.tokenIdentifiers(), 0);
        meter = new SimMeter(state, new MeterSettings(TEST_PAN, 0, 0, IMPULSES_PER_UNIT,
                LARGEST_CREDIT), false);
    }

    /** Replays the purchases of one meter, which uses so many units a day. */
    static Balance of(List<Vend> vends, double perDay) {
        List<Vend> bought = vends.stream().filter(Balance::canBeToken).toList();
        Balance balance = new Balance(vends.get(0).time(), perDay);
        for (Vend vend : bought) {
            balance.runTo(vend.time());
            balance.buy(vend);
        }
        return balance;
    }

    /** Whether a token can carry its units. */
    private static boolean canBeToken(Vend vend) {
        return vend.hasUnits() && vend.units().signum() > 0
                && vend.unitsValue() * TENTHS < Amount.LARGEST;
    }

    private void runTo(LocalDateTime end) {
        while (now.isBefore(end)) {
            LocalDateTime next = now.plus(STEP).isBefore(end) ? now.plus(STEP) : end;
            double days = Duration.between(now, next).getSeconds() / SECONDS_PER_DAY;
            wanted += days * perDay * MILLIONTHS;
            long whole = (long) wanted;
            wanted -= whole;
            meter.consume(whole);
            now = next;
            runPoint();
        }
    }

    /** While credit runs down evenly its last point is enough; at zero, the first and the last. */
    private void runPoint() {
        boolean used = meter.credit() <= 0;
        boolean goesOn = running && used == usedUp;
        if (goesOn && (!used || resting)) {
            points.remove(points.size() - 1);
        }
        point();
        running = true;
        resting = used && goesOn;
        usedUp = used;
    }

    private void buy(Vend vend) {
        tid++;
        int tenths = (int) Math.ceil(vend.unitsValue() * TENTHS - 1e-9);
        UnitCredit credit = new UnitCredit(0, 0, tid, Amount.encode(tenths));
        meter.type(values(MadeToken.of(credit, () -> cipher).text()));
        refused += meter.lastResult() == TokenResult.ACCEPT.number() ? 0 : 1;
        point();
    }

    private static byte[] values(TokenText token) {
        byte[] values = new byte[token.digits().length()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) (token.digits().charAt(i) - '0');
        }
        return values;
    }

    private void point() {
        running = false;
        points.add(new Point(now, meter.credit() / MILLIONTHS));
    }

    /** The balance, in the order of time. */
    List<Point> points() {
        return points;
    }

    /** Tokens that the meter refused: beyond its largest credit. */
    int refused() {
        return refused;
    }
}
