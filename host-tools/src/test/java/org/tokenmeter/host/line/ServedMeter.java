package org.tokenmeter.host.line;

import java.util.HexFormat;
import org.tokenmeter.boot.TokenMeter;
import org.tokenmeter.jvm.MeterLoop;
import org.tokenmeter.jvm.MeterWork;
import org.tokenmeter.jvm.MonotonicClock;
import org.tokenmeter.ledger.Ledger;
import org.tokenmeter.line.LineAddress;
import org.tokenmeter.line.LineException;
import org.tokenmeter.line.Listener;
import org.tokenmeter.line.ServedLine;
import org.tokenmeter.line.tls.TlsChannel;
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
    private final LinkSettings settings;
    private final ServedLine line;
    private final String address;
    /** Made when the meter is switched on: it reads its memory then. */
    private Work work;

    /** Work of a firmware that nothing else lives beside. */
    private final class Work implements MeterWork {
        private TokenMeter meter = boot();

        @Override
        public long tick(long nowMillis) {
            long next = meter.tick(nowMillis);
            if (meter.isRestartDue()) {
                meter = boot();
                return nowMillis;
            }
            return next;
        }

        @Override
        public void stop() {
            meter.stop();
        }
    }

    private ServedMeter(Listener listener, LinkSettings settings) {
        address = listener.address();
        this.settings = settings;
        line = new ServedLine(listener);
    }

    private TokenMeter boot() {
        return new TokenMeter(board, line, settings);
    }

    private void start() {
        work = new Work();
        loop.start(work);
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
        ServedMeter meter = new ServedMeter(LineAddress.parse(line).listen(), settings);
        meter.format();
        meter.start();
        return meter;
    }

    /**
     * A blank meter whose service jumper is set.
     *
     * @param line where it serves; a network port of an earlier meter takes its place
     * @param lineKey of its line, in hex
     */
    public static ServedMeter blank(String line, String lineKey) throws LineException {
        ServedMeter meter = new ServedMeter(LineAddress.parse(line).listen(),
                LinkSettings.MODE_C_WITHOUT_SPEED);
        Ledger ledger = new Ledger(meter.board.memory());
        ledger.open();
        ledger.prepare(HexFormat.of().parseHex(lineKey));
        meter.board.setChannel(new TlsChannel());
        meter.board.setServiceJumper(true);
        meter.start();
        return meter;
    }

    /** What a host calls it. */
    public String address() {
        return address;
    }

    /** Takes the power away, and gives it back. */
    public void cutPower() {
        loop.order(() -> work.meter = boot());
    }

    /** What its memory holds, read by another ledger; of a meter that is closed. */
    public Ledger stored() {
        SimMemory copy = new SimMemory(true);
        copy.restore(board.memory().image());
        Ledger ledger = new Ledger(copy);
        ledger.open();
        return ledger;
    }

    @Override
    public void close() {
        line.close();
        loop.close();
    }
}
