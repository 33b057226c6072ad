package org.tokenmeter.host.sms.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PriceMemoryTest {
    private static final long SEED = 20261127;
    private static final long METER = PriceMemory.number("01990000009");
    private static final BigDecimal ONE_AND_A_HALF = new BigDecimal("1.5");

    private final PriceMemory prices = new PriceMemory();

    private String jump(String amount, String units) {
        return prices.jump(METER, new BigDecimal(amount), new BigDecimal(units));
    }

    @Test
    void halfAsMuchAgainIsNoJumpAndACentMoreIsOne() {
        assertEquals("", jump("100.00", "10"));
        assertEquals("", jump("150.00", "10"));
        assertEquals("", jump("100.00", "10"));
        assertEquals("up 50%", jump("150.01", "10.0"));
        assertEquals("down 33%", jump("100.00", "10"));
        assertEquals("up 900%", jump("1000", "10.00"));
    }

    @Test
    void metersThatDifferInAZeroInFrontAreTwo() {
        BigDecimal one = BigDecimal.ONE;
        assertEquals("", prices.jump(PriceMemory.number("0123456"), one, one));
        assertEquals("", prices.jump(PriceMemory.number("123456"), BigDecimal.TEN, one));
        assertEquals("up 900%", prices.jump(PriceMemory.number("0123456"), BigDecimal.TEN, one));
    }

    /** Numbers of all sizes and decimals, many of them at the edge of a jump. */
    @Test
    void aJumpIsWhatExactArithmeticSays() {
        SplittableRandom random = new SplittableRandom(SEED);
        BigDecimal lastAmount = null;
        BigDecimal lastUnits = null;
        int jumps = 0;
        for (int i = 0; i < 50_000; i++) {
            long most = 1L << 2 + random.nextInt(40);
            BigDecimal amount = BigDecimal.valueOf(1 + random.nextLong(most), random.nextInt(3));
            BigDecimal units = BigDecimal.valueOf(1 + random.nextLong(most), random.nextInt(3));
            if (lastAmount != null && random.nextBoolean()) {
                units = lastUnits;
                amount = lastAmount.multiply(random.nextBoolean() ? ONE_AND_A_HALF : BigDecimal.ONE)
                        .setScale(2, RoundingMode.HALF_UP)
                        .add(BigDecimal.valueOf(random.nextInt(3), 2));
            }
            String expected = lastAmount == null ? ""
                    : expected(amount.multiply(lastUnits), lastAmount.multiply(units));
            assertEquals(expected, prices.jump(METER, amount, units), "seed " + SEED);
            jumps += expected.isEmpty() ? 0 : 1;
            lastAmount = amount;
            lastUnits = units;
        }
        assertTrue(jumps > 10_000 && jumps < 40_000, jumps + " jumps");
    }

    private static String expected(BigDecimal price, BigDecimal before) {
        boolean up = price.compareTo(before.multiply(ONE_AND_A_HALF)) > 0;
        boolean down = before.compareTo(price.multiply(ONE_AND_A_HALF)) > 0;
        BigDecimal percent = price.subtract(before).abs().movePointRight(2)
                .divide(before, new MathContext(60)).setScale(0, RoundingMode.HALF_UP);
        return up ? "up " + percent + "%" : down ? "down " + percent + "%" : "";
    }
}
