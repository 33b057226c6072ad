package org.tokenmeter.host.sms;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;

/** An outcome as one JSON object: what every message has first, then what only some have. */
public final class OutcomeJson {
    private OutcomeJson() {
    }

    /** The object, without a line end. */
    public static String of(Outcome outcome) {
        JsonText json = new JsonText();
        if (outcome instanceof Outcome.Cleaned cleaned) {
            purchase(json, cleaned.purchase());
            json.text("outcome", "cleaned");
        } else if (outcome instanceof Outcome.Ignored ignored) {
            nothing(json).text("outcome", "ignored").text("reason", ignored.reason());
        } else if (outcome instanceof Outcome.Rejected rejected) {
            nothing(json);
            noTokens(json, rejected.noTokens());
            json.text("outcome", "rejected").text("reason", rejected.reason());
        }
        return json.text("source", outcome.message().source())
                .number("line", outcome.message().line()).toString();
    }

    private static JsonText nothing(JsonText json) {
        return json.text("meter", null).raw("tokens", "[]").number("units", null)
                .text("currency", null).number("amount", null).number("tokenAmount", null)
                .number("otherCharges", null).text("time", null);
    }

    private static void purchase(JsonText json, Purchase purchase) {
        json.text("meter", purchase.meter())
                .raw("tokens", purchase.tokens().stream().map(OutcomeJson::token)
                        .collect(Collectors.joining(",", "[", "]")))
                .number("units", purchase.units())
                .text("currency", purchase.currency())
                .number("amount", purchase.amount())
                .number("tokenAmount", purchase.tokenAmount())
                .number("otherCharges", purchase.otherCharges())
                .text("time", purchase.time() == null ? null : purchase.time().toString());
        details(json, purchase);
        noTokens(json, purchase.noTokens());
        json.text("profile", purchase.profile().name());
    }

    private static String token(FoundToken token) {
        return new JsonText().text("digits", token.digits())
                .text("role", token.role().word()).number("stsClass", token.tokenClass())
                .toString();
    }

    private static void details(JsonText json, Purchase purchase) {
        if (purchase.cost() != null) {
            json.number("cost", purchase.cost());
        }
        if (!purchase.charges().isEmpty()) {
            json.numbers("charges", purchase.charges());
        }
        if (purchase.debt() != null) {
            json.number("debt", purchase.debt());
        }
        if (purchase.fee() != null) {
            json.number("fee", purchase.fee());
        }
        purchase.tokens().stream().flatMap(token -> token.freeUnits().stream())
                .reduce(BigDecimal::add).ifPresent(units -> json.number("freeUnits", units));
        if (purchase.key() != null) {
            key(json, purchase.key());
        }
    }

    private static void key(JsonText json, Purchase.SlipKey key) {
        json.text("sgc", key.sgc());
        json.raw("krn", key.krn() == null ? "null" : new BigInteger(key.krn()).toString());
        json.text("ti", key.ti()).text("ea", key.ea());
    }

    private static void noTokens(JsonText json, List<String> digits) {
        if (!digits.isEmpty()) {
            json.raw("rejected", digits.stream().map(JsonText::quoted)
                    .collect(Collectors.joining(",", "[", "]")));
        }
    }
}
