package org.tokenmeter.host.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchFileTest {
    private static final String HEADER = "ea,decoder_key,token";
    private static final String ROW = "07,e653341f9d5bf36f,23716100501183194197";

    @TempDir
    private Path folder;

    @Test
    void anEmptyFileIsBadInput() {
        assertFailure(2, "is empty", Sts.fed("", "codec", "open", "--csv", "-"));
        assertFailure(2, "is empty", Sts.fed("\n\n", "codec", "open", "--csv", "-"));
    }

    @Test
    void aMissingColumnIsNamed() {
        assertFailure(2, "lacks the column decoder_key",
                Sts.batch("open", "ea,token", "07,23716100501183194197"));
        assertFailure(2, "lacks the column krn",
                Sts.batch("derive", "dkga,ea,vending_key,pan,kt,sgc,ti"));
        assertFailure(2, "lacks the column body44, field, value or amount",
                Sts.batch("make", "ea,decoder_key,token_class,subclass,rnd,tid"));
        assertFailure(2, "lacks the column rnd",
                Sts.batch("make", "ea,decoder_key,token_class,subclass,tid,value"));
    }

    @Test
    void aDuplicateColumnIsNamed() {
        assertFailure(2, "has two columns named token",
                Sts.batch("open", HEADER + ",token", ROW + ","));
        assertFailure(2, "has two columns named note",
                Sts.batch("open", HEADER + ",note,note", ROW + ",,"));
    }

    @Test
    void aFileThatIsNotThereIsAnInputOutputError() {
        String missing = folder.resolve("missing.csv").toString();
        assertFailure(3, "no such file", Sts.run("codec", "open", "--csv", missing));
        assertFailure(3, "cannot read", Sts.run("codec", "open", "--csv", folder.toString()));
    }

    @Test
    void anOutputThatCanNotBeWrittenIsAnInputOutputError() {
        String missing = folder.resolve("no/such/out.csv").toString();
        Sts run = Sts.fed(HEADER + "\n", "codec", "open", "--csv", "-", "--out", missing);
        assertFailure(3, "cannot write", run);
    }

    @Test
    void theInputIsNeverOverwritten() throws IOException {
        Path file = Files.writeString(folder.resolve("in.csv"), HEADER + "\n" + ROW + "\n");
        String same = folder.resolve(".").resolve("in.csv").toString();
        assertFailure(2, "would overwrite",
                Sts.run("codec", "open", "--csv", file.toString(), "--out", same));
        assertEquals(HEADER + "\n" + ROW + "\n", Files.readString(file));
    }

    @Test
    void anOldOutputOutlivesABadHeader() throws IOException {
        Path out = Files.writeString(folder.resolve("out.csv"), "old");
        Sts.fed("ea\n07\n", "codec", "open", "--csv", "-", "--out", out.toString());
        assertEquals("old", Files.readString(out));
    }

    @Test
    void aRowThatIsNotUtf8IsRefusedAndTheOthersAreNot() {
        byte[] latin1 = (HEADER + ",note\n" + ROW + ",a\n" + ROW + ",\u00e9\n" + ROW + ",b\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        Sts run = Sts.fed(latin1, "codec", "open", "--csv", "-");
        assertEquals(1, run.exit());
        assertEquals("ACCEPT", run.rows().get(0).getField("result"));
        assertEquals("row: has bytes that are not UTF-8; allowed: UTF-8 text",
                run.rows().get(1).getField("error"));
        assertEquals("ACCEPT", run.rows().get(2).getField("result"));
    }

    @Test
    void aFileGetsItsNameOnlyWhenItIsWhole() throws IOException {
        Path in = Files.writeString(folder.resolve("in.csv"),
                HEADER + "\n" + ROW + "\n07,\"e653341f9d5bf36f,1\n");
        Path out = folder.resolve("out.csv");
        assertEquals(2, Sts.run("codec", "open", "--csv", in.toString(),
                "--out", out.toString()).exit());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(in), files.toList());
        }
    }

    @Test
    void aQuoteThatNeverClosesIsBadInputAndWhatStoodBeforeItIsDone() {
        Sts run = Sts.batch("open", HEADER, ROW, "07,\"e653341f9d5bf36f,1");
        assertEquals("ACCEPT", run.rows().get(0).getField("result"));
        assertFailure(2, "is not CSV behind line 2", new Sts(run.exit(), "", run.err()));
    }

    @Test
    void filesGoInAndOut() throws IOException {
        Path in = Files.writeString(folder.resolve("in.csv"),
                "\uFEFF\"token\", note ,ea,decoder_key,,\r\n\r\n"
                + "2371 6100\u20135011 8319 4197,\"a, \u00fc\",07,E653341F9D5BF36F,x,y\r\n");
        Path out = folder.resolve("out.csv");
        Sts run = Sts.run("codec", "open", "--csv", in.toString(), "--out", out.toString());
        assertEquals(0, run.exit(), run.err());
        assertEquals("", run.out());
        assertEquals("token,note,ea,decoder_key,,,token_class,subclass,clear_block,name,rnd,tid,"
                + "field,value,crc_ok,result,error\n"
                + "2371 6100\u20135011 8319 4197,\"a, \u00fc\",07,E653341F9D5BF36F,x,y,0,0,"
                + "05599863000119e6,TransferCredit electricity,5,5871715,0001,1,true,ACCEPT,\n",
                Files.readString(out));
    }

    @Test
    void aColumnThatTheVerbComputesIsRecomputedInItsPlace() {
        Sts run = Sts.batch("open", "error,result," + HEADER, "old,old," + ROW);
        assertTrue(run.out().startsWith("error,result,ea,decoder_key,token,token_class,"));
        assertTrue(run.out().contains("\n,ACCEPT,07,"), run.out());
    }

    @Test
    void deriveNeedsNoBaseDateForDkga02() {
        Sts run = Sts.batch("derive", "dkga,ea,vending_key,pan,kt,sgc,ti,krn",
                "02,,ABABABABABABABAB,600727000000000009,2,123456,01,1");
        assertEquals("e653341f9d5bf36f", run.rows().get(0).getField("decoder_key"));
    }

    @Test
    void optionsThatTheFileHoldsDoNotStandBesideIt() {
        assertFailure(2, "--key has no place beside it",
                Sts.run("codec", "open", "--csv", "-", "--key", "e653341f9d5bf36f"));
        assertFailure(2, "a token has no place beside it",
                Sts.run("codec", "open", "--csv", "-", "23716100501183194197"));
        assertFailure(2, "--out goes with --csv only",
                Sts.run("codec", "open", "--out", "x.csv", "23716100501183194197"));
    }

    private static void assertFailure(int exit, String problem, Sts run) {
        assertEquals(exit, run.exit(), run.err());
        assertEquals("", run.out());
        assertTrue(run.err().matches("sts: .+\nhint: .+\n"), run.err());
        assertTrue(run.err().contains(problem), run.err());
    }
}
