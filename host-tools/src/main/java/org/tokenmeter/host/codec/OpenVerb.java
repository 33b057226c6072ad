package org.tokenmeter.host.codec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tokenmeter.host.text.BadValue;
import org.tokenmeter.host.text.Hex;
import org.tokenmeter.host.text.Inputs;
import org.tokenmeter.host.token.Identified;
import org.tokenmeter.host.token.KeyedCipher;
import org.tokenmeter.host.token.OpenedToken;
import org.tokenmeter.host.token.Token;
import org.tokenmeter.host.token.TokenAlgorithm;
import org.tokenmeter.host.token.TokenText;
import org.tokenmeter.meter.acceptance.TokenResult;
import org.tokenmeter.sts.token.TokenKind;

/** {@code open}: from twenty digits and a decoder key to the fields inside. */
public final class OpenVerb implements CodecVerb {
    private static final List<String> REQUIRED = List.of("ea", "decoder_key", "token");
    private static final int BLOCK_DIGITS = 16;

    @Override
    public List<String> outputs() {
        return List.of("token_class", "subclass", "clear_block", "name", "rnd", "tid", "field",
                "value", "crc_ok", "result", ERROR);
    }

    @Override
    public List<String> missing(Set<String> header) {
        return CodecVerb.lacking(header, REQUIRED);
    }

    @Override
    public Map<String, Object> apply(Inputs inputs) {
        TokenText text;
        try {
            text = inputs.read("token", TokenText::parse);
        } catch (BadValue e) {
            return Map.of("result", TokenResult.FORMAT_ERROR, ERROR, e.getMessage());
        }
        return results(OpenedToken.open(text, () -> cipher(inputs)));
    }

    /** The cipher under the decoder key that these inputs name. */
    public static KeyedCipher cipher(Inputs inputs) {
        TokenAlgorithm algorithm = inputs.read("ea", TokenAlgorithm::parse);
        return inputs.read("decoder_key", hex -> KeyedCipher.of(algorithm, hex));
    }

    /** What is known of a token, by column and in the columns' order. */
    public static Map<String, Object> results(OpenedToken opened) {
        Map<String, Object> results = new LinkedHashMap<>();
        opened.tokenClass().ifPresent(tokenClass -> results.put("token_class", tokenClass));
        opened.token().ifPresent(token -> results.put("subclass", token.subclass()));
        opened.clearBlock().ifPresent(
                block -> results.put("clear_block", Hex.of(block, BLOCK_DIGITS)));
        opened.token().filter(token -> token.kind() != TokenKind.UNKNOWN)
                .ifPresent(token -> describe(token, results));
        if (opened.clearBlock().isPresent()) {
            results.put("crc_ok", opened.token().isPresent());
        }
        results.put("result", opened.verdict());
        return results;
    }

    private static void describe(Token token, Map<String, Object> results) {
        results.put("name", token.kind().standardName());
        if (token instanceof Identified identified) {
            results.put("rnd", identified.rnd());
            results.put("tid", identified.tid());
        }
        results.put("field", token.fieldHex());
        token.value().ifPresent(value -> results.put("value", value));
    }
}
