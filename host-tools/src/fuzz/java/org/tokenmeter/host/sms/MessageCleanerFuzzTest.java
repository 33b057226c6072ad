package org.tokenmeter.host.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import org.tokenmeter.host.sms.input.MessageFiles;
import org.tokenmeter.host.sms.table.CleaningRun;
import org.tokenmeter.host.sms.table.Tables;

/** Any bytes are messages with outcomes, and counts that add up. */
class MessageCleanerFuzzTest {
    private static final BigInteger END = BigInteger.ONE.shiftLeft(66);

    @FuzzTest(maxDuration = "60s")
    void everyByteEndsInAnOutcome(byte[] bytes) throws IOException {
        Tables.Table checks = page -> () -> page.outcomes().forEach(MessageCleanerFuzzTest::check);
        Tables tables = new Tables(List.of(checks));
        CleaningRun.run(MessageFiles.of(new ByteArrayInputStream(bytes), "fuzz"), tables);
        var counts = JsonParser.parseString(tables.totals().json()).getAsJsonObject();
        assertEquals(counts.get("messages").getAsLong(), counts.get("cleaned").getAsLong()
                + counts.get("ignored").getAsLong() + counts.get("rejected").getAsLong());
    }

    private static void check(Outcome outcome) {
        JsonParser.parseString(OutcomeJson.of(outcome));
        new Masker(new byte[1]).mask(outcome.message().text());
        if (outcome instanceof Outcome.Cleaned cleaned) {
            assertFalse(cleaned.purchase().tokens().isEmpty());
            for (FoundToken token : cleaned.purchase().tokens()) {
                assertEquals(20, token.digits().length());
                assertTrue(new BigInteger(token.digits()).compareTo(END) < 0);
                assertTrue(Set.of(0, 1, 2).contains(token.tokenClass()));
            }
        }
    }
}
