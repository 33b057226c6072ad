package org.tokenmeter.host.vending;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tokenmeter.host.keys.KeyRevisionNumber;
import org.tokenmeter.host.keys.KeyType;
import org.tokenmeter.host.keys.MeterPan;
import org.tokenmeter.host.keys.SupplyGroupCode;
import org.tokenmeter.host.keys.TariffIndex;
import org.tokenmeter.host.text.BadValue;
import org.tokenmeter.host.text.Decimal;
import org.tokenmeter.host.text.Inputs;
import org.tokenmeter.host.token.TokenTime;

/** One row of a batch as a request and an order. */
final class BatchRow {
    private static final List<String> CREDIT = List.of("units", "money");
    private static final List<String> KEY_CHANGE = List.of("new_sgc", "new_krn", "new_ti",
            "new_bdt", "new_kt", "new_ken");

    private BatchRow() {
    }

    /** What is missing or too much in a header, if anything. */
    static Optional<String> fault(Set<String> header) {
        boolean credit = CREDIT.stream().anyMatch(header::contains);
        boolean change = KEY_CHANGE.stream().anyMatch(header::contains);
        if (!header.contains("meter")) {
            return Optional.of("lacks the column meter");
        }
        if (credit == change) {
            return Optional.of(credit ? "has columns of vends and of key changes"
                    : "has neither units or money nor a column new_...");
        }
        return Optional.empty();
    }

    /** The request; a row that names no id gets the one of its number. */
    static Request request(Inputs row, String id) {
        return new Request(row.text("request").isEmpty() ? id : row.text("request"),
                row.read("meter", MeterPan::parse), row.find("sgc", SupplyGroupCode::new),
                row.find("at", TokenTime::parse));
    }

    /** The order, which for a key change depends on what the meter has. */
    static Order order(Inputs row, Meter meter) {
        boolean units = !row.text("units").isEmpty();
        boolean money = !row.text("money").isEmpty();
        if (units && money) {
            throw new BadValue("units and money exclude each other", "one of them");
        }
        if (units) {
            return row.read("units", text -> new Order.Units(number(text)));
        }
        return money ? row.read("money", text -> new Order.Money(number(text)))
                : new Order.ChangeKey(target(row, meter.key()),
                        row.find("three_kct", MeterForm::yes).orElse(false));
    }

    private static BigDecimal number(String text) {
        return Decimal.number(text, "a decimal number, such as 25 or 12.5");
    }

    private static MeterKey target(Inputs row, MeterKey old) {
        if (KEY_CHANGE.stream().allMatch(name -> row.text(name).isEmpty())) {
            throw new BadValue("the row says nothing to do", "an amount, or what is new");
        }
        return new MeterKey(row.find("new_sgc", SupplyGroupCode::new).orElse(old.sgc()),
                row.find("new_ti", TariffIndex::new).orElse(old.ti()),
                row.find("new_krn", KeyRevisionNumber::parse).orElse(old.krn()),
                row.find("new_kt", KeyType::parse).orElse(old.keyType()), old.ea(),
                row.find("new_bdt", TokenTime::baseDate).orElse(old.baseDate()),
                row.find("new_ken", text -> Decimal.parse(text, 0, MeterKey.NEVER_EXPIRES))
                        .orElse(old.ken()));
    }
}
