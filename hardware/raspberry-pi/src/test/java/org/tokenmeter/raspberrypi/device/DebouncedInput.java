package org.tokenmeter.raspberrypi.device;

import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalInputConfig;
import com.pi4j.io.gpio.digital.DigitalInputProvider;
import com.pi4j.io.gpio.digital.DigitalInputProviderBase;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.DigitalStateChangeEvent;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInput;

/**
 * An input with pull-up in a virtual time, which Pi4J's own mock does not have: a level is told
 * once it has held for the debounce time that the pin was taken with, as the gpiod provider of
 * 2.8.0 does it.
 */
public final class DebouncedInput extends MockDigitalInput {
    private DigitalState raw = DigitalState.HIGH;
    private long lastEdgeMicros;

    private DebouncedInput(DigitalInputProvider provider, DigitalInputConfig config) {
        super(provider, config);
        mockState(raw);
    }

    /** Makes such inputs. */
    public static final class Provider extends DigitalInputProviderBase
            implements DigitalInputProvider {
        /** What Pi4J calls it. */
        public static final String ID = "debounced-input";

        /** Makes none yet. */
        public Provider() {
            super(ID, ID);
        }

        @Override
        public DigitalInput create(DigitalInputConfig config) {
            DebouncedInput input = new DebouncedInput(this, config);
            context.registry().add(input);
            return input;
        }
    }

    /** Closes the contact to ground, or opens it. */
    public void close(boolean closed, long nowMicros) {
        advanceTo(nowMicros);
        raw = closed ? DigitalState.LOW : DigitalState.HIGH;
        lastEdgeMicros = nowMicros;
        advanceTo(nowMicros);
    }

    /** Tells the level a second time, as providers do that keep no account of it. */
    void tellAgain() {
        dispatch(new DigitalStateChangeEvent<>(this, state()));
    }

    /** Lets time pass. */
    public void advanceTo(long nowMicros) {
        if (raw != state() && nowMicros - lastEdgeMicros >= config().getDebounce()) {
            mockState(raw);
        }
    }
}
