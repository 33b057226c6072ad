package org.tokenmeter.raspberrypi.device;

import com.pi4j.exception.Pi4JException;
import com.pi4j.io.i2c.I2C;
import com.pi4j.io.i2c.I2CConfig;
import com.pi4j.io.i2c.I2CProvider;
import com.pi4j.io.i2c.I2CProviderBase;
import com.pi4j.plugin.mock.provider.i2c.MockI2C;
import java.util.HashMap;
import java.util.Map;

/**
 * An I2C bus of 100 kHz with displays on it, in virtual microseconds: a byte and its acknowledge
 * take 90 us, and each transaction starts with a byte of address.
 *
 * <p><b>Fault model.</b> Where nothing is plugged in, nobody acknowledges and Pi4J throws. A plug
 * can be pulled in the middle of a transaction. The bus can be switched off: then no device opens.
 */
public final class I2cBusModel extends I2CProviderBase implements I2CProvider {
    /** What Pi4J calls it. */
    public static final String ID = "i2c-bus-model";

    private static final int BYTE_MICROS = 90;
    private static final int NEVER = Integer.MAX_VALUE;

    private final Map<Integer, LcdModel> plugged = new HashMap<>();
    private final BusTime time;
    private long busyMicros;
    private int transactions;
    private int bytesUntilPulled = NEVER;
    private boolean off;

    I2cBusModel() {
        this(new VirtualTime());
    }

    /** A bus whose traffic takes time that others share. */
    public I2cBusModel(BusTime time) {
        super(ID, ID);
        this.time = time;
    }

    @Override
    public I2C create(I2CConfig config) {
        if (off) {
            throw new Pi4JException("path '/sys/bus/i2c/devices/i2c-1' does not exist");
        }
        I2C device = new Device(this, config);
        context.registry().add(device);
        return device;
    }

    /** Joins a display to the bus, and gives it power. */
    public void plug(int address, LcdModel display) {
        plugged.put(address, display);
        bytesUntilPulled = NEVER;
        display.powerUp(time.micros());
    }

    /** Pulls all plugs. */
    public void pull() {
        plugged.clear();
    }

    /** Pulls all plugs after so many bytes. */
    public void pullAfter(int bytes) {
        bytesUntilPulled = bytes;
    }

    /** Switches the bus off in the machine. */
    public void switchOff(boolean isOff) {
        off = isOff;
    }

    /** Lets time pass without traffic. */
    void pass(long someMicros) {
        time.pass(someMicros);
    }

    long micros() {
        return time.micros();
    }

    /** Transactions since the bus was made, those included that nobody acknowledged. */
    int transactions() {
        return transactions;
    }

    /** How long the bus was in use since it was made. */
    long busyMicros() {
        return busyMicros;
    }

    private LcdModel address(int address) {
        transactions++;
        use();
        if (!plugged.containsKey(address)) {
            throw new Pi4JException("remote I/O error");
        }
        return plugged.get(address);
    }

    private void use() {
        time.pass(BYTE_MICROS);
        busyMicros += BYTE_MICROS;
    }

    private void send(int address, byte each) {
        if (bytesUntilPulled-- == 0) {
            pull();
        }
        use();
        if (!plugged.containsKey(address)) {
            throw new Pi4JException("remote I/O error");
        }
        plugged.get(address).put(each & 0xFF, time.micros());
    }

    private final class Device extends MockI2C {
        Device(I2CProvider provider, I2CConfig config) {
            super(provider, config);
        }

        @Override
        public int write(byte[] data, int offset, int length) {
            address(device());
            for (int i = 0; i < length; i++) {
                send(device(), data[offset + i]);
            }
            return length;
        }

        @Override
        public int read() {
            int pins = address(device()).pins();
            use();
            return pins;
        }
    }
}
