package org.tokenmeter.host.sms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the found labels, tokens and dates of one message mean together: where its values stand,
 * which follows from everything but the digits of these.
 */
final class Reading {
    private static final int SHORTEST_METER = 5;
    private static final int LONGEST_METER = 18;

    private final Characters text;
    private final List<Item> items;
    private final Profile profile;
    private final ValueReader value;
    private final List<Layout.Tokens> tokens = new ArrayList<>();
    private final LostTokens lost;
    private final DateLooks dates;
    private int index;
    private Map<String, Amount> charges = Map.of();

    // Numbers before this place belong to something already.
    private int taken;
    private int moneyEnd;
    private Field role;
    private int roleEnd = -1;
    private int receiptAt = -1;
    private boolean tokenInRecord;

    private String problem;
    private Place meter;
    private Amount units;
    private Amount freeUnits;
    private Amount amount;
    private Amount total;
    private Amount loose;
    private Amount tokenAmount;
    private Amount otherCharges;
    private Amount cost;
    private Amount energy;
    private Amount debt;
    private Amount fee;
    private String currency;
    private String looseCurrency;
    private DateReader.Found sold;
    /** It stands before all but the sender, as in an export: one with a label counts instead. */
    private boolean soldIsOfExport;
    private final Place[] key = new Place[4];

    Reading(Scan scan, int[] senderScores) {
        text = scan.text();
        items = scan.items();
        dates = scan.dates();
        profile = Profiles.KNOWN.best(scan.scores(), senderScores);
        value = new ValueReader(text, profile);
        lost = new LostTokens(text, value);
        for (index = 0; index < items.size(); index++) {
            read(items.get(index));
        }
        lost.lookAgain();
    }

    private void read(Item item) {
        switch (item.kind()) {
            case LABEL -> label(item);
            case TOKENS -> tokens(item);
            case MALFORMED -> malformed(item);
            case DATE -> date(item);
        }
    }

    private void label(Item item) {
        Field field = item.label().field();
        if (field.isRole()) {
            lost.announced(item.end());
            role = field;
            roleEnd = item.end();
        } else if (field.isMoney()) {
            money(item);
        } else {
            other(item, field);
        }
    }

    private void other(Item item, Field field) {
        switch (field) {
            case METER -> meter(item);
            case RECEIPT -> receiptAt = value.goTo(item.end()) ? value.start() : -1;
            case UNITS, UNIT_SIGN -> units(item);
            case ENERGY -> energy(item);
            case DATE, OTHER_DATE -> announcedDate(item, field);
            case CURRENCY -> looseMoney(item);
            case SGC, KRN, TI, EA -> keyPart(item, field.ordinal() - Field.SGC.ordinal());
            default -> { }
        }
    }

    // --- tokens

    private void tokens(Item item) {
        boolean repeated = tokenInRecord && item.start() > 0
                && text.charAt(item.start() - 1) == '|' && !startsRecord(item.start());
        if (item.start() != receiptAt && !repeated) {
            lost.found(item, role != null);
            tokens.add(new Layout.Tokens(item.start(), item.end(), role, freeUnits));
            freeUnits = null;
            role = role == Field.KEY_CHANGE ? role : null;
            readRecordUnits(item.end());
        }
        taken = item.end();
    }

    /** A record is token|units|...; the next one starts behind a # or a new line. */
    private void readRecordUnits(int end) {
        boolean record = text.charAt(end) == '|' && end + 1 < text.length();
        tokenInRecord |= record;
        if (record && units == null && text.isDigit(end + 1)) {
            value.goTo(end + 1);
            units = value.units();
        }
    }

    private boolean startsRecord(int at) {
        int last = Math.max(text.last('#', at), text.last('\n', at));
        return last > text.last('|', at);
    }

    private void malformed(Item item) {
        boolean announced = roleEnd >= 0 && value.goTo(roleEnd) && value.start() == item.start();
        if (announced && item.start() != receiptAt) {
            lost.broken(text.digits(item.start(), item.end()).length());
        }
        taken = item.end();
    }

    // --- who and when

