package org.tokenmeter.host.codec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tokenmeter.host.text.BadValue;
import org.tokenmeter.host.text.Decimal;
import org.tokenmeter.host.text.Hex;
import org.tokenmeter.host.text.Inputs;
import org.tokenmeter.host.token.CurrencyCredit;
import org.tokenmeter.host.token.CurrencyValue;
import org.tokenmeter.host.token.MadeToken;
import org.tokenmeter.host.token.Token;
import org.tokenmeter.sts.token.Amount;
import org.tokenmeter.sts.token.ClearBlock;
import org.tokenmeter.sts.token.TokenClass;
import org.tokenmeter.sts.token.TokenIdentifier;
import org.tokenmeter.sts.token.TokenKind;
import org.tokenmeter.sts.token.TokenValue;

/**
 * {@code make}: from fields and a decoder key to twenty digits.
 *
 * <p>The body comes from {@code body44}, else {@code field}, else {@code value}, else
 * {@code amount}. A currency amount brings its own nibble, so {@code rnd} counts there only beside
 * {@code field}.
 */
public final class MakeVerb implements CodecVerb {
    private static final List<String> REQUIRED =
            List.of("ea", "decoder_key", "token_class", "subclass");
    private static final String BODY = "body44";
    private static final List<String> IDENTIFIED = List.of("rnd", "tid");
    private static final List<String> CONTENTS = List.of("field", "value", "amount");
    private static final int BODY_DIGITS = 11;
    private static final int LARGEST_FIELD = 0xFFFF;

    @Override
    public List<String> outputs() {
        return List.of("token", "clear_block", "field", ERROR);
    }

    @Override
    public List<String> missing(Set<String> header) {
        List<String> required = CodecVerb.lacking(header, REQUIRED);
        if (!required.isEmpty() || header.contains(BODY)) {
            return required;
        }
        if (CONTENTS.stream().noneMatch(header::contains)) {
            return List.of("body44, field, value or amount");
        }
        return CodecVerb.lacking(header, IDENTIFIED);
    }

    @Override
    public Map<String, Object> apply(Inputs inputs) {
        MadeToken made = MadeToken.of(token(inputs), () -> OpenVerb.cipher(inputs));
        Map<String, Object> results = new LinkedHashMap<>();
        results.put("token", made.text().digits());
        results.put("clear_block", Hex.of(made.token().block(), 16));
        results.put("field", made.token().fieldHex());
        return results;
    }

    /** The field that was given stays, so that the row can be corrected and read again. */
    @Override
    public Map<String, Object> refused(Inputs inputs, BadValue problem) {
        return Map.of("field", inputs.text("field"), ERROR, problem.getMessage());
    }

    private static Token token(Inputs inputs) {
        int tokenClass = inputs.read("token_class", MakeVerb::tokenClass);
        int subclass = inputs.read("subclass", text -> Decimal.parse(text, 0, 15));
        return inputs.find(BODY, text -> Hex.parse(text, BODY_DIGITS))
                .map(body -> Token.of(tokenClass, subclass, body))
                .orElseGet(() -> identified(inputs, tokenClass, subclass));
    }

    private static int tokenClass(String text) {
        if (text.equals(Integer.toString(TokenClass.RESERVED))) {
            throw new BadValue("class 3 is reserved", "0, 1, 2");
        }
        return Decimal.parse(text, 0, TokenClass.MANAGEMENT);
    }

    private static Token identified(Inputs inputs, int tokenClass, int subclass) {
        TokenValue form = TokenKind.of(tokenClass, subclass).value();
        return switch (form) {
            case AMOUNT, NUMBER -> Token.of(tokenClass, subclass,
                    ClearBlock.body(rnd(inputs), tid(inputs), field(inputs, form)));
            case CURRENCY -> new CurrencyCredit(subclass, tid(inputs), currency(inputs));
            case CONTROL_36, CONTROL_28, EXTENDED_36, KEY_SECTION, NONE -> throw new BadValue(
                    "is missing, and a token of this class and subclass is made from nothing else",
                    BODY_DIGITS + " hex digits").at(inputs.place(BODY));
        };
    }

    private static int rnd(Inputs inputs) {
        return inputs.read("rnd", text -> Decimal.parse(text, 0, 15));
    }

    private static int tid(Inputs inputs) {
        return inputs.read("tid", text -> Decimal.parse(text, 0, TokenIdentifier.LAST));
    }

    private static Optional<Integer> givenField(Inputs inputs) {
        return inputs.find("field", text -> (int) Hex.parse(text, 4));
    }

    private static int field(Inputs inputs, TokenValue form) {
        return givenField(inputs)
                .or(() -> inputs.find("value", text -> encode(form, text)))
                .orElseThrow(() -> inputs.text("amount").isEmpty()
                        ? noContent(inputs, "field, value") : strayAmount(inputs));
    }

    private static int encode(TokenValue form, String text) {
        return form == TokenValue.AMOUNT
                ? Amount.encode(Decimal.parse(text, 0, Amount.LARGEST))
                : Decimal.parse(text, 0, LARGEST_FIELD);
    }

    private static CurrencyValue currency(Inputs inputs) {
        return givenField(inputs).map(field -> new CurrencyValue(rnd(inputs), field))
                .or(() -> inputs.find("value", MakeVerb::encodeCurrency))
                .or(() -> inputs.find("amount", MakeVerb::encodeBaseUnits))
                .orElseThrow(() -> noContent(inputs, "field, value, amount"));
    }

    private static CurrencyValue encodeCurrency(String text) {
        String limit = CurrencyValue.LARGEST.toString();
        return CurrencyValue.encode(Decimal.integer(text, "-" + limit + " to " + limit));
    }

    private static CurrencyValue encodeBaseUnits(String text) {
        return CurrencyValue.ofBaseUnits(
                Decimal.number(text, "a decimal number of base units, such as -12.5"));
    }

    private static BadValue strayAmount(Inputs inputs) {
        return new BadValue("does not fit this token", "class 0 with subclass 4 to 7, or a value")
                .at(inputs.place("amount"));
    }

    private static BadValue noContent(Inputs inputs, String choice) {
        return new BadValue("is missing, and so is all that could stand for it",
                "one of body44, " + choice).at(inputs.place("value"));
    }
}
