package org.tokenmeter.raspberrypi.machine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which pin is which signal's.
 *
 * <p><b>Invariant.</b> Every signal has one pin and no pin has two signals.
 *
 * @param pins in the order of the signals
 */
public record PinMap(List<Pin> pins) {
    /**
     * The reference wiring.
     *
     * <p>The buses are where the machine has them. What switches, sounds or shines is on BCM 9 to
     * 27, which are pulled down from power-on until a program takes them: the load stays off. The
     * SPI driver holds BCM 7 as its second chip select; BCM 4 is free.
     */
    public static final PinMap REFERENCE = new PinMap(List.of(
            new Pin(Signal.I2C_DATA, 2),
            new Pin(Signal.I2C_CLOCK, 3),
            new Pin(Signal.SPI_SELECT, 8),
            new Pin(Signal.SPI_IN, 9),
            new Pin(Signal.SPI_OUT, 10),
            new Pin(Signal.SPI_CLOCK, 11),
            new Pin(Signal.SERIAL_OUT, 14),
            new Pin(Signal.SERIAL_IN, 15),
            new Pin(Signal.KEYPAD_ROW_1, 5),
            new Pin(Signal.KEYPAD_ROW_2, 6),
            new Pin(Signal.KEYPAD_ROW_3, 13),
            new Pin(Signal.KEYPAD_ROW_4, 19),
            new Pin(Signal.KEYPAD_COLUMN_1, 16),
            new Pin(Signal.KEYPAD_COLUMN_2, 20),
            new Pin(Signal.KEYPAD_COLUMN_3, 21),
            new Pin(Signal.KEYPAD_COLUMN_4, 12),
            new Pin(Signal.RELAY, 26),
            new Pin(Signal.BUZZER, 18),
            new Pin(Signal.LAMP_KEY, 22),
            new Pin(Signal.LAMP_SUPPLY, 23),
            new Pin(Signal.LAMP_NO_CREDIT, 24),
            new Pin(Signal.COVER, 17),
            new Pin(Signal.PULSES, 27),
            new Pin(Signal.SERVICE_JUMPER, 25)));

    /** A map, unless it breaks the invariant. */
    public PinMap {
        pins = List.copyOf(pins);
        if (!pins.stream().map(Pin::signal).toList().equals(List.of(Signal.values()))) {
            throw new IllegalArgumentException("not every signal has one pin, or in another order");
        }
        Set<Integer> taken = new HashSet<>();
        for (Pin pin : pins) {
            if (!taken.add(pin.bcm())) {
                throw new IllegalArgumentException(pin.signal() + ": BCM " + pin.bcm()
                        + " is taken");
            }
        }
    }

    /** The BCM number of a signal's pin. */
    public int bcm(Signal signal) {
        return pins.get(signal.ordinal()).bcm();
    }

    /** The map as a table for people, in 80 columns; its heading first. */
    public List<String> table() {
        return Stream.concat(
                Stream.of(row("signal", "BCM", "pin", "direction", "pull", "active", "joined to")),
                pins.stream().map(PinMap::row)).toList();
    }

    private static String row(Pin pin) {
        Signal signal = pin.signal();
        return row(signal, pin.bcm(), pin.place(), signal.direction(), signal.pull(),
                signal.activeLevel(), signal.joinedTo());
    }

    private static String row(Object... cells) {
        return "%-16s %3s  %3s  %-9s  %-4s  %-6s  %s".formatted(cells);
    }
}
