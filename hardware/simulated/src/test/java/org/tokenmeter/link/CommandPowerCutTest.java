package org.tokenmeter.link;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The power fails at every byte that any command from the line makes the meter write. */
class CommandPowerCutTest {
    /** What there are of them at least, so that the suite can not shrink unseen. */
    private static final int LEAST = 17_000;

    @Test
    void everyCommandCutAtAnyByteIsDoneOrNotDoneAndDoneOnceWhenItIsSaidAgain() {
        long start = System.nanoTime();
        List<CommandCase> cases = CommandCase.all();
        long cuts = cases.parallelStream().mapToLong(CommandSweep::of).sum();
        System.out.printf("%d power cuts in %d commands in %d s%n", cuts, cases.size(),
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
        assertTrue(cuts > LEAST);
    }

    @Test
    void aCommandThatIsStoredInTwoPiecesIsCaught() {
        assertTrue(failure(CommandCase.inTwoPieces()).startsWith("mixed two commands in one"));
    }

    @Test
    void aMeterThatKnowsNothingOfWhatItDidIsCaught() {
        String failure = failure(CommandCase.underAnotherId());
        assertTrue(failure.contains("expected: <[DONE, DONE]> but was: <[UNKNOWN, DONE]>"),
                failure);
    }

    private static String failure(CommandCase planted) {
        return assertThrows(AssertionError.class, () -> CommandSweep.of(planted)).getMessage();
    }
}
