package org.tokenmeter.host.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tokenmeter.host.Vectors;
import org.tokenmeter.host.text.Hex;
import org.tokenmeter.meter.acceptance.TokenResult;
import org.tokenmeter.sts.token.Amount;

class TokenVectorsTest {
    static List<NamedCsvRecord> tokens() {
        return Vectors.rows("tokens.csv");
    }

    static List<NamedCsvRecord> layouts() {
        return Vectors.rows("random_layout.csv");
    }

    static List<NamedCsvRecord> credits() {
        return Vectors.rows("random_class0.csv");
    }

    static List<NamedCsvRecord> currencies() {
        return Vectors.rows("currency.csv");
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void everyPublishedTokenOpensAndIsMadeAgain(NamedCsvRecord row) {
        Token token = assertBothWays(row, TokenResult.ACCEPT);
        if (token instanceof Identified identified) {
            assertEquals(row.getField("rnd"), Integer.toString(identified.rnd()));
            assertEquals(row.getField("tid"), Integer.toString(identified.tid()));
            assertEquals(row.getField("field"), identified.fieldHex());
        }
        assertEquals(row.getField("tid").isEmpty(), !(token instanceof Identified));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void everyBodyOfEverySubclassIsCarried(NamedCsvRecord row) {
        int tokenClass = Vectors.number(row, "token_class");
        int subclass = Vectors.number(row, "subclass");
        Token token = Token.of(tokenClass, subclass, Vectors.hex(row, "body44"));
        TokenResult verdict = token instanceof UnknownToken
                ? TokenResult.FUNCTION_ERROR : TokenResult.ACCEPT;
        assertEquals(token, assertBothWays(row, verdict));
    }

    /** Opens the row's token, makes it again, and returns it. */
    private static Token assertBothWays(NamedCsvRecord row, TokenResult verdict) {
        TokenText text = TokenText.parse(row.getField("token"));
        OpenedToken opened = OpenedToken.open(text, () -> Vectors.cipher(row));
        Token token = opened.token().orElseThrow();
        assertEquals(verdict, opened.verdict());
        assertEquals(row.getField("token_class"), Integer.toString(token.tokenClass()));
        assertEquals(row.getField("subclass"), Integer.toString(token.subclass()));
        assertEquals(row.getField("clear_block"), Hex.of(token.block(), 16));
        assertEquals(text, MadeToken.of(token, () -> Vectors.cipher(row)).text());
        return token;
    }

    @ParameterizedTest
    @MethodSource("credits")
    void everyCreditCarriesTheSmallestSufficientAmount(NamedCsvRecord row) {
        int amount = Vectors.number(row, "amount");
        UnitCredit credit = new UnitCredit(Vectors.number(row, "subclass"),
                Vectors.number(row, "rnd"), Vectors.number(row, "tid"), Amount.encode(amount));
        assertEquals(row.getField("field"), credit.fieldHex());
        assertEquals(row.getField("token"),
                MadeToken.of(credit, () -> Vectors.cipher(row)).text().digits());
    }

    @ParameterizedTest
    @MethodSource("currencies")
    void everyCurrencyTokenThatHasAKeyOpens(NamedCsvRecord row) {
        for (NamedCsvRecord whole : tokens()) {
            if (whole.getField("token").equals(row.getField("token"))) {
                CurrencyCredit credit =
                        (CurrencyCredit) assertBothWays(whole, TokenResult.ACCEPT);
                assertEquals(new BigInteger(row.getField("decoded")),
                        credit.value().orElseThrow());
                assertEquals(Vectors.number(row, "tid"), credit.tid());
            }
        }
    }

    @Test
    void aNumberAbove66BitsIsAFormatError() {
        OpenedToken opened = openedWithoutKey("73786976294838206464");
        assertEquals(TokenResult.FORMAT_ERROR, opened.verdict());
        assertEquals(true, opened.tokenClass().isEmpty());
    }

    @Test
    void classThreeIsNotDecrypted() {
        OpenedToken opened = openedWithoutKey(TokenText.of(3, 0x1234_5678_9abc_def0L).digits());
        assertEquals(TokenResult.FUNCTION_ERROR, opened.verdict());
        assertEquals(3, opened.tokenClass().orElseThrow());
        assertEquals(true, opened.clearBlock().isEmpty());
    }

    @Test
    void aMistypedMeterTestIsACrcError() {
        assertEquals(TokenResult.CRC_ERROR, openedWithoutKey("00000000000150997585").verdict());
    }

    private static OpenedToken openedWithoutKey(String digits) {
        return OpenedToken.open(new TokenText(digits), () -> {
            throw new AssertionError("no key is needed");
        });
    }
}
