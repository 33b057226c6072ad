package org.tokenmeter.raspberrypi.device;

import com.pi4j.io.spi.Spi;
import com.pi4j.io.spi.SpiConfig;
import com.pi4j.io.spi.SpiProvider;
import com.pi4j.io.spi.SpiProviderBase;
import com.pi4j.plugin.mock.provider.spi.MockSpi;

/** An SPI bus of 1 MHz with one memory on it; it may be switched off in the machine. */
public final class SpiBusModel extends SpiProviderBase implements SpiProvider {
    /** What Pi4J calls it. */
    public static final String ID = "spi-bus-model";

    private static final int BYTE_MICROS = 8;

    /** The memory. */
    public final FramModel fram;

    private final BusTime time;

    SpiBusModel() {
        this(new VirtualTime(), new FramModel());
    }

    /** A bus whose traffic takes time that others share. */
    public SpiBusModel(BusTime time, FramModel fram) {
        super(ID, ID);
        this.time = time;
        this.fram = fram;
    }

    @Override
    public Spi create(SpiConfig config) {
        Spi device = new Device(this, config);
        context.registry().add(device);
        return device;
    }

    private final class Device extends MockSpi {
        Device(SpiProvider provider, SpiConfig config) {
            super(provider, config);
        }

        @Override
        public int transfer(byte[] write, int writeOffset, byte[] read, int readOffset,
                int numberOfBytes) {
            time.pass((long) numberOfBytes * BYTE_MICROS);
            return fram.transfer(write, writeOffset, read, readOffset, numberOfBytes);
        }
    }
}
