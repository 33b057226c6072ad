package org.tokenmeter.raspberrypi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tokenmeter.boot.TokenMeter;
import org.tokenmeter.hal.Board;
import org.tokenmeter.hal.CivilClock;
import org.tokenmeter.ledger.Ledger;
import org.tokenmeter.ledger.LifeCycle;
import org.tokenmeter.link.HostLine;
import org.tokenmeter.link.LinkSettings;
import org.tokenmeter.link.PlainChannel;
import org.tokenmeter.link.PlainCommand;
import org.tokenmeter.link.PlainHost;
import org.tokenmeter.meter.provision.CommandResult;
import org.tokenmeter.raspberrypi.device.DebouncedInput;
import org.tokenmeter.raspberrypi.device.FramModel;
import org.tokenmeter.raspberrypi.device.I2cBusModel;
import org.tokenmeter.raspberrypi.device.JumperContact;
import org.tokenmeter.raspberrypi.device.SpiBusModel;
import org.tokenmeter.raspberrypi.device.SpiFram;
import org.tokenmeter.raspberrypi.device.VirtualTime;
import org.tokenmeter.raspberrypi.machine.PinMap;
import org.tokenmeter.simulated.SimLine;

/** A blank meter on the board's pins and FRAM: its service jumper is what lets a key in. */
class ServiceJumperTest {
    private static final int BOUNCES = 15;
    private static final int BOUNCE_MICROS = 1_000;
    private static final byte[] IDENTITY = PlainCommand.loadIdentity(id(1));
    private static final byte[] KEY = PlainCommand.loadKey(id(2), 7, 0);

    private final VirtualTime time = new VirtualTime();
    private final FramModel fram = new FramModel();
    private final Providers providers =
            MockPins.providers(new I2cBusModel(time), new SpiBusModel(time, fram));
    private final SpiFram memory = new SpiFram(providers.context(), providers.spi());
    private final WiredBoard wired = wired();
    private final SimLine line = new SimLine();
    private TokenMeter meter = start();

    private static byte[] id(int number) {
        byte[] id = new byte[16];
        id[0] = (byte) number;
        return id;
    }

    private WiredBoard wired() {
        Ledger blank = new Ledger(memory);
        blank.open();
        blank.prepare(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18,
            19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32});
        WiredBoard board = new WiredBoard(providers, PinMap.REFERENCE, memory, time::millis,
                () -> CivilClock.UNKNOWN, () -> { }, said -> { });
        time.watch(now -> jumper().advanceTo(now));
        return board;
    }

    /** The firmware on the wired board, but for the lock on its line, which has its own tests. */
    private TokenMeter start() {
        PlainChannel channel = new PlainChannel();
        Board board = (Board) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] {Board.class}, (proxy, port, none) ->
                        port.getName().equals("channel") ? channel : port.invoke(wired, none));
        return new TokenMeter(board, line, LinkSettings.MODE_C_WITHOUT_SPEED);
    }

    private DebouncedInput jumper() {
        return providers.context().registry().get("service-jumper");
    }

    @AfterEach
    void close() {
        wired.release();
    }

    /** The host's end of the line, in the board's time. */
    private final class HostEnd implements HostLine {
        @Override
        public void send(byte[] source, int length) {
            for (int i = 0; i < length; i++) {
                line.send(source[i]);
            }
        }

        @Override
        public int receive(int longestMillis) {
            long end = time.millis() + longestMillis;
            int value = line.receive();
            while (value == NO_BYTE && time.millis() < end) {
                meter.tick(time.millis());
                if (meter.isRestartDue()) {
                    meter = start();
                }
                time.pass(BOUNCE_MICROS);
                value = line.receive();
            }
            return value;
        }

        @Override
        public void configure(int baud, int format) {
            // The line has no speed.
        }
    }

    /** Says commands in one call, and answers what came of each. */
    private List<CommandResult> ask(byte[]... commands) {
        List<CommandResult> results = new ArrayList<>();
        try (PlainHost host = new PlainHost(new HostEnd(), time::millis)) {
            boolean open = host.call();
            for (int i = 0; open && i < commands.length; i++) {
                Optional<byte[]> answer = host.ask(commands[i]);
                answer.ifPresent(bytes -> results.add(CommandResult.ofCode(bytes[3])));
            }
        }
        return results;
    }

    /** The contact closes or opens as contacts do; it rests when this returns. */
    private void bounce(boolean closed) {
        for (int i = 0; i < BOUNCES; i++) {
            jumper().close(closed ^ i % 2 != 0, time.micros());
            time.pass(BOUNCE_MICROS);
        }
        jumper().close(closed, time.micros());
    }

    private LifeCycle stored() {
        return PiBench.stored(fram).lifeCycle();
    }

    @Test
    void withoutTheJumperNoKeyComesIn() {
        assertEquals(List.of(CommandResult.DONE, CommandResult.NO_JUMPER), ask(IDENTITY, KEY));
        assertEquals(LifeCycle.BLANK, stored());
    }

    @Test
    void aJumperThatBouncesAndThenRestsLetsAKeyIn() {
        assertEquals(List.of(CommandResult.DONE), ask(IDENTITY));
        bounce(true);
        assertEquals(false, wired.jumper().isSet(), "a contact that has not rested is not set");
        time.pass(JumperContact.DEBOUNCE_MICROS);
        assertEquals(List.of(CommandResult.DONE), ask(KEY));
        assertEquals(LifeCycle.MANUFACTURED, stored());
        assertEquals(List.of(CommandResult.WRONG_STAGE),
                ask(PlainCommand.loadKey(id(3), 7, 0)), "once, jumper or not");
    }

    @Test
    void aJumperThatOnlyTouchedLetsNoKeyIn() {
        bounce(true);
        jumper().close(false, time.micros());
        time.pass(2 * JumperContact.DEBOUNCE_MICROS);
        assertEquals(List.of(CommandResult.DONE, CommandResult.NO_JUMPER), ask(IDENTITY, KEY));
    }

    @Test
    void aJumperThatWasTakenAwayLetsNoKeyIn() {
        bounce(true);
        time.pass(JumperContact.DEBOUNCE_MICROS);
        bounce(false);
        time.pass(JumperContact.DEBOUNCE_MICROS);
        assertEquals(List.of(CommandResult.DONE, CommandResult.NO_JUMPER), ask(IDENTITY, KEY));
        assertEquals(LifeCycle.BLANK, stored());
    }
}
