package org.tokenmeter.host.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bad row between two good ones: refused with its reason, and the others are done. */
class BadRowTest {
    private static final String DES = "abababababababab";
    private static final String HMAC = "abababababababab949494949494949401234567";
    private static final String KEY = "e653341f9d5bf36f";
    private static final String LONG_KEY = "929bd3a415c9420a05ec5ee9f3ce91c3";
    private static final String TOKEN = "23716100501183194197";

    private static final String DERIVE_HEADER = "dkga,ea,vending_key,pan,kt,sgc,ti,krn,bdt";
    private static final String DERIVE_GOOD =
            "02,07," + DES + ",600727000000000009,2,123456,01,1,";
    private static final String OPEN_HEADER = "ea,decoder_key,token";
    private static final String OPEN_GOOD = "07," + KEY + "," + TOKEN;
    private static final String MAKE_HEADER =
            "ea,decoder_key,token_class,subclass,body44,rnd,tid,field,value,amount";
    private static final String MAKE_GOOD = "07," + KEY + ",0,0,,5,5871715,,1,";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "dkga|01,07,K,600727000000000009,2,123456,01,1,|DKGA01 is withdrawn",
        "dkga|03,07,K,600727000000000009,2,123456,01,1,|DKGA03 is withdrawn",
        "dkga|2,07,K,600727000000000009,2,123456,01,1,|02, 04",
        "dkga|,07,K,600727000000000009,2,123456,01,1,|is missing",
        "ea|02,09,K,600727000000000009,2,123456,01,1,|EA09 is withdrawn",
        "ea|02,11,K,600727000000000009,2,123456,01,1,|07 with DKGA02",
        "ea|04,09,L,600727000000000009,2,123456,01,1,14|07, 11",
        "ea|04,07-sample,L,600727000000000009,2,123456,01,1,14|07, 11",
        "ea|04,,L,600727000000000009,2,123456,01,1,14|is missing",
        "vending_key|02,07,abababababababaa,600727000000000009,2,123456,01,1,|odd parity",
        "vending_key|02,07,Ka,600727000000000009,2,123456,01,1,|16 hex digits for DKGA02",
        "vending_key|02,07,L,600727000000000009,2,123456,01,1,|16 hex digits for DKGA02",
        "vending_key|04,07,K,600727000000000009,2,123456,01,1,14|40 hex digits for DKGA04",
        "vending_key|02,07,xyababababababab,600727000000000009,2,123456,01,1,|is not hex",
        "vending_key|02,07,,600727000000000009,2,123456,01,1,|is missing",
        "pan|02,07,K,60072700000000009,2,123456,01,1,|18 digits",
        "pan|02,07,K,600727000000000008,2,123456,01,1,|can only be 9",
        "pan|02,07,K,600727000000000017,2,123456,01,1,|can only be 0",
        "pan|02,07,K,700727000000000009,2,123456,01,1,|600727 or 0000",
        "kt|02,07,K,600727000000000009,3,123456,01,1,|KT 3 (DCTK) is for magnetic cards",
        "kt|02,07,K,600727000000000009,4,123456,01,1,|0, 1, 2",
        "sgc|02,07,K,600727000000000009,2,12345,01,1,|6 digits",
        "ti|02,07,K,600727000000000009,2,123456,1,1,|2 digits",
        "ti|02,07,K,600727000000000009,2,123456,100,1,|2 digits",
        "krn|02,07,K,600727000000000009,2,123456,01,0,|1 to 9",
        "krn|02,07,K,600727000000000009,2,123456,01,10,|1 to 9",
        "bdt|04,07,L,600727000000000009,2,123456,01,1,15|93, 14, 35",
        "bdt|04,07,L,600727000000000009,2,123456,01,1,|93, 14, 35",
        "row|02,07,K,600727000000000009,2,123456,01|9, as many as the header",
        "row|02,07,K,600727000000000009,2,123456,01,1,,K|9, as many as the header"})
    void deriveSaysWhatIsWrong(String column, String row, String part) {
        String bad = row.replace("K", DES).replace("L", HMAC);
        List<NamedCsvRecord> rows = assertRefused(
                "derive", DERIVE_HEADER, DERIVE_GOOD, bad, column, part);
        assertEquals("", rows.get(1).getField("decoder_key"));
        assertEquals(KEY, rows.get(0).getField("decoder_key"));
        assertEquals(KEY, rows.get(2).getField("decoder_key"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ea|09,K,T|EA09 is withdrawn",
        "ea|7,K,T|07, 07-sample, 11",
        "ea|,K,T|is missing",
        "decoder_key|07,L,T|16 hex digits for EA07",
        "decoder_key|11,K,T|32 hex digits for EA11",
        "decoder_key|07-sample,K0,T|16 hex digits for EA07-sample",
        "decoder_key|07,e653341f9d5bf36g,T|is not hex",
        "decoder_key|07,,T|is missing",
        "token|07,K,2371610050118319419|has 19 digits",
        "token|07,K,T1|has 21 digits",
        "token|07,K,2371.6100.5011.8319.4197|does not belong",
        "token|07,K,|is missing",
        "row|07,K|has 2 cells"})
    void openSaysWhatIsWrong(String column, String row, String part) {
        String bad = row.replace("K", KEY).replace("L", LONG_KEY).replace("T", TOKEN);
        List<NamedCsvRecord> rows =
                assertRefused("open", OPEN_HEADER, OPEN_GOOD, bad, column, part);
        assertEquals(column.equals("token") ? "FORMAT_ERROR" : "",
                rows.get(1).getField("result"));
        assertEquals("", rows.get(1).getField("clear_block"));
        assertEquals("ACCEPT", rows.get(2).getField("result"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "token_class|07,K,3,0,,5,1,,1,|class 3 is reserved",
        "token_class|07,K,4,0,,5,1,,1,|0 to 2",
        "token_class|07,K,,0,,5,1,,1,|is missing",
        "subclass|07,K,0,16,,5,1,,1,|0 to 15",
        "body44|07,K,0,0,0123456789,,,,,|11 hex digits",
        "body44|07,K,0,0,0123456789x,,,,,|11 hex digits",
        "body44|07,K,1,0,,5,1,,1,|made from nothing else",
        "body44|07,K,2,3,,5,1,,1,|made from nothing else",
        "body44|07,K,0,8,,5,1,,1,|made from nothing else",
        "rnd|07,K,0,0,,16,1,,1,|0 to 15",
        "rnd|07,K,0,0,,,1,,1,|is missing",
        "rnd|07,K,0,4,,,1,0001,,|is missing",
        "tid|07,K,0,0,,5,16777216,,1,|0 to 16777215",
        "tid|07,K,0,0,,5,-1,,1,|0 to 16777215",
        "tid|07,K,0,0,,5,,,1,|is missing",
        "field|07,K,0,0,,5,1,001,,|4 hex digits",
        "value|07,K,0,0,,5,1,,18201625,|0 to 18201624",
        "value|07,K,0,0,,5,1,,1.5,|is not a whole number",
        "value|07,K,2,1,,5,1,,65536,|0 to 65535",
        "value|07,K,0,0,,5,1,,,|one of body44, field, value",
        "amount|07,K,0,0,,5,1,,,1|class 0 with subclass 4 to 7",
        "value|07,K,0,4,,5,1,,1E5,|is not a whole number",
        "amount|07,K,0,4,,5,1,,,1.83E+30|is beyond the largest amount",
        "amount|07,K,0,4,,5,1,,,1E+999999999|is not a decimal number",
        "amount|07,K,0,4,,5,1,,,abc|is not a decimal number",
        "ea|09,K,0,0,,5,1,,1,|EA09 is withdrawn",
        "decoder_key|11,K,0,0,,5,1,,1,|32 hex digits for EA11"})
    void makeSaysWhatIsWrong(String column, String row, String part) {
        List<NamedCsvRecord> rows = assertRefused(
                "make", MAKE_HEADER, MAKE_GOOD, row.replace("K", KEY), column, part);
        assertEquals("", rows.get(1).getField("token"));
        assertEquals(TOKEN, rows.get(0).getField("token"));
        assertEquals(TOKEN, rows.get(2).getField("token"));
    }

    /** Runs good, bad, good; checks everything that holds for any bad row. */
    private static List<NamedCsvRecord> assertRefused(String verb, String header, String good,
            String bad, String column, String part) {
        Sts run = Sts.batch(verb, header, good, bad, good);
        assertEquals(1, run.exit());
        assertEquals("sts: 1 of 3 rows was refused\nhint: the column error says why\n",
                run.err());
        List<NamedCsvRecord> rows = run.rows();
        String error = rows.get(1).getField("error");
        assertTrue(error.matches(column + ": .+; allowed: .+"), error);
        assertTrue(error.contains(part), error);
        for (String key : List.of(DES, HMAC, KEY, LONG_KEY)) {
            assertFalse(error.contains(key.substring(0, 6)), error);
        }
        assertEquals("", rows.get(0).getField("error"));
        assertEquals("", rows.get(2).getField("error"));
        return rows;
    }

    @Test
    void anUglyVerdictIsNoError() {
        Sts run = Sts.batch("open", OPEN_HEADER,
                "07," + KEY + ",73786976294838206464",
                "07," + KEY + ",23716100501183194198",
                ",,00000000000150997585",
                ",,00000000000402653184");
        assertEquals(0, run.exit(), run.err());
        assertEquals(List.of("FORMAT_ERROR", "CRC_ERROR", "CRC_ERROR", "FUNCTION_ERROR"),
                run.rows().stream().map(row -> row.getField("result")).toList());
        assertEquals("3", run.rows().get(3).getField("token_class"));
        assertEquals("false", run.rows().get(1).getField("crc_ok"));
        assertEquals("", run.rows().get(1).getField("name"));
        assertEquals("", run.rows().get(0).getField("token_class"));
    }

    @Test
    void aFieldThatWasRefusedStaysToBeCorrected() {
        Sts run = Sts.batch("make", MAKE_HEADER, "07," + KEY + ",0,0,,5,5871715,00001,,");
        assertEquals("00001", run.rows().get(0).getField("field"));
        Sts again = Sts.fed(run.out().replace("00001", "0001"), "codec", "make", "--csv", "-");
        assertEquals(0, again.exit(), again.err());
        assertEquals(TOKEN, again.rows().get(0).getField("token"));
        assertEquals("", again.rows().get(0).getField("error"));
    }
}