    private void meter(Item item) {
        if (meter != null) {
            return;
        }
        boolean announced = text.charAt(item.end()) == ':';
        if (!value.goTo(item.end())) {
            refuseFormula(item.end(), announced);
            return;
        }
        int end = value.meterEnd();
        int digits = text.digits(value.start(), end).length();
        if (digits >= SHORTEST_METER && digits <= LONGEST_METER) {
            meter = new Place(value.start(), end);
            taken = end;
        } else if (announced && !isHidden(end)) {
            fail("the meter number has " + digits + " digits; allowed: 5 to 18");
        }
    }

    private boolean isHidden(int end) {
        return "*xX#".indexOf(text.charAt(end)) >= 0;
    }

    private void refuseFormula(int from, boolean announced) {
        if (announced && "=+@-".indexOf(text.charAt(text.skip(from + 1, " "))) >= 0) {
            fail("the meter number is no number");
        }
    }

    private void announcedDate(Item item, Field field) {
        DateReader.Found found = dates.at(text.skip(item.end(), " :=.\""), true);
        if (field == Field.OTHER_DATE) {
            taken = found == null ? taken : Math.max(taken, found.end());
        } else if (found != null) {
            sold = soldIsOfExport ? null : sold;
            soldIsOfExport = false;
            take(found, true);
        } else if (value.announcesNumber(item.end())) {
            fail("the date has no form that is known");
        }
    }

    private void date(Item item) {
        if (item.start() >= taken) {
            lost.claim(item.start());
            soldIsOfExport |= sold == null && items.subList(0, index).stream().allMatch(
                    before -> before.label() != null && before.label().field() == Field.SIGN);
            take(item.date(), item.date().strong());
        }
    }

    private void take(DateReader.Found found, boolean certain) {
        if (found.time() != null) {
            sold = sold == null ? found : sold;
            taken = Math.max(taken, found.end());
        } else if (certain) {
            fail("the date is no day of the calendar, or its time none of the clock");
        }
    }

    private void keyPart(Item item, int part) {
        if (value.goTo(item.end())) {
            taken = text.runEnd(value.start());
            key[part] = key[part] == null ? new Place(value.start(), taken) : key[part];
        }
    }

    // --- amounts

    private boolean hasNumber(int from) {
        return value.goToAmount(from) && value.start() >= taken && !isToken(value.start());
    }

    private boolean isToken(int start) {
        for (int i = index + 1; i < items.size() && items.get(i).start() <= start; i++) {
            if (items.get(i).start() == start && items.get(i).kind() != Item.Kind.LABEL) {
                return true;
            }
        }
        return false;
    }

    private void units(Item item) {
        boolean colon = text.charAt(item.end()) == ':' || text.charAt(item.end()) == '=';
        boolean sign = item.label().field() == Field.UNIT_SIGN;
        if (sign && !colon && value.goBefore(item.start(), taken)
                || hasNumber(item.end()) && value.currency() == null
                || (sign || !colon) && value.goBefore(item.start(), taken)) {
            takeUnits();
        } else if (colon) {
            refuseWords(item, "the number of units");
        }
    }

    /** A number with its unit is left to the unit. */
    private void energy(Item item) {
        if (!hasNumber(item.end()) || value.unitFollows()) {
            return;
        }
        Amount number = takeMoney(false, item.label().text());
        if (value.currency() != null) {
            cost = cost == null ? number : cost;
        } else {
            energy = energy == null ? number : energy;
        }
    }

    /** Something stands behind a label and its colon that is no number: NaN, or 26 digits. */
    private void refuseWords(Item item, String what) {
        int at = value.announced(item.end());
        if (at >= 0 && (isMalformed(at) || value.isWord(at))) {
            fail(what + " is no number");
        }
    }

    private boolean isMalformed(int start) {
        return items.stream().anyMatch(item -> item.start() == start
                && item.kind() == Item.Kind.MALFORMED);
    }

    private void takeUnits() {
        Amount number = value.units();
        Layout.Tokens last = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
        lost.claim(value.start());
        taken = value.end();
        if (number == null || value.isNegative()) {
            fail(value.isNegative() ? "the units are negative"
                    : "the units are no number as " + country() + " writes it");
        } else if (role == Field.FREE_BASIC || role == Field.BONUS) {
            freeUnits = number;
        } else if (last != null && last.isFreeBefore(value.start())) {
            tokens.set(tokens.size() - 1, last.with(number));
        } else {
            units = units == null ? number : units;
        }
    }

