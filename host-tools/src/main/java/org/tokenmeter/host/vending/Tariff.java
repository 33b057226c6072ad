package org.tokenmeter.host.vending;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tokenmeter.host.text.BadValue;
import org.tokenmeter.host.text.Decimal;

/**
 * What units cost. Prices and charges are without VAT; all money is exact, and rounded to
 * hundredths where it is taken.
 *
 * @param name what people call it
 * @param currency what its amounts are in, such as KES
 * @param blocks prices for what is bought in one month, from the first unit up
 * @param fixedCharge taken once a month, with the first purchase
 * @param vatPercent on units and fixed charge
 * @param debtSharePercent how much of what is paid goes to an open debt
 * @param freeUnits given once a month, with the first purchase
 * @param minimum the least that is taken
 */
public record Tariff(String name, String currency, List<Block> blocks, BigDecimal fixedCharge,
        BigDecimal vatPercent, BigDecimal debtSharePercent, BigDecimal freeUnits,
        BigDecimal minimum) {
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Digits behind the point while dividing; far finer than a tenth of a unit. */
    private static final int FINE = 12;

    public Tariff {
        if (!name.matches("[\\p{L}\\p{N}_-]{1,40}")) {
            throw new BadValue("is no name for a tariff", "up to 40 letters, digits, - and _");
        }
        if (!currency.matches("[\\p{L}\\p{Sc}]{1,10}")) {
            throw new BadValue("is not a currency", "up to 10 letters, such as KES");
        }
        blocks = List.copyOf(blocks);
        requireAscending(blocks);
        Stream.of(fixedCharge, vatPercent, debtSharePercent, freeUnits, minimum)
                .forEach(Tariff::requireNotNegative);
        if (debtSharePercent.compareTo(HUNDRED) >= 0) {
            throw new BadValue("debt share is out of range", "0 to less than 100 percent");
        }
    }

    private static void requireNotNegative(BigDecimal amount) {
        if (amount.signum() < 0) {
            throw new BadValue("a tariff has no negative amounts", "0 and more");
        }
    }

    private static void requireAscending(List<Block> blocks) {
        BigDecimal from = BigDecimal.ZERO;
        for (int i = 0; i < blocks.size(); i++) {
            Optional<BigDecimal> to = blocks.get(i).upTo();
            boolean last = i == blocks.size() - 1;
            if (to.isPresent() == last || to.isPresent() && to.get().compareTo(from) <= 0) {
                throw new BadValue("the blocks of a tariff do not follow each other",
                        "blocks such as 50:0.10 100:0.20 :0.30, growing, the last without a limit");
            }
            from = to.orElse(from);
        }
        if (blocks.isEmpty()) {
            throw new BadValue("a tariff needs a price", "a price, or blocks");
        }
    }

    /**
     * A price for the units of a month up to a limit.
     *
     * @param upTo the last unit at this price; absent for all that follow
     * @param price of one unit, more than 0
     */
    public record Block(Optional<BigDecimal> upTo, BigDecimal price) {
        public Block {
            if (price.signum() <= 0) {
                throw new BadValue("a price is more than 0", "such as 0.25");
            }
        }

        /** A block as people write it: {@code 50:0.10}, or {@code :0.30} for the last. */
        public static Block parse(String text) {
            String allowed = "UPTO:PRICE such as 50:0.10, and :0.30 for the last";
            String[] parts = text.split(":", -1);
            if (parts.length != 2) {
                throw new BadValue("is not a block", allowed);
            }
            Optional<BigDecimal> upTo = parts[0].isEmpty()
                    ? Optional.empty() : Optional.of(Decimal.number(parts[0], allowed));
            return new Block(upTo, Decimal.number(parts[1], allowed));
        }

        @Override
        public String toString() {
            return upTo.map(BigDecimal::toPlainString).orElse("") + ":" + price.toPlainString();
        }
    }

    /** The blocks of a text with blanks between them. */
    static List<Block> parseBlocks(String text) {
        return Stream.of(text.split(" ")).map(Block::parse).toList();
    }

    /** The blocks as such a text. */
    String blocksText() {
        return blocks.stream().map(Block::toString).collect(Collectors.joining(" "));
    }

    /** How many units money buys, after some were bought already this month; exact to 1e-12. */
    List<Slice> unitsFor(BigDecimal money, BigDecimal boughtBefore) {
        List<Slice> slices = new ArrayList<>();
        BigDecimal rest = money;
        BigDecimal position = boughtBefore;
        for (Block block : blocks) {
            Optional<BigDecimal> room = room(block, position);
            if (rest.signum() > 0 && room.map(r -> r.signum() > 0).orElse(true)) {
                BigDecimal units = rest.divide(block.price(), FINE, RoundingMode.CEILING);
                if (room.isPresent() && units.compareTo(room.get()) >= 0) {
                    units = room.get();
                }
                BigDecimal cost = units.multiply(block.price()).min(rest);
                slices.add(new Slice(units, block.price(), cost));
                rest = rest.subtract(cost);
                position = position.add(units);
            }
        }
        return slices;
    }

    /** What units cost, after some were bought already this month. */
    List<Slice> costOf(BigDecimal units, BigDecimal boughtBefore) {
        List<Slice> slices = new ArrayList<>();
        BigDecimal rest = units;
        BigDecimal position = boughtBefore;
        for (Block block : blocks) {
            BigDecimal taken = room(block, position).map(rest::min).orElse(rest);
            if (taken.signum() > 0) {
                slices.add(new Slice(taken, block.price(), taken.multiply(block.price())));
                rest = rest.subtract(taken);
                position = position.add(taken);
            }
        }
        return slices;
    }

    private static Optional<BigDecimal> room(Block block, BigDecimal position) {
        return block.upTo().map(limit -> limit.subtract(position).max(BigDecimal.ZERO));
    }

    /**
     * Units at one price.
     *
     * @param cost without VAT
     */
    record Slice(BigDecimal units, BigDecimal price, BigDecimal cost) {
    }
}
