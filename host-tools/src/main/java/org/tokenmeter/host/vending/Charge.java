package org.tokenmeter.host.vending;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tokenmeter.host.text.Refusal;

/**
 * One purchase under a tariff: what was paid, and where it went.
 *
 * <p><b>Invariant.</b> paid = debt + vat + fixed + energy, to the hundredth.
 *
 * @param paid by the customer
 * @param debt that was paid off
 * @param vat on units and fixed charge
 * @param fixed charge, without VAT
 * @param energy money for units, without VAT
 * @param slices the units by price
 * @param bought units, rounded up to tenths
 * @param free units on top
 */
record Charge(BigDecimal paid, BigDecimal debt, BigDecimal vat, BigDecimal fixed,
        BigDecimal energy, List<Tariff.Slice> slices, BigDecimal bought, BigDecimal free) {
    private static final int CENTS = 2;
    private static final int TENTHS = 1;
    private static final int FINE = 12;

    /** What money buys. */
    static Charge ofMoney(Tariff tariff, Account account, BigDecimal paid) {
        requireMinimum(tariff, paid);
        BigDecimal debt = account.openDebt().min(
                share(paid, tariff.debtSharePercent()).setScale(CENTS, RoundingMode.DOWN));
        BigDecimal gross = paid.subtract(debt);
        BigDecimal net = gross.multiply(Tariff.HUNDRED)
                .divide(Tariff.HUNDRED.add(tariff.vatPercent()), CENTS, RoundingMode.HALF_UP);
        BigDecimal fixed = openFixedCharge(tariff, account).min(net);
        BigDecimal energy = net.subtract(fixed);
        List<Tariff.Slice> slices = tariff.unitsFor(energy, account.boughtUnits());
        BigDecimal bought = sum(slices).setScale(TENTHS, RoundingMode.CEILING);
        return new Charge(paid, debt, gross.subtract(net), fixed, energy, slices, bought,
                openFreeUnits(tariff, account)).requireUnits(tariff);
    }

    /** What units cost; free units are part of them. */
    static Charge ofUnits(Tariff tariff, Account account, BigDecimal units) {
        BigDecimal free = openFreeUnits(tariff, account).min(units);
        BigDecimal bought = units.subtract(free);
        List<Tariff.Slice> slices = tariff.costOf(bought, account.boughtUnits());
        BigDecimal energy = cents(slices.stream().map(Tariff.Slice::cost)
                .reduce(BigDecimal.ZERO, BigDecimal::add));
        BigDecimal fixed = openFixedCharge(tariff, account);
        BigDecimal vat = cents(share(energy.add(fixed), tariff.vatPercent()));
        BigDecimal gross = energy.add(fixed).add(vat);
        BigDecimal debt = account.openDebt().min(cents(gross.multiply(tariff.debtSharePercent())
                .divide(Tariff.HUNDRED.subtract(tariff.debtSharePercent()), FINE,
                        RoundingMode.HALF_UP)));
        BigDecimal paid = gross.add(debt);
        requireMinimum(tariff, paid);
        return new Charge(paid, debt, vat, fixed, energy, slices, bought, free);
    }

    private static void requireMinimum(Tariff tariff, BigDecimal paid) {
        if (paid.compareTo(tariff.minimum()) < 0) {
            throw new Refusal("the amount is below the tariff's minimum of "
                    + tariff.minimum().toPlainString() + " " + tariff.currency(),
                    "take " + tariff.minimum().toPlainString() + " or more");
        }
    }

    private Charge requireUnits(Tariff tariff) {
        if (units().signum() == 0) {
            throw new Refusal("the amount buys nothing: debt, fixed charge and VAT take all of it",
                    "take more than " + paid.toPlainString() + " " + tariff.currency());
        }
        return this;
    }

    private static BigDecimal openFixedCharge(Tariff tariff, Account account) {
        return tariff.fixedCharge().subtract(account.fixedCharge()).max(BigDecimal.ZERO)
                .setScale(CENTS, RoundingMode.HALF_UP);
    }

    private static BigDecimal openFreeUnits(Tariff tariff, Account account) {
        return tariff.freeUnits().subtract(account.freeUnits()).max(BigDecimal.ZERO);
    }

    private static BigDecimal share(BigDecimal amount, BigDecimal percent) {
        return amount.multiply(percent).divide(Tariff.HUNDRED);
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(CENTS, RoundingMode.HALF_UP);
    }

    private static BigDecimal sum(List<Tariff.Slice> slices) {
        return slices.stream().map(Tariff.Slice::units).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** All units that the token carries. */
    BigDecimal units() {
        return bought.add(free).setScale(TENTHS, RoundingMode.CEILING);
    }

    /** For people, in the order in which money goes; nothing that is zero. */
    Map<String, String> breakdown(Tariff tariff, String unit) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("tariff", tariff.name());
        add(lines, "paid", paid, tariff.currency());
        add(lines, "debt", debt, tariff.currency());
        add(lines, "vat", vat, tariff.currency());
        add(lines, "fixed charge", fixed, tariff.currency());
        add(lines, "energy", energy, tariff.currency());
        for (int i = 0; i < slices.size(); i++) {
            Tariff.Slice slice = slices.get(i);
            lines.put("block " + (i + 1), slice.units().setScale(3, RoundingMode.HALF_UP)
                    .stripTrailingZeros().toPlainString() + " " + unit + " at "
                    + slice.price().toPlainString() + " " + tariff.currency());
        }
        add(lines, "free", free, unit);
        return lines;
    }

    private static void add(Map<String, String> lines, String name, BigDecimal amount,
            String unit) {
        if (amount.signum() != 0) {
            lines.put(name, amount.toPlainString() + " " + unit);
        }
    }
}
