package org.tokenmeter.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.tokenmeter.ledger.Ledger;
import org.tokenmeter.ledger.LedgerStatus;
import org.tokenmeter.ledger.LifeCycle;
import org.tokenmeter.meter.provision.CommandResult;
import org.tokenmeter.simulated.SimLine;
import org.tokenmeter.simulated.SimMemory;
import org.tokenmeter.simulated.SimMeter;
import org.tokenmeter.sts.cipher.DecoderKey;

/**
 * A key load over a line that flips, drops, doubles and adds bytes, is pulled, and whose meter
 * loses its power, also in the midst of a commit. Afterwards the line is quiet, and both agree.
 */
class ChaosTest {
    private static final long SEED = Long.getLong("chaos.seed", 1);
    private static final long SESSIONS = Long.getLong("chaos.sessions", 10_000);
    private static final int LONGEST_CALL_MILLIS = 60_000;
    /** Calls in which a quiet line must carry it. */
    private static final int CALLS = 3;

    private final LongAdder commands = new LongAdder();
    private final LongAdder disturbed = new LongAdder();
    private final LongAdder wrongKeys = new LongAdder();
    private final LongAdder stuckLines = new LongAdder();
    private final Queue<Long> badSeeds = new ConcurrentLinkedQueue<>();

    @Test
    void aKeyLoadOverABadLineEndsWithTheOldStateOrTheNewOne() {
        LongStream.range(SEED, SEED + SESSIONS).parallel()
                .forEach(seed -> new Session(seed).run());
        System.out.println(SESSIONS + " sessions from chaos.seed=" + SEED + ": " + commands
                + " commands, " + disturbed + " first calls in vain, " + wrongKeys
                + " wrong keys, " + stuckLines + " stuck lines");
        assertEquals(0, wrongKeys.sum() + stuckLines.sum(),
                () -> "-Dchaos.sessions=1 -Dchaos.seed= each of "
                        + badSeeds.stream().limit(10).toList());
        assertTrue(disturbed.sum() > SESSIONS / 10, "the line was too good");
        assertTrue(commands.sum() > 2 * SESSIONS, "too little was said");
    }

    /** One meter, one host, and what is between them. */
    private final class Session {
        private final long seed;
        private final SplittableRandom random;
        private final SimMeter meter;
        private final HostLine quiet;
        private final byte[] identity;
        private final byte[] key;
        private int oneIn;
        private int pulledAt;
        private int powerLostAt;

        Session(long seed) {
            this.seed = seed;
            random = new SplittableRandom(seed);
            meter = new SimMeter(seed);
            meter.powerOff();
            Ledger ledger = new Ledger(meter.board().memory());
            ledger.open();
            byte[] lineKey = new byte[32];
            lineKey[0] = 1;
            ledger.prepare(lineKey);
            meter.board().setChannel(new PlainChannel());
            meter.board().setServiceJumper(true);
            meter.powerOn();
            quiet = meter.hostLine();
            identity = PlainCommand.loadIdentity(id());
            key = PlainCommand.loadKey(id(), 7, 0);
        }

        void run() {
            oneIn = 1 << 6 + random.nextInt(8);
            pulledAt = random.nextInt(4) == 0 ? random.nextInt(800) : Integer.MAX_VALUE;
            powerLostAt = random.nextInt(4) == 0 ? random.nextInt(800) : Integer.MAX_VALUE;
            if (random.nextInt(4) == 0) {
                meter.armCut(random.nextInt(2_000));
            }
            meter.board().line().setNoise(this::carry);
            disturbed.add(load(new NoisyLine()) ? 0 : 1);
            meter.board().line().setNoise((value, line) -> line.arrive(value));
            note(holdsOldOrNew(), wrongKeys);
            meter.powerOn();
            note(loadsAtLast(), stuckLines);
            meter.advance(1_000);
            note(holdsOldOrNew() && stored().lifeCycle() == LifeCycle.MANUFACTURED, wrongKeys);
        }

        private void note(boolean good, LongAdder bad) {
            if (!good) {
                bad.increment();
                badSeeds.add(seed);
            }
        }

        /** Whether a line that is quiet again carries a key load, and soon. */
        private boolean loadsAtLast() {
            boolean inTime = true;
            boolean agreed = false;
            for (int calls = 0; !agreed && calls < CALLS; calls++) {
                long begin = meter.board().now();
                agreed = load(quiet);
                inTime &= meter.board().now() - begin <= LONGEST_CALL_MILLIS;
            }
            return agreed && inTime;
        }

        private boolean load(HostLine line) {
            try (PlainHost host = new PlainHost(line, meter.board()::now)) {
                if (!host.call()) {
                    return false;
                }
                Optional<CommandResult> first = ask(host, identity);
                boolean identified = first.isPresent() && (first.get() == CommandResult.DONE
                        || first.get() == CommandResult.WRONG_STAGE);
                Optional<CommandResult> second = identified ? ask(host, key) : Optional.empty();
                second.ifPresent(result -> assertEquals(CommandResult.DONE, result,
                        "chaos.seed=" + seed));
                return second.isPresent();
            }
        }

        private Optional<CommandResult> ask(PlainHost host, byte[] command) {
            commands.increment();
            return host.ask(command).map(answer -> CommandResult.ofCode(answer[3]));
        }

        private boolean holdsOldOrNew() {
            Ledger ledger = stored();
            if (ledger.status() == LedgerStatus.BLANK) {
                return true;
            }
            DecoderKey expected = new DecoderKey();
            expected.load(PlainCommand.KEY);
            return ledger.status() == LedgerStatus.READY
                    && ledger.lifeCycle() == LifeCycle.MANUFACTURED
                    && ledger.state().decoderKey().checkValue() == expected.checkValue()
                    && ledger.settings().pan() == PlainCommand.PAN
                    && ledger.state().supplyGroupCode() == PlainCommand.SUPPLY_GROUP;
        }

        private Ledger stored() {
            SimMemory copy = new SimMemory(true);
            copy.restore(meter.board().memory().image());
            Ledger ledger = new Ledger(copy);
            ledger.open();
            return ledger;
        }

        private void carry(byte value, SimLine line) {
            if (powerLostAt-- == 0) {
                meter.powerOff();
                meter.powerOn();
            }
            if (pulledAt-- <= 0) {
                return;
            }
            int fault = random.nextInt(oneIn) == 0 ? random.nextInt(4) : -1;
            if (fault == 1 || fault == 2) {
                line.arrive(fault == 1 ? value : (byte) random.nextInt(256));
            }
            if (fault != 3) {
                line.arrive(fault == 0 ? (byte) (value ^ 1 << random.nextInt(8)) : value);
            }
        }

        /** The way back, which is as bad. */
        private final class NoisyLine implements HostLine {
            @Override
            public void send(byte[] source, int length) {
                quiet.send(source, length);
            }

            @Override
            public int receive(int longestMillis) {
                // Without power no time passes here: it comes back at once.
                if (!meter.isPowered()) {
                    meter.powerOn();
                }
                int value = quiet.receive(longestMillis);
                if (value == NO_BYTE || pulledAt <= 0) {
                    return NO_BYTE;
                }
                return random.nextInt(oneIn) == 0 ? value ^ 1 << random.nextInt(8) : value;
            }

            @Override
            public void configure(int baud, int format) {
                quiet.configure(baud, format);
            }
        }

        private byte[] id() {
            byte[] id = new byte[16];
            random.nextBytes(id);
            return id;
        }
    }
}
