package org.tokenmeter.raspberrypi.device;

import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.PullResistance;

/**
 * Where devices get their pins from. A pin is taken once and kept until the context shuts down: the
 * kernel may call one busy that is released and taken again.
 *
 * @param context Pi4J
 * @param outputProvider Pi4J's id of who makes outputs, such as {@code gpiod-digital-output}
 * @param inputProvider the same for inputs, such as {@code gpiod-digital-input}
 */
public record GpioPins(Context context, String outputProvider, String inputProvider) {
    /** Takes an output that is low at first, and low again when the context shuts down. */
    DigitalOutput output(String name, int pin) {
        return context.create(DigitalOutput.newConfigBuilder(context)
                .id(name)
                .address(pin)
                .provider(outputProvider)
                .initial(DigitalState.LOW)
                .shutdown(DigitalState.LOW)
                .build());
    }

    /** Takes an input that is high while its contact to ground is open. */
    DigitalInput input(String name, int pin, long debounceMicros) {
        return context.create(DigitalInput.newConfigBuilder(context)
                .id(name)
                .address(pin)
                .provider(inputProvider)
                .pull(PullResistance.PULL_UP)
                .debounce(debounceMicros)
                .build());
    }
}