    private void money(Item item) {
        Field field = item.label().field();
        if (!hasNumber(item.end())) {
            if (field == Field.AMOUNT || field == Field.TOTAL) {
                refuseWords(item, item.label().text());
            }
            return;
        }
        if (field == Field.BALANCE) {
            taken = value.end();
            moneyEnd = taken;
            return;
        }
        Amount number = takeMoney(field == Field.REBATE, item.label().text());
        if (number != null) {
            assign(field, item.label().name(), number);
        }
    }

    private Amount takeMoney(boolean mayBeNegative, String what) {
        Amount number = value.money();
        lost.claim(value.start());
        taken = value.end();
        moneyEnd = taken;
        currency = currency == null ? value.currency() : currency;
        if (number == null) {
            fail(what + " is no number as " + country() + " writes it");
            return null;
        }
        if (number.negative() && !mayBeNegative) {
            fail(what + " is negative");
            return null;
        }
        return number;
    }

    private String country() {
        return profile.name().isEmpty() ? "anybody" : profile.name();
    }

    private void assign(Field field, String name, Amount number) {
        switch (field) {
            case AMOUNT -> amount = amount == null ? number : amount;
            case TOTAL -> total = total == null ? number : total;
            case COST -> cost = cost == null ? number : cost;
            case TOKEN_AMOUNT -> tokenAmount = tokenAmount == null ? number : tokenAmount;
            case OTHER_CHARGES -> otherCharges = otherCharges == null ? number : otherCharges;
            case DEBT -> debt = debt == null ? number : debt;
            case FEE -> fee = fee == null ? number : fee;
            case CHARGE, REBATE -> charge(name, number);
            default -> { }
        }
    }

    private void charge(String name, Amount number) {
        charges = charges.isEmpty() ? new LinkedHashMap<>() : charges;
        charges.putIfAbsent(name, number);
    }

    /** An amount that only its currency announces; the first one is what was paid. */
    private void looseMoney(Item item) {
        boolean suffix = moneyEnd > 0 && moneyEnd >= item.start() - 1;
        if (!suffix && !(hasNumberBeside(item) && !isFraction())) {
            return;
        }
        looseCurrency = looseCurrency == null ? item.label().name() : looseCurrency;
        if (!suffix) {
            Amount number = takeMoney(false, "the amount");
            loose = loose == null ? number : loose;
        }
    }

    private boolean hasNumberBeside(Item item) {
        return hasNumber(item.end()) || value.goBefore(item.start(), taken);
    }

    /** R1/900 is a tariff, R1M another, 12:30 a time. */
    private boolean isFraction() {
        return value.isPartOfWord() || value.end() < text.length()
                && "/:".indexOf(text.charAt(value.end())) >= 0
                && text.isDigit(value.end() + 1);
    }

    private void fail(String what) {
        problem = problem == null ? what : problem;
    }

    // --- the result

    private String code() {
        if (currency != null) {
            return currency;
        }
        return looseCurrency != null ? looseCurrency : profile.currency();
    }

    /** Energy is its cost where units are named beside it, in a country of one currency. */
    private Amount energyCost() {
        boolean money = cost == null && units != null && !profile.currency().isEmpty();
        return money ? energy : cost;
    }

    /** Where everything stands. */
    Layout layout() {
        Amount paid = total != null ? total : amount != null ? amount : loose;
        boolean money = !charges.isEmpty() || Stream.of(paid, tokenAmount, energyCost(), debt,
                otherCharges).anyMatch(Objects::nonNull);
        String code = code();
        boolean hasKey = Stream.of(key).anyMatch(Objects::nonNull);
        return new Layout(profile, meter, tokens, units == null ? energy : units,
                money && !code.isEmpty() ? code : null, paid, tokenAmount, otherCharges,
                energyCost(), charges, debt, fee, dates.number(sold),
                hasKey ? key : null, lost.problem(), problem);
    }

    /** Whether other digits in the same places could have been read in another way. */
    boolean dependsOnDigits() {
        return value.sawRareNumber();
    }
}
