package org.tokenmeter.host.vending;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import org.tokenmeter.host.keys.VendingKeyEntry;
import org.tokenmeter.host.text.BadValue;
import org.tokenmeter.host.text.Refusal;
import org.tokenmeter.host.token.KeyedCipher;
import org.tokenmeter.host.token.MadeToken;
import org.tokenmeter.host.token.Token;
import org.tokenmeter.host.token.TokenText;
import org.tokenmeter.host.token.TokenTime;
import org.tokenmeter.sts.token.BaseDate;
import org.tokenmeter.sts.token.TokenIdentifier;

/**
 * One order on its way to tokens.
 *
 * @param at the civil minute of issue
 */
record Job(Books books, Mint mint, Request request, Meter meter, Order order,
        LocalDateTime at) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_VALUES = 16;
    private static final int BLOCK_BITS = 16;
    private static final int MOST_DAYS_AHEAD = 1;

    /** Four bits that the meter ignores. */
    static int rnd() {
        return RANDOM.nextInt(RANDOM_VALUES);
    }

    /** Gives out one token with a TID. */
    Issue identified(String kind, IntFunction<Token> token, Optional<BigDecimal> units,
            Optional<BigDecimal> money, Map<String, String> breakdown) throws SQLException {
        VendingKeyEntry key = mint.usableEntry(meter.key(), books.now(), at);
        int tid = nextTid();
        TokenText text = encrypt(List.of(token.apply(tid))).get(0);
        Issue issue = new Issue(request.id(), kind, meter.pan(), order.text(), at,
                meter.key().baseDate(), OptionalInt.of(tid), List.of(text), units, money,
                noted(breakdown));
        books.add(issue, key);
        return issue;
    }

    /** The digits of tokens under the meter's present key. */
    List<TokenText> encrypt(List<Token> tokens) {
        KeyedCipher cipher = mint.cipher(meter.pan(), meter.key());
        try {
            return tokens.stream().map(token -> MadeToken.of(token, () -> cipher).text()).toList();
        } finally {
            cipher.key().erase();
        }
    }

    /** This minute, or the next free one after the last TID; 00:01 belongs to special tokens. */
    private int nextTid() throws SQLException {
        BaseDate baseDate = meter.key().baseDate();
        int now = tidOf(baseDate);
        OptionalInt last = IssueTable.lastTid(books.sql(), meter.pan(), baseDate);
        int tid = last.isEmpty() || last.getAsInt() < now
                ? now : TokenIdentifier.ordinary(last.getAsInt() + 1);
        if (tid > TokenIdentifier.LAST) {
            throw beyondBaseDate(baseDate, null);
        }
        requireLivingKey(tid);
        return tid;
    }

    /**
     * Says that a time far ahead, such as a wrong year, used up every TID before it. Only a meter
     * whose base date is still to come has no other TIDs.
     */
    private Map<String, String> noted(Map<String, String> breakdown) {
        boolean counts = !books.now().isBefore(TokenTime.issued(meter.key().baseDate(), 0));
        if (!counts || !at.isAfter(books.now().plusDays(MOST_DAYS_AHEAD))) {
            return breakdown;
        }
        Map<String, String> lines = new LinkedHashMap<>(breakdown);
        lines.merge("note", "issued more than a day ahead of the clock: from now on the meter gets"
                + " no token of an earlier time from this desk", (own, far) -> own + "; " + far);
        return lines;
    }

    private int tidOf(BaseDate baseDate) {
        try {
            return TokenTime.tid(baseDate, at);
        } catch (BadValue e) {
            throw beyondBaseDate(baseDate, e);
        }
    }

    private Refusal beyondBaseDate(BaseDate baseDate, BadValue cause) {
        return new Refusal("base date " + code(baseDate) + " of meter " + meter.pan()
                + " counts minutes from " + TokenTime.issued(baseDate, 0) + " to "
                + TokenTime.issued(baseDate, TokenIdentifier.LAST) + " only",
                wayOut(baseDate), cause);
    }

    private String wayOut(BaseDate baseDate) {
        if (at.isBefore(TokenTime.issued(baseDate, 0))) {
            return "check the clock, and --at: the meter takes no token of an earlier time";
        }
        return baseDate == BaseDate.BASE_2035
                ? "check the clock, and --at: no base date follows this one"
                : "sts key-change " + meter.pan() + " --new-bdt rolls the meter over to the next"
                        + " base date";
    }

    private void requireLivingKey(int tid) {
        if (tid >>> BLOCK_BITS > meter.key().ken()) {
            throw new Refusal("the key of meter " + meter.pan() + " expired with KEN "
                    + meter.key().ken() + ": the meter would answer KEY_EXPIRED_ERROR",
                    "give it a new key with sts key-change");
        }
    }

    private static String code(BaseDate baseDate) {
        return "%02d".formatted(baseDate.code());
    }
}
