package org.tokenmeter.host.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tokenmeter.host.text.Hex;
import org.tokenmeter.host.token.CurrencyCredit;
import org.tokenmeter.host.token.ExtendedRead;
import org.tokenmeter.host.token.FirstSection;
import org.tokenmeter.host.token.Identified;
import org.tokenmeter.host.token.KeyedCipher;
import org.tokenmeter.host.token.LaterSection;
import org.tokenmeter.host.token.Management;
import org.tokenmeter.host.token.MeterTest;
import org.tokenmeter.host.token.SecondSection;
import org.tokenmeter.host.token.Token;
import org.tokenmeter.host.token.TokenAlgorithm;
import org.tokenmeter.host.token.TokenTime;
import org.tokenmeter.host.token.UnitCredit;
import org.tokenmeter.sts.token.BaseDate;
import org.tokenmeter.sts.token.ExtendedSet;

/**
 * What a token says, in words and units, for people. Never a word of a key.
 *
 * @param cipher what opened the token; none for class 1
 * @param baseDate the base date that TIDs count from
 */
record Description(Optional<KeyedCipher> cipher, BaseDate baseDate) {
    private static final List<String> CREDIT_UNITS = List.of("kWh", "m3", "m3", "minutes");
    private static final List<String> REGISTERS = List.of("electricity", "water", "gas", "time",
            "electricity currency", "water currency", "gas currency", "time currency");
    private static final int ALL_REGISTERS = 0xFFFF;
    private static final int FOURTH_SECTION = 9;

    /** The facts by name, in a pleasant order. */
    Map<String, String> of(Token token) {
        Map<String, String> facts = new LinkedHashMap<>();
        if (token instanceof Identified identified) {
            facts.put("issued", TokenTime.issued(baseDate, identified.tid()).toString());
        }
        if (token instanceof UnitCredit credit) {
            facts.put("amount", amount(credit));
        } else if (token instanceof CurrencyCredit credit) {
            facts.put("amount", credit.amount().baseUnits().toPlainString() + " base units");
        } else if (token instanceof Management management) {
            addManagement(facts, management);
        } else if (token instanceof MeterTest test) {
            facts.put("tests", test.asksForAll() ? "all" : tests(test.control()));
            facts.put("manufacturer", manufacturer(test));
        } else if (token instanceof ExtendedRead read) {
            facts.put("index", Integer.toString(read.index()));
        } else if (token instanceof FirstSection section) {
            addFirst(facts, section);
        } else if (token instanceof SecondSection section) {
            facts.put("ken_low", Hex.of(section.keyExpiryLow(), 1));
            facts.put("ti", "%02d".formatted(section.tariffIndex()));
        } else if (token instanceof LaterSection section) {
            addLater(facts, section);
        }
        return facts;
    }

    private static String amount(UnitCredit credit) {
        BigDecimal tenths = new BigDecimal(credit.value().orElseThrow(), 1);
        return tenths.toPlainString() + ' ' + CREDIT_UNITS.get(credit.subclass());
    }

    private static void addManagement(Map<String, String> facts, Management token) {
        switch (token.kind()) {
            case SET_MAXIMUM_POWER_LIMIT, SET_MAXIMUM_PHASE_POWER_UNBALANCE_LIMIT ->
                    facts.put("limit", token.value().orElseThrow() + " W");
            case CLEAR_CREDIT -> facts.put("register", register(token.field()));
            case EXTENDED_SET -> addExtendedSet(facts, token.field());
            default -> {
                // The number itself says all that is published of the other kinds.
            }
        }
    }

    private static String register(int field) {
        if (field == ALL_REGISTERS) {
            return "all";
        }
        return field < REGISTERS.size() ? REGISTERS.get(field) : "unknown";
    }

    private static void addExtendedSet(Map<String, String> facts, int field) {
        facts.put("index", Integer.toString(ExtendedSet.index(field)));
        if (ExtendedSet.index(field) == ExtendedSet.FLAG) {
            facts.put("flag", ExtendedSet.flagIndex(field)
                    + (ExtendedSet.flag(field) ? " on" : " off"));
        } else {
            facts.put("setting", Integer.toString(ExtendedSet.value(field)));
        }
    }

    private static String tests(long control) {
        List<String> tests = new ArrayList<>();
        for (int bit = 0; bit < Long.SIZE; bit++) {
            if ((control >>> bit & 1) != 0) {
                tests.add(Integer.toString(bit + 1));
            }
        }
        return tests.isEmpty() ? "none" : String.join(" ", tests);
    }

    private static String manufacturer(MeterTest test) {
        if (test.manufacturer() == 0) {
            return "any";
        }
        return (test.subclass() == 0 ? "%02d" : "%04d").formatted(test.manufacturer());
    }

    private static void addFirst(Map<String, String> facts, FirstSection section) {
        facts.put("ken_high", Hex.of(section.keyExpiryHigh(), 1));
        facts.put("krn", Integer.toString(section.keyRevision()));
        facts.put("ro", section.rollover() ? "1" : "0");
        facts.put("three_kct", section.announcesThird() ? "1" : "0");
        facts.put("kt", Integer.toString(section.keyType()));
    }

    /** A third section holds the whole SGC under EA07 and half of it under EA11. */
    private void addLater(Map<String, String> facts, LaterSection section) {
        boolean ea11 = cipher.map(KeyedCipher::algorithm).equals(Optional.of(TokenAlgorithm.EA11));
        if (section.subclass() == FOURTH_SECTION) {
            facts.put("sgc_high", Hex.of(section.supplyGroupHalf(), 3));
        } else if (ea11) {
            facts.put("sgc_low", Hex.of(section.supplyGroupHalf(), 3));
        } else {
            facts.put("sgc", "%06d".formatted(section.supplyGroup()));
        }
    }
}
