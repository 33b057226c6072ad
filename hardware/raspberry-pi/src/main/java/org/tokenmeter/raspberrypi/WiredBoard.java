package org.tokenmeter.raspberrypi;

import java.util.function.Consumer;
import java.util.stream.Stream;
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
import org.tokenmeter.jvm.AdjustedClock;
import org.tokenmeter.jvm.MonotonicClock;
import org.tokenmeter.jvm.PluggedLine;
import org.tokenmeter.keypad.KeyLayout;
import org.tokenmeter.keypad.MatrixKeypad;
import org.tokenmeter.keypad.pi4j.Pi4jKeyMatrix;
import org.tokenmeter.raspberrypi.device.CoverContact;
import org.tokenmeter.raspberrypi.device.GpioPins;
import org.tokenmeter.raspberrypi.device.Hd44780;
import org.tokenmeter.raspberrypi.device.JumperContact;
import org.tokenmeter.raspberrypi.device.PinBuzzer;
import org.tokenmeter.raspberrypi.device.PinLamps;
import org.tokenmeter.raspberrypi.device.PulseCounter;
import org.tokenmeter.raspberrypi.device.Relay;
import org.tokenmeter.raspberrypi.machine.PinMap;
import org.tokenmeter.raspberrypi.machine.Signal;

/**
 * Every device on its pins, as the firmware's ports. A keypad of three columns is one whose fourth
 * column nobody presses.
 *
 * <p><b>Threads.</b> Made on any; from then on the loop thread's. {@code wake} is run on Pi4J's.
 */
final class WiredBoard implements Board {
    private static final int I2C_BUS = 1;

    private final Providers providers;
    private final Relay relay;
    private final MatrixKeypad keypad;
    private final Hd44780 display;
    private final PinLamps lamps;
    private final PinBuzzer buzzer;
    private final PulseCounter pulses;
    private final CoverContact cover;
    private final JumperContact jumper;
    private final Memory memory;
    private final AdjustedClock civilClock;
    private final SecureChannel channel = PluggedLine.channel();

    /**
     * Takes all pins, the relay's first, so that it is open whatever fails.
     *
     * @param wake makes the loop thread look
     * @param says told of devices that come and go
     */
    WiredBoard(Providers providers, PinMap map, Memory memory, MonotonicClock clock,
            CivilClock civilClock, Runnable wake, Consumer<String> says) {
        this.providers = providers;
        this.memory = memory;
        this.civilClock = new AdjustedClock(civilClock, clock);
        GpioPins pins = providers.pins();
        relay = new Relay(pins, map.bcm(Signal.RELAY));
        buzzer = new PinBuzzer(pins, map.bcm(Signal.BUZZER));
        lamps = new PinLamps(pins, map.bcm(Signal.LAMP_KEY), map.bcm(Signal.LAMP_SUPPLY),
                map.bcm(Signal.LAMP_NO_CREDIT));
        pulses = new PulseCounter(pins, map.bcm(Signal.PULSES), wake);
        cover = new CoverContact(pins, map.bcm(Signal.COVER), wake);
        jumper = new JumperContact(pins, map.bcm(Signal.SERVICE_JUMPER), wake);
        keypad = new MatrixKeypad(matrix(providers, map, wake), KeyLayout.KEYS_4X4);
        display = new Hd44780(providers.context(), providers.i2c(), I2C_BUS, clock::millis, says);
    }

    private static Pi4jKeyMatrix matrix(Providers providers, PinMap map, Runnable wake) {
        return new Pi4jKeyMatrix(providers.context(), providers.outputs(), providers.inputs(),
                bcm(map, Signal.KEYPAD_ROW_1, Signal.KEYPAD_ROW_2, Signal.KEYPAD_ROW_3,
                        Signal.KEYPAD_ROW_4),
                bcm(map, Signal.KEYPAD_COLUMN_1, Signal.KEYPAD_COLUMN_2, Signal.KEYPAD_COLUMN_3,
                        Signal.KEYPAD_COLUMN_4),
                wake);
    }

    private static int[] bcm(PinMap map, Signal... signals) {
        return Stream.of(signals).mapToInt(map::bcm).toArray();
    }

    /** The keypad, which wants to be ticked. */
    MatrixKeypad matrix() {
        return keypad;
    }

    /** Opens the relay. */
    void openLoad() {
        relay.close();
    }

    /** Darkens the display and releases all pins, the relay's open; a second time does nothing. */
    void release() {
        display.close();
        providers.context().shutdown();
    }

    @Override
    public Keypad keypad() {
        return keypad::poll;
    }

    @Override
    public Hd44780 display() {
        return display;
    }

    @Override
    public Lamps lamps() {
        return lamps;
    }

    @Override
    public LoadSwitch loadSwitch() {
        return relay;
    }

    @Override
    public PulseInput pulses() {
        return pulses;
    }

    /** None: the pulses tell it. */
    @Override
    public PhasePower power() {
        return NoPhasePower.INSTANCE;
    }

    @Override
    public Cover cover() {
        return cover;
    }

    @Override
    public Buzzer buzzer() {
        return buzzer;
    }

    @Override
    public Memory memory() {
        return memory;
    }

    @Override
    public CivilClock clock() {
        return civilClock;
    }

    @Override
    public ClockSetter clockSetter() {
        return civilClock;
    }

    @Override
    public ServiceJumper jumper() {
        return jumper;
    }

    @Override
    public SecureChannel channel() {
        return channel;
    }
}
