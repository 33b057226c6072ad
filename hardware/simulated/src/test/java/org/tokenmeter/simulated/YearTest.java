package org.tokenmeter.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tokenmeter.meter.acceptance.TokenResult.ACCEPT;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tokenmeter.pack.Pack;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.sts.cipher.EncryptionAlgorithm;
import org.tokenmeter.sts.token.Amount;
import org.tokenmeter.sts.token.CivilTime;
import org.tokenmeter.sts.token.ClearBlock;
import org.tokenmeter.sts.token.TokenClass;

/**
 * A year of pulses against a model that knows no rounding: totals are exact to one pulse, which is
 * the one that a power cut met on its way to the memory.
 */
class YearTest {
    private static final BigInteger THOUSAND = BigInteger.valueOf(1_000);
    private static final long MILLIS_PER_DAY = 86_400_000;
    private static final int CURRENCY = 4;
    private static final int WATER = 1;
    private static final int TARIFF_RATE = 2;
    private static final int WATER_FACTOR = 7;
    private static final int BYTES_OF_A_PULSE = 78;
    private static final int DAYS = 365;
    private static final int PIECES = 10;
    private static final int CUTS = 1_000;

    private final SplittableRandom random = new SplittableRandom(90);
    private TestMeter test;
    private SimMeter meter;
    private int register;
    private int impulses;
    private int tid = 100;
    private long counted;
    private long lost;
    private BigInteger parts = BigInteger.ZERO;
    private BigInteger cost = BigInteger.ZERO;
    private BigInteger factor = THOUSAND;
    private BigInteger rate = THOUSAND;
    private long accepted;

    @ParameterizedTest
    @CsvSource({"0, 100, 300", "4, 1600, 800", "1, 10000, 900"})
    void energyChargesAndCreditAreExactThroughAThousandPowerCuts(
            int creditRegister, int impulsesPerUnit, int pulsesPerDay) {
        register = creditRegister;
        impulses = impulsesPerUnit;
        test = new TestMeter(
                EncryptionAlgorithm.EA07, 90, 0, register, impulses, Pack.DEFAULT);
        meter = test.meter();
        meter.setCivilMillis(CivilTime.of(2026, 1, 1, 0, 0) * 60_000L);
        int cuts = 0;
        for (int day = 0; day < DAYS; day++) {
            keepInCredit();
            changeFactors(day);
            for (int piece = 0; piece < PIECES; piece++) {
                if (random.nextInt(DAYS * PIECES) < CUTS * 5 / 4) {
                    meter.armCut(1 + random.nextInt(BYTES_OF_A_PULSE * 9));
                }
                meter.consume(
                        1_000_000L * pulsesPerDay / PIECES / impulses + random.nextInt(5_000));
                cuts += meter.isPowered() ? 0 : 1;
                check("day " + day);
            }
            meter.advance(MILLIS_PER_DAY);
        }
        System.out.printf("%d pulses at %d a unit, %d power cuts, %d pulses lost%n",
                counted, impulses, cuts, lost);
        assertTrue(cuts >= CUTS, cuts + " power cuts");
        assertTrue(lost <= cuts);
    }

    /** All registers against the model; a pulse that a cut met may be missing. */
    private void check(String when) {
        boolean wasCut = !meter.isPowered();
        meter.powerOn();
        long made = meter.board().pulses().pulsesMade() - lost;
        count(wasCut ? made - 1 : made);
        long total = meter.read(RegisterId.QUANTITY_TOTAL);
        if (wasCut && total != quantity()) {
            count(made);
        } else if (wasCut) {
            lost++;
        }
        assertEquals(quantity(), total, when);
        assertEquals(accepted - cost.divide(THOUSAND).longValueExact(), meter.credit(), when);
    }

    private void count(long pulses) {
        BigInteger before = BigInteger.valueOf(quantity());
        parts = parts.add(BigInteger.valueOf(pulses - counted).multiply(THOUSAND)
                .multiply(factor));
        counted = pulses;
        cost = cost.add(BigInteger.valueOf(quantity()).subtract(before).multiply(rate));
    }

    private long quantity() {
        return parts.divide(BigInteger.valueOf(impulses)).longValueExact();
    }

    private void keepInCredit() {
        while (meter.credit() < 500_000_000) {
            long before = meter.credit();
            assertEquals(ACCEPT, test.type(test.token(TokenClass.CREDIT, register,
                    ClearBlock.body(register == CURRENCY ? 1 : 0, tid++,
                            register == CURRENCY ? 0x8000 : Amount.encode(5_000)))));
            accepted += meter.credit() - before;
        }
    }

    private void changeFactors(int day) {
        if (day % 30 != 0) {
            return;
        }
        if (register == CURRENCY) {
            rate = BigInteger.valueOf(set(TARIFF_RATE, 1 + random.nextInt(3_000)));
        } else if (register == WATER) {
            factor = BigInteger.valueOf(set(WATER_FACTOR, 500 + random.nextInt(1_000)));
        }
    }

    private int set(int subclass, int thousandths) {
        assertEquals(ACCEPT, test.type(test.token(TokenClass.MANAGEMENT, subclass,
                ClearBlock.body(1, tid++, Amount.encode(thousandths)))));
        return thousandths;
    }
}
