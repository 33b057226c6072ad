package org.tokenmeter.host.vending;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.tokenmeter.host.keys.MeterPan;
import org.tokenmeter.host.text.Refusal;
import org.tokenmeter.host.token.TokenText;
import org.tokenmeter.host.token.TokenTime;
import org.tokenmeter.sts.token.BaseDate;

/**
 * What the desk gave out once and for ever under one request id.
 *
 * @param request the id
 * @param kind vend, manage or key-change
 * @param pan the meter
 * @param asked the order's text
 * @param issued the minute that the order was taken
 * @param baseDate the base date that the TID counts from
 * @param tid the TID, if its tokens have one
 * @param tokens in the order in which they are typed
 * @param units of credit, if it is credit in units
 * @param money paid, or credited to a meter in currency
 * @param breakdown where the money went, or from what to what a key changes
 */
public record Issue(String request, String kind, MeterPan pan, String asked,
        LocalDateTime issued, BaseDate baseDate, OptionalInt tid, List<TokenText> tokens,
        Optional<BigDecimal> units, Optional<BigDecimal> money, Map<String, String> breakdown) {
    /** Credit. */
    public static final String VEND = "vend";
    /** Management. */
    public static final String MANAGE = "manage";
    /** Key change. */
    public static final String KEY_CHANGE = "key-change";

    static final String REVERSAL = "reversal";

    /** The minute that its tokens carry: of the TID, which may be later than that of the order. */
    public LocalDateTime minute() {
        return tid.isPresent() ? TokenTime.issued(baseDate, tid.getAsInt()) : issued;
    }

    /** Refuses the same id for something else. */
    Issue requireSame(MeterPan meter, Order order) {
        if (!pan.equals(meter) || !asked.equals(order.text())) {
            throw new Refusal("request " + request + " was for something else: " + asked
                    + " on meter " + pan, "give each order an id of its own");
        }
        return this;
    }

    String tokensText() {
        return tokens.stream().map(TokenText::digits).collect(Collectors.joining(" "));
    }

    String breakdownText() {
        return breakdown.entrySet().stream().map(line -> line.getKey() + "=" + line.getValue())
                .collect(Collectors.joining("\n"));
    }

    /** The hash of everything in it, which its line in the audit trail shows. */
    String digest() {
        return AuditTrail.digest(request, kind, pan.digits(), asked, issued.toString(),
                Integer.toString(baseDate.code()), tid.isPresent() ? "" + tid.getAsInt() : "",
                tokensText(), units.map(BigDecimal::toPlainString).orElse(""),
                money.map(BigDecimal::toPlainString).orElse(""), breakdownText());
    }
}
