package org.tokenmeter.jvm.selftest;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.tokenmeter.hal.Board;
import org.tokenmeter.hal.Buzzer;
import org.tokenmeter.hal.CivilClock;
import org.tokenmeter.hal.ClockSetter;
import org.tokenmeter.hal.Cover;
import org.tokenmeter.hal.Display;
import org.tokenmeter.hal.Keypad;
import org.tokenmeter.hal.Lamps;
import org.tokenmeter.hal.LoadSwitch;
import org.tokenmeter.hal.Memory;
import org.tokenmeter.hal.PhasePower;
import org.tokenmeter.hal.PulseInput;
import org.tokenmeter.hal.SecureChannel;
import org.tokenmeter.hal.ServiceJumper;
import org.tokenmeter.line.LineException;
import org.tokenmeter.line.MemoryTransport;
import org.tokenmeter.line.Transport;
import org.tokenmeter.simulated.SimBoard;
import org.tokenmeter.simulated.SimMemory;

/** The twins, with one thing wrong between them and whoever uses them; or with nothing wrong. */
public final class FaultyBench implements TestBench, Board {
    /** The memory, whatever lies before it. */
    final SimMemory memory = new SimMemory(true);
    private final SimBench bench = new SimBench("a board", Optional.empty(), memory);
    private final SimBoard twins = bench.board();
    private final Fault fault;
    private boolean noise;
    private int shown;

    /** The twins with a fault. */
    public FaultyBench(Fault fault) {
        this.fault = fault;
        noise = fault == Fault.PULSES_NOISY;
        if (fault == Fault.MEMORY_CELL_STUCK) {
            memory.stick(SelfTest.FREE_ADDRESS + 0x21);
        }
        if (fault == Fault.KEY_STUCK) {
            twins.keypad().move(Keypad.HASH);
        }
    }

    private boolean is(Fault other) {
        return fault == other;
    }

    @Override
    public String name() {
        return bench.name();
    }

    @Override
    public Board board() {
        return this;
    }

    @Override
    public Witness witness() {
        return bench;
    }

    @Override
    public void pass(int millis) {
        bench.pass(millis);
    }

    @Override
    public void close() {
        bench.close();
    }

    @Override
    public Lamps lamps() {
        return lit -> twins.lamps().show(switch (fault) {
            case LAMP_DARK -> lit & ~Lamps.SUPPLY;
            case LAMPS_CROSSED -> lit & Lamps.NO_CREDIT | (lit & Lamps.KEY) << 1
                    | (lit & Lamps.SUPPLY) >> 1;
            case LAMP_STUCK -> lit | Lamps.NO_CREDIT;
            default -> lit;
        });
    }

    @Override
    public Display display() {
        return (row, text) -> {
            shown++;
            if (!is(Fault.DISPLAY_BLANK) && !(is(Fault.DISPLAY_FROZEN) && shown > 2)) {
                twins.display().show(row, text);
            }
        };
    }

    @Override
    public Buzzer buzzer() {
        return sounding -> twins.buzzer().set(
                (sounding || is(Fault.BUZZER_STUCK)) && !is(Fault.BUZZER_MUTE));
    }

    @Override
    public LoadSwitch loadSwitch() {
        return closed -> twins.loadSwitch().set(
                (closed || is(Fault.RELAY_WELDED)) && !is(Fault.RELAY_DEAD));
    }

    @Override
    public Keypad keypad() {
        return () -> {
            int event = twins.keypad().poll();
            return event == Keypad.NO_EVENT ? event
                    : changed(event & ~Keypad.UP, event & Keypad.UP);
        };
    }

    private int changed(int key, int up) {
        if (is(Fault.KEY_DEAD) && key == 5) {
            return Keypad.NO_EVENT;
        }
        if (is(Fault.KEYS_CROSSED) && (key == 1 || key == 2)) {
            return 3 - key | up;
        }
        if (is(Fault.KEYS_TOUCH) && up == 0 && key == 7) {
            twins.keypad().move(8);
        }
        return key | up;
    }

    @Override
    public PulseInput pulses() {
        return new PulseInput() {
            @Override
            public int take() {
                int taken = twins.pulses().take();
                if (noise) {
                    noise = false;
                    return taken + 1;
                }
                return switch (fault) {
                    case PULSES_LOST -> Math.max(0, taken - 1);
                    case PULSES_DOUBLED -> taken * 2;
                    case PULSES_OPEN -> 0;
                    default -> taken;
                };
            }

            @Override
            public int takeReverse() {
                return 0;
            }
        };
    }

    @Override
    public PhasePower power() {
        return twins.power();
    }

    @Override
    public Cover cover() {
        return () -> (twins.cover().isOpen() || is(Fault.COVER_CUT)) && !is(Fault.COVER_SHORTED);
    }

    @Override
    public Memory memory() {
        return new Memory() {
            @Override
            public boolean read(int address, byte[] target, int offset, int length) {
                if (is(Fault.MEMORY_THROWS)) {
                    throw new IllegalStateException("bus error");
                }
                return memory.read(address, target, offset, length) && !is(Fault.MEMORY_ABSENT);
            }

            @Override
            public void write(int address, byte[] source, int offset, int length) {
                memory.write(address, source, offset, length);
            }

            @Override
            public boolean sync() {
                return memory.sync() && !is(Fault.MEMORY_PROTECTED);
            }

            @Override
            public boolean affordsCommitPerPulse() {
                return memory.affordsCommitPerPulse();
            }
        };
    }

    @Override
    public ServiceJumper jumper() {
        return () -> (twins.jumper().isSet() || is(Fault.JUMPER_SHORTED))
                && !is(Fault.JUMPER_CUT);
    }

    @Override
    public SecureChannel channel() {
        return twins.channel();
    }

    @Override
    public ClockSetter clockSetter() {
        return twins.clockSetter();
    }

    @Override
    public CivilClock clock() {
        return twins.clock();
    }

    @Override
    public SerialLoop serialLoop() throws IOException {
        if (is(Fault.SERIAL_MISSING)) {
            throw new LineException("there is no serial port /dev/serial0", "plug it in", null);
        }
        SerialLoop loop = bench.serialLoop();
        return is(Fault.SERIAL_OPEN)
                ? new SerialLoop(loop.output(), MemoryTransport.pair().get(0))
                : new SerialLoop(new FaultyOutput(loop.output()), loop.input());
    }

    /** What goes out is changed on its way. */
    private final class FaultyOutput implements Transport {
        private final Transport output;

        FaultyOutput(Transport output) {
            this.output = output;
        }

        @Override
        public void write(byte[] source, int offset, int length) throws LineException {
            int first = is(Fault.SERIAL_LOSES) ? 17 : length;
            int last = is(Fault.SERIAL_SHORT) ? length - 1 : length;
            output.write(source, offset, Math.min(first, last));
            if (first < last) {
                output.write(source, offset + first + 1, last - first - 1);
            }
        }

        @Override
        public int read(byte[] target, Duration longest) throws LineException {
            return output.read(target, longest);
        }

        @Override
        public boolean isSent() {
            return output.isSent();
        }

        @Override
        public void configure(int baud, int format) throws LineException {
            output.configure(baud, format);
        }

        @Override
        public boolean hasSpeed() {
            return output.hasSpeed();
        }

        @Override
        public void close() {
            output.close();
        }
    }
}
