package org.tokenmeter.raspberrypi;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.IOType;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalInputProvider;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalOutputProvider;
import com.pi4j.plugin.linuxfs.provider.i2c.LinuxFsI2CProvider;
import com.pi4j.plugin.linuxfs.provider.spi.LinuxFsSpiProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tokenmeter.raspberrypi.device.GpioPins;

/**
 * Pi4J, and which of its providers opens what. They are named here and never looked for: with a
 * mock on the class path a meter would work on nothing.
 *
 * @param context Pi4J with these providers and no other
 * @param outputs Pi4J's id of who makes digital outputs
 * @param inputs who makes digital inputs
 * @param i2c who opens I2C devices
 * @param spi who opens SPI devices
 */
record Providers(Context context, String outputs, String inputs, String i2c, String spi) {
    /** Those that drive a Raspberry Pi: pins by libgpiod, buses by the files of Linux. */
    static Providers ofRaspberryPi() {
        Context context = Pi4J.newContextBuilder()
                .add(GpioDDigitalOutputProvider.newInstance(),
                        GpioDDigitalInputProvider.newInstance(),
                        LinuxFsI2CProvider.newInstance(),
                        LinuxFsSpiProvider.newInstance())
                .build();
        return new Providers(context, GpioDDigitalOutputProvider.ID, GpioDDigitalInputProvider.ID,
                LinuxFsI2CProvider.ID, LinuxFsSpiProvider.ID);
    }

    /** Where devices get their pins from. */
    GpioPins pins() {
        return new GpioPins(context, outputs, inputs);
    }

    /** The classes behind the ids, one line for people. */
    String describe() {
        return "Pi4J drives " + Stream.of(
                        "outputs by " + nameOf(IOType.DIGITAL_OUTPUT, outputs),
                        "inputs by " + nameOf(IOType.DIGITAL_INPUT, inputs),
                        "I2C by " + nameOf(IOType.I2C, i2c),
                        "SPI by " + nameOf(IOType.SPI, spi))
                .collect(Collectors.joining(", "));
    }

    private String nameOf(IOType type, String id) {
        return context.providers().get(id, type).getClass().getSimpleName();
    }
}
