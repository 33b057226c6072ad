package org.tokenmeter.raspberrypi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tokenmeter.raspberrypi.device.FramModel;
import org.tokenmeter.raspberrypi.device.I2cBusModel;
import org.tokenmeter.raspberrypi.device.SpiBusModel;
import org.tokenmeter.raspberrypi.device.VirtualTime;

/** Which part of Pi4J drives what; the test's class path has a mock that must not be taken. */
class ProvidersTest {
    @Test
    void aRaspberryPiIsDrivenByLibgpiodAndLinux() {
        Providers providers = Providers.ofRaspberryPi();
        try {
            assertEquals("Pi4J drives outputs by GpioDDigitalOutputProviderImpl, "
                    + "inputs by GpioDDigitalInputProviderImpl, I2C by LinuxFsI2CProviderImpl, "
                    + "SPI by LinuxFsSpiProviderImpl", providers.describe());
            assertEquals(List.of(), providers.context().providers().all().keySet().stream()
                    .filter(name -> name.contains("mock")).collect(Collectors.toList()));
        } finally {
            providers.context().shutdown();
        }
    }

    @Test
    void aMockSaysThatItIsOne() {
        VirtualTime time = new VirtualTime();
        Providers providers = MockPins.providers(new I2cBusModel(time),
                new SpiBusModel(time, new FramModel()));
        try {
            assertEquals("Pi4J drives outputs by MockDigitalOutputProviderImpl, "
                    + "inputs by Provider, I2C by I2cBusModel, SPI by SpiBusModel",
                    providers.describe());
        } finally {
            providers.context().shutdown();
        }
    }
}
