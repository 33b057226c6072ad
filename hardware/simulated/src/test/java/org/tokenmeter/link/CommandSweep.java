package org.tokenmeter.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.tokenmeter.ledger.RawRecord;
import org.tokenmeter.meter.provision.CommandCode;
import org.tokenmeter.meter.provision.CommandResult;

/**
 * Cuts the power at every byte that one {@link CommandCase} writes, gives it back, and asks the
 * meter what became of the command: its records must be those before or those after, what it
 * answers must agree with them, and the command said again must be done once.
 */
final class CommandSweep {
    private static final int NO_CUT = Integer.MAX_VALUE;
    /** What a command leaves to be done is done by then. */
    private static final int SETTLE_MILLIS = 1_000;
    private static final int FORMATTED_AT = 5;
    /** What the clock says, which a power cut does not stop: before a clock that is set. */
    private static final long MORNING = CommandCase.NOON - 3_600_000;

    private final CommandCase commandCase;
    private final PlainMeter meter = new PlainMeter();
    private final byte[] image;
    private String before;
    private String after;
    private long bytes;
    private int cuts;

    private CommandSweep(CommandCase commandCase) {
        this.commandCase = commandCase;
        for (byte[] command : commandCase.before()) {
            assertEquals(List.of(CommandResult.DONE), meter.ask(command), commandCase::name);
        }
        meter.sim().setCivilMillis(MORNING);
        meter.sim().advance(SETTLE_MILLIS);
        meter.sim().powerOff();
        image = meter.memory().image();
    }

    /** Sweeps through a case and answers how many cuts there were. */
    static int of(CommandCase commandCase) {
        CommandSweep sweep = new CommandSweep(commandCase);
        sweep.withoutCut();
        byte[] last = null;
        for (int cut = 0; cut <= sweep.bytes; cut++) {
            byte[] left = sweep.cut(cut, 0x00);
            if (last != null && !Arrays.equals(last, left)) {
                sweep.tear(cut - 1);
            }
            last = left;
        }
        return sweep.cuts;
    }

    /** Sees what is written when nothing goes wrong. */
    private void withoutCut() {
        begin();
        before = content();
        long writtenBefore = meter.memory().written();
        assertEquals(List.of(commandCase.result()), deed(NO_CUT, 0), commandCase::name);
        bytes = meter.memory().written() - writtenBefore;
        after = content();
        assertNotEquals(before, after, commandCase::name);
    }

    /** A byte that changes is left in other mixes of its old and new bits, too. */
    private void tear(int cut) {
        int any = new SplittableRandom(cut).nextInt(1, 0xFF);
        for (int mask : new int[] {0xFF, 0x55, any}) {
            cut(cut, mask);
        }
    }

    private void begin() {
        meter.sim().powerOff();
        meter.memory().restore(image);
        meter.sim().powerOn();
        meter.sim().setCivilMillis(MORNING);
        meter.sim().advance(SETTLE_MILLIS);
    }

    private List<CommandResult> deed(int cut, int mask) {
        meter.memory().cutAfter(cut, mask);
        List<CommandResult> answers = meter.ask(commandCase.command());
        meter.sim().advance(SETTLE_MILLIS);
        return answers;
    }

    /** Answers what the cut left in the memory. */
    private byte[] cut(int cut, int mask) {
        String where = commandCase + ": cut behind byte %d of %d, mask %02X"
                .formatted(cut, bytes, mask);
        begin();
        boolean isAnswered = !deed(cut, mask).isEmpty();
        assertEquals(cut < bytes, !meter.sim().isPowered(), where);
        meter.sim().powerOff();
        byte[] left = meter.memory().image();
        meter.sim().powerOn();
        meter.sim().advance(SETTLE_MILLIS);
        String found = content();
        boolean isNew = found.equals(after);
        if (!isNew) {
            assertEquals(before, found, "mixed " + where);
        }
        assertFalse(!isNew && (isAnswered || cut == bytes), "lost " + where);
        again(isNew, where);
        cuts++;
        return left;
    }

    /** The host comes back, asks, and says the command again. */
    private void again(boolean isNew, String where) {
        assertEquals(List.of(isNew ? commandCase.result() : CommandResult.UNKNOWN,
                        commandCase.result()),
                meter.ask(PlainCommand.bare(CommandCode.STATUS, commandCase.id()),
                        commandCase.command()), where);
        meter.sim().advance(SETTLE_MILLIS);
        assertEquals(after, content(), "not once " + where);
    }

    /** What the records hold that commands change; all of them stand there twice. */
    private String content() {
        byte[] now = meter.memory().image();
        boolean isMade = RawRecord.SUPER.read(now)[FORMATTED_AT] != 0;
        List<RawRecord> records = isMade ? List.of(RawRecord.SUPER, RawRecord.LINE,
                RawRecord.STATE_0, RawRecord.IDENTITY) : List.of(RawRecord.SUPER, RawRecord.LINE);
        return records.stream().map(record -> {
            byte[] payload = record.read(now);
            assertTrue(record.isStoredTwice(now, payload), () -> commandCase + " " + record);
            return HexFormat.of().formatHex(payload);
        }).collect(Collectors.joining("\n"));
    }
}
