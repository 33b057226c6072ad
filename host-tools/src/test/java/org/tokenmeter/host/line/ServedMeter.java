package org.tokenmeter.host.line;

import org.tokenmeter.boot.TokenMeter;
import org.tokenmeter.jvm.MeterLoop;
import org.tokenmeter.jvm.MeterWork;
import org.tokenmeter.jvm.MonotonicClock;
import org.tokenmeter.ledger.Ledger;
import org.tokenmeter.line.LineAddress;
import org.tokenmeter.line.LineException;
import org.tokenmeter.line.Listener;
import org.tokenmeter.line.ServedLine;
import org.tokenmeter.link.LinkSettings;
import org.tokenmeter.simulated.SimBoard;
import org.tokenmeter.simulated.SimMemory;
import org.tokenmeter.simulated.scenario.MalformedStepException;
import org.tokenmeter.simulated.scenario.MeterIdentity;
import org.tokenmeter.simulated.scenario.MeterLine;

/** A meter that lives on a thread of its own, and serves hosts on a line. */
public final class ServedMeter implements AutoCloseable {
    private static final String IDENTITY = "pan=600727000000000009 ea=07 key=87f3ecbb2e46b48f "
            + "kt=2 sgc=201457 ti=01 krn=1 ken=255 bdt=14 made=2014-01-01T00:00";

    private final SimBoard board = new SimBoard(1000, new SimMemory(true));
    private final MonotonicClock clock = MonotonicClock.ofMachine();
    private final MeterLoop loop = new MeterLoop(clock);
    private final ServedLine line;
    private final String address;

    /** Work of a firmware that nothing else lives beside. */
    private record Work(TokenMeter meter) implements MeterWork {
        @Override
        public long tick(long nowMillis) {
            return meter.tick(nowMillis);
        }

        @Override
        public void stop() {
            meter.stop();
        }
    }

    private ServedMeter(Listener listener, LinkSettings settings) {
        address = listener.address();
        format();
        line = new ServedLine(listener);
        loop.start(new Work(new TokenMeter(board, line, settings)));
        line.start(loop::wake, said -> { });
    }

    private void format() {
        try {
            MeterIdentity identity = MeterLine.parse(IDENTITY);
            Ledger blank = new Ledger(board.memory());
            blank.open();
            if (!blank.format(identity.settings(), identity.newState())) {
                throw new AssertionError("a blank memory took no content");
            }
        } catch (MalformedStepException e) {
            throw new AssertionError(e);
        }
    }

    /** A meter with the published test key, on a network port of this machine. */
    public static ServedMeter onNetwork() throws LineException {
        return on("tcp:127.0.0.1:0", LinkSettings.MODE_C_WITHOUT_SPEED);
    }

    /** The same on any line. */
    public static ServedMeter on(String line, LinkSettings settings) throws LineException {
        Listener listener = LineAddress.parse(line).listen();
        return new ServedMeter(listener, settings);
    }

    /** What a host calls it. */
    public String address() {
        return address;
    }

    @Override
    public void close() {
        line.close();
        loop.close();
    }
}
