package org.tokenmeter.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tokenmeter.hal.SecureChannel;
import org.tokenmeter.ledger.Ledger;
import org.tokenmeter.meter.provision.CommandResult;
import org.tokenmeter.simulated.SimMemory;
import org.tokenmeter.simulated.SimMeter;

/** A blank meter with its jumper set and a key of its line, and a host that calls it. */
final class PlainMeter {
    private final SimMeter sim = new SimMeter(0);
    private final HostLine line = new LiveLine(sim.hostLine());
    private EndReason lastReason = EndReason.DONE;

    /** The host finds out at once that the meter is without power. */
    private static final class NoPower extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoPower() {
            super("the meter has no power", null, false, false);
        }
    }

    PlainMeter() {
        this(new PlainChannel());
    }

    PlainMeter(SecureChannel channel) {
        sim.powerOff();
        Ledger ledger = new Ledger(sim.board().memory());
        ledger.open();
        byte[] lineKey = new byte[32];
        lineKey[0] = 1;
        ledger.prepare(lineKey);
        sim.board().setChannel(channel);
        sim.board().setServiceJumper(true);
        sim.powerOn();
    }

    SimMeter sim() {
        return sim;
    }

    SimMemory memory() {
        return sim.board().memory();
    }

    /** Why the last call ended. */
    EndReason lastReason() {
        return lastReason;
    }

    /** Says commands in one call; answers as many results as there were answers. */
    List<CommandResult> ask(byte[]... commands) {
        List<CommandResult> results = new ArrayList<>();
        try (PlainHost host = new PlainHost(line, sim.board()::now)) {
            boolean goesOn = host.call();
            for (int i = 0; goesOn && i < commands.length; i++) {
                Optional<byte[]> answer = host.ask(commands[i]);
                answer.ifPresent(bytes -> results.add(CommandResult.ofCode(bytes[3])));
                goesOn = answer.isPresent();
            }
            lastReason = host.reason();
        } catch (NoPower e) {
            lastReason = EndReason.SILENCE;
        }
        return results;
    }

    /** The line of a meter that may lose its power. */
    private final class LiveLine implements HostLine {
        private final HostLine to;

        LiveLine(HostLine to) {
            this.to = to;
        }

        @Override
        public void send(byte[] source, int length) {
            to.send(source, length);
        }

        @Override
        public int receive(int longestMillis) {
            int value = to.receive(longestMillis);
            if (value == NO_BYTE && !sim.isPowered()) {
                throw new NoPower();
            }
            return value;
        }

        @Override
        public void configure(int baud, int format) {
            to.configure(baud, format);
        }
    }
}
