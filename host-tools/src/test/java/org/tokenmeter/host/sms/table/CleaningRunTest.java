package org.tokenmeter.host.sms.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.tokenmeter.host.sms.Message;
import org.tokenmeter.host.sms.Outcome;
import org.tokenmeter.host.sms.input.MessageSource;

class CleaningRunTest {
    private static final int BATCHES = 2_000;

    /** Batches of a message each, which is numbered by its line, and what comes behind them. */
    private static MessageSource source(IOException failure) {
        return new MessageSource() {
            private long read;

            @Override
            public Batch next() throws IOException {
                if (read < BATCHES) {
                    Message message = new Message("hello", "", Optional.empty(), "", read++, "");
                    return () -> List.of(new Candidate(message, null));
                }
                if (failure != null) {
                    throw failure;
                }
                return null;
            }

            @Override
            public void close() {
                // There is nothing to close.
            }
        };
    }

    private final List<Long> added = new ArrayList<>();

    private Tables tables(long failsAt) {
        return new Tables(List.of(page -> () -> {
            for (Outcome outcome : page.outcomes()) {
                if (outcome.message().line() == failsAt) {
                    throw new IOException("the disk is full");
                }
                added.add(outcome.message().line());
            }
        }));
    }

    private static List<Long> numbersBelow(long end) {
        return LongStream.range(0, end).boxed().toList();
    }

    @Test
    void everyBatchIsAddedInItsOrder() throws IOException {
        Tables tables = tables(-1);
        CleaningRun.run(source(null), tables);
        assertEquals(numbersBelow(BATCHES), added);
        assertTrue(tables.totals().json().contains("\"messages\":" + BATCHES));
    }

    @Test
    void whatWasReadBeforeAFailureIsAdded() {
        IOException failure = new IOException("the cable is gone");
        assertEquals(failure, assertThrows(IOException.class, () ->
                CleaningRun.run(source(failure), tables(-1))));
        assertEquals(numbersBelow(BATCHES), added);
    }

    @Test
    void nothingIsAddedBehindWhatCouldNotBe() {
        IOException failure = assertThrows(IOException.class, () ->
                CleaningRun.run(source(null), tables(BATCHES / 2)));
        assertEquals("the disk is full", failure.getMessage());
        assertEquals(numbersBelow(BATCHES / 2), added);
    }
}
