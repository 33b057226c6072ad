package org.tokenmeter.raspberrypi.device;

import com.pi4j.io.spi.Spi;
import com.pi4j.io.spi.SpiConfig;
import com.pi4j.io.spi.SpiProvider;
import com.pi4j.io.spi.SpiProviderBase;
import com.pi4j.plugin.mock.provider.spi.MockSpi;

/** An SPI bus with one memory on it. */
final class SpiBusModel extends SpiProviderBase implements SpiProvider {
    static final String ID = "spi-bus-model";

    final FramModel fram = new FramModel();

    SpiBusModel() {
        super(ID, ID);
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
            return fram.transfer(write, writeOffset, read, readOffset, numberOfBytes);
        }
    }
}
