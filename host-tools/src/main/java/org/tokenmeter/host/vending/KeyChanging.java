package org.tokenmeter.host.vending;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.tokenmeter.host.keys.KeyType;
import org.tokenmeter.host.keys.MeterPan;
import org.tokenmeter.host.keys.VendingKeyEntry;
import org.tokenmeter.host.text.Refusal;
import org.tokenmeter.host.token.KeyedCipher;
import org.tokenmeter.host.token.Token;
import org.tokenmeter.host.token.TokenText;
import org.tokenmeter.host.token.TokenTime;
import org.tokenmeter.sts.token.BaseDate;

/** Key changes of meters in the registry. */
final class KeyChanging {
    private KeyChanging() {
    }

    static Issue issue(Job job, Order.ChangeKey change) throws SQLException {
        MeterKey old = job.meter().key();
        requirePossible(job.meter().pan(), old, change.target());
        requireNoneOpen(job);
        VendingKeyEntry key = job.mint().usableEntry(change.target(), job.books().now(),
                job.at());
        List<TokenText> tokens = job.encrypt(sections(job, old, change));
        Issue issue = new Issue(job.request().id(), Issue.KEY_CHANGE, job.meter().pan(),
                change.text(), job.at(), old.baseDate(), OptionalInt.empty(), tokens,
                Optional.empty(), Optional.empty(), described(job.at(), old, change.target()));
        long line = job.books().add(issue, key);
        KeyChangeTable.add(
                job.books().sql(), line, issue.request(), issue.pan(), change.target());
        return issue;
    }

    private static List<Token> sections(Job job, MeterKey old, Order.ChangeKey change) {
        KeyedCipher changed = job.mint().cipher(job.meter().pan(), change.target());
        try {
            return Mint.set(old.baseDate(), change.target(), change.announcesThird())
                    .sections(changed.key());
        } finally {
            changed.key().erase();
        }
    }

    /** Refuses a change that a meter would refuse, or that no token can carry. */
    static void requirePossible(MeterPan pan, MeterKey old, MeterKey target) {
        if (old.ea() != target.ea()) {
            throw new Refusal("no token changes the cipher of meter " + pan, "keep EA"
                    + "%02d".formatted(old.ea().code()) + ", or replace the meter");
        }
        if (target.keyType() == KeyType.INITIALISATION
                && old.keyType() != KeyType.INITIALISATION) {
            throw new Refusal("meter " + pan + " would answer KEY_TYPE_ERROR: type 0 follows"
                    + " type 0 alone", "choose --new-kt 1 or 2");
        }
        if (old.baseDate() != target.baseDate() && next(old.baseDate()) != target.baseDate()) {
            throw new Refusal("a rollover leads meter " + pan + " from base date "
                    + "%02d".formatted(old.baseDate().code()) + " to the next one only",
                    "the base dates are 93, 14 and 35, in this order");
        }
        if (old.equals(target)) {
            throw new Refusal("meter " + pan + " has that key already",
                    "say what is new: --new-sgc, --new-krn, --new-ti, --new-bdt, --new-kt or"
                    + " --new-ken");
        }
    }

    private static BaseDate next(BaseDate baseDate) {
        return switch (baseDate) {
            case BASE_1993 -> BaseDate.BASE_2014;
            case BASE_2014, BASE_2035 -> BaseDate.BASE_2035;
        };
    }

    private static void requireNoneOpen(Job job) throws SQLException {
        MeterPan pan = job.meter().pan();
        KeyChangeTable.open(job.books().sql(), pan).ifPresent(open -> {
            throw new Refusal("meter " + pan + " has an open key change: request "
                    + open.request(), "sts key-change confirm " + pan + " when the meter took it,"
                    + " cancel when it never will");
        });
    }

    private static Map<String, String> described(LocalDateTime at, MeterKey old,
            MeterKey target) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("from", named(old));
        lines.put("to", named(target));
        if (old.baseDate() != target.baseDate()) {
            lines.put("rollover", "to base date %02d".formatted(target.baseDate().code()));
            LocalDateTime first = TokenTime.issued(target.baseDate(), 0);
            if (at.isBefore(first)) {
                lines.put("note", "the meter gets no credit before " + first
                        + ", where that base date begins");
            }
        }
        return lines;
    }

    private static String named(MeterKey key) {
        return key.label() + " TI " + key.ti() + " KEN " + key.ken();
    }
}
