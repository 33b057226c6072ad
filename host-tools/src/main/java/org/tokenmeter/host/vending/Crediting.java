package org.tokenmeter.host.vending;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.tokenmeter.host.keys.KeyType;
import org.tokenmeter.host.text.Refusal;
import org.tokenmeter.host.token.CurrencyCredit;
import org.tokenmeter.host.token.CurrencyValue;
import org.tokenmeter.host.token.Token;
import org.tokenmeter.host.token.UnitCredit;
import org.tokenmeter.sts.token.Amount;

/** Credit: units, or money through the customer's tariff, or money as it is. */
final class Crediting {
    private Crediting() {
    }

    static Issue units(Job job, BigDecimal units) throws SQLException {
        requireUniqueKey(job.meter());
        if (job.meter().inCurrency()) {
            throw new Refusal("meter " + job.meter().pan() + " counts money, not units",
                    "vend an amount with --money");
        }
        BigDecimal tenths = units.setScale(1, RoundingMode.CEILING);
        if (job.meter().tariff().isEmpty()) {
            return job.identified(Issue.VEND, unitToken(job.meter(), tenths),
                    Optional.of(carried(tenths)), Optional.empty(), Map.of());
        }
        Tariff tariff = tariff(job);
        return purchase(job, tariff, Charge.ofUnits(tariff, account(job), tenths));
    }

    static Issue money(Job job, BigDecimal money) throws SQLException {
        requireUniqueKey(job.meter());
        if (job.meter().tariff().isPresent()) {
            Tariff tariff = tariff(job);
            return purchase(job, tariff, Charge.ofMoney(tariff, account(job), money));
        }
        if (!job.meter().inCurrency()) {
            throw new Refusal("meter " + job.meter().pan()
                    + " has no tariff, so money buys no units", "vend --units, or give it a tariff"
                    + " with sts meters change --tariff");
        }
        return job.identified(Issue.VEND, moneyToken(job.meter(), money), Optional.empty(),
                Optional.of(money), Map.of());
    }

    private static Issue purchase(Job job, Tariff tariff, Charge charge) throws SQLException {
        Meter meter = job.meter();
        Map<String, String> breakdown =
                new LinkedHashMap<>(charge.breakdown(tariff, meter.utility().unit()));
        IntFunction<Token> token = meter.inCurrency()
                ? moneyToken(meter, charge.energy()) : unitToken(meter, fitting(charge.units()));
        if (meter.inCurrency()) {
            breakdown.keySet().removeIf(line -> line.startsWith("block") || line.equals("free"));
            breakdown.put("credit", charge.energy().toPlainString() + " " + tariff.currency());
        }
        Issue issue = job.identified(Issue.VEND, token,
                meter.inCurrency() ? Optional.empty() : Optional.of(carried(charge.units())),
                Optional.of(charge.paid()), breakdown);
        AccountTable.add(job.books().sql(), issue, charge);
        return issue;
    }

    private static Tariff tariff(Job job) throws SQLException {
        return TariffTable.get(job.books().sql(), job.meter().tariff().orElseThrow());
    }

    private static Account account(Job job) throws SQLException {
        return AccountTable.of(job.books().sql(), job.meter(), job.at());
    }

    private static void requireUniqueKey(Meter meter) {
        if (meter.key().keyType() != KeyType.UNIQUE) {
            throw new Refusal("meter " + meter.pan() + " holds a key of type "
                    + meter.key().keyType().code() + ": it would answer DDTK_ERROR to credit",
                    "give it a key of type 2 with sts key-change");
        }
    }

    private static BigDecimal fitting(BigDecimal units) {
        if (units.compareTo(Order.Units.LARGEST) > 0) {
            throw new Refusal("the amount buys " + units.toPlainString() + " units, and a token"
                    + " carries up to " + Order.Units.LARGEST, "vend it in several amounts");
        }
        return units;
    }

    private static int field(BigDecimal tenths) {
        return Amount.encode(tenths.unscaledValue().intValueExact());
    }

    /** What the meter credits: a large amount is rounded up further. */
    private static BigDecimal carried(BigDecimal tenths) {
        return BigDecimal.valueOf(Amount.decode(field(tenths)), 1);
    }

    private static IntFunction<Token> unitToken(Meter meter, BigDecimal tenths) {
        int rnd = Job.rnd();
        return tid -> new UnitCredit(meter.creditSubclass(), rnd, tid, field(tenths));
    }

    private static IntFunction<Token> moneyToken(Meter meter, BigDecimal money) {
        CurrencyValue value = CurrencyValue.ofBaseUnits(money);
        return tid -> new CurrencyCredit(meter.creditSubclass(), tid, value);
    }
}
