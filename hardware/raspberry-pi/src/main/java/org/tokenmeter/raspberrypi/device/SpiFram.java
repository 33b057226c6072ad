package org.tokenmeter.raspberrypi.device;

import com.pi4j.context.Context;
import com.pi4j.io.spi.Spi;
import com.pi4j.io.spi.SpiBus;
import com.pi4j.io.spi.SpiChipSelect;
import com.pi4j.io.spi.SpiMode;
import java.util.Objects;
import java.util.Optional;
import org.tokenmeter.hal.Memory;

/**
 * A ferroelectric memory MB85RS256B or MB85RS256TY of 32 KiB on SPI 0, chip select 0, mode 0.
 *
 * <p><b>Writes</b> are in the memory when the call returns; each is read back. A sync only says
 * whether all of them were kept.
 *
 * <p><b>Failure.</b> A wire that hangs reads as zeros or as ones, which a blank memory is full of.
 * So a read or a write counts only when the memory names itself after it. After a write that was
 * not kept, nothing is written any more and every sync answers false, until the program starts
 * anew: a bit that flipped on the wire may have been one of the address. Reads go on.
 *
 * <p><b>Timing.</b> Eight microseconds a byte at {@link #BAUD}. To write 64 bytes, read them back
 * and hear the memory's name takes 4 transfers of 140 bytes together: 1.1 ms of the bus.
 *
 * <p><b>Threads.</b> The loop thread.
 *
 * <p><b>Does not promise</b> to find a bit that flips on the wire during a read; the ledger's check
 * sums do.
 *
 * <p><b>Source.</b> Fujitsu MB85RS256B data sheet, "Op-code" and "Command". It gives 10^12 reads or
 * writes of a byte: centuries of commits at 20 pulses a second.
 */
public final class SpiFram implements Memory, AutoCloseable {
    /** Clock of the bus in Hz: slow enough for wires of a breadboard. */
    public static final int BAUD = 1_000_000;

    private static final int WRITE_ENABLE = 0x06;
    private static final int WRITE = 0x02;
    private static final int READ = 0x03;
    private static final int READ_STATUS = 0x05;
    private static final int READ_IDENTITY = 0x9F;
    private static final int MAKER_FUJITSU = 0x04;
    private static final int CONTINUATION = 0x7F;
    /** Of the third byte of the identity; the bits above it name the family. */
    private static final int DENSITY_BITS = 0x1F;
    private static final int DENSITY_256_KBIT = 0x05;

    private static final int HEAD = 3;
    /** Bytes of a transfer; Linux takes no more than 4096 with the head. */
    private static final int CHUNK = 512;

    private final Context context;
    private final Spi spi;
    private final byte[] out = new byte[HEAD + CHUNK];
    private final byte[] in = new byte[HEAD + CHUNK];
    private String failure;

    /**
     * Opens the bus; whether a memory is there shows {@link #answers}.
     *
     * @param provider Pi4J's id of who opens SPI devices, such as {@code linuxfs-spi}
     */
    public SpiFram(Context context, String provider) {
        this.context = context;
        spi = context.create(Spi.newConfigBuilder(context)
                .id("memory")
                .address(0)
                .bus(SpiBus.BUS_0)
                .chipSelect(SpiChipSelect.CS_0)
                .mode(SpiMode.MODE_0)
                .baud(BAUD)
                .provider(provider)
                .build());
    }

    /** Whether a memory of this kind names itself. */
    public boolean answers() {
        out[0] = READ_IDENTITY - 0x100;
        return transfer(5) && in[1] == MAKER_FUJITSU && in[2] == CONTINUATION
                && (in[3] & DENSITY_BITS) == DENSITY_256_KBIT;
    }

    /** Why syncs fail, once a write was not kept. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public boolean read(int address, byte[] target, int offset, int length) {
        check(address, target, offset, length);
        boolean read = true;
        for (int done = 0; done < length && read; done += CHUNK) {
            int part = Math.min(CHUNK, length - done);
            read = readPart(address + done, part);
            System.arraycopy(in, HEAD, target, offset + done, part);
        }
        return read && answers();
    }

    @Override
    public void write(int address, byte[] source, int offset, int length) {
        check(address, source, offset, length);
        for (int done = 0; done < length && failure == null; done += CHUNK) {
            int part = Math.min(CHUNK, length - done);
            if (!writePart(address + done, source, offset + done, part) || !answers()) {
                fail(address + done);
            }
        }
    }

    @Override
    public boolean sync() {
        return failure == null;
    }

    /** Yes: a commit of the consumption takes 3 ms of the bus and does not wear. */
    @Override
    public boolean affordsCommitPerPulse() {
        return true;
    }

    /** Lets go of the bus, unless the context did so. */
    @Override
    public void close() {
        if (context.registry().exists(spi.id())) {
            context.shutdown(spi.id());
        }
    }

    private boolean readPart(int address, int length) {
        head(READ, address);
        return transfer(HEAD + length);
    }

    private boolean writePart(int address, byte[] source, int offset, int length) {
        out[0] = WRITE_ENABLE;
        boolean taken = transfer(1);
        head(WRITE, address);
        System.arraycopy(source, offset, out, HEAD, length);
        return taken && transfer(HEAD + length) && readPart(address, length)
                && isRead(source, offset, length);
    }

    private boolean isRead(byte[] source, int offset, int length) {
        boolean equal = true;
        for (int i = 0; i < length; i++) {
            equal &= in[HEAD + i] == source[offset + i];
        }
        return equal;
    }

    private void head(int opcode, int address) {
        out[0] = (byte) opcode;
        out[1] = (byte) (address >> 8);
        out[2] = (byte) address;
    }

    /** Whatever Pi4J throws means that the bus failed. */
    private boolean transfer(int length) {
        try {
            return spi.transfer(out, 0, in, 0, length) == length;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private void fail(int address) {
        boolean present = answers();
        out[0] = READ_STATUS;
        boolean told = present && transfer(2);
        failure = told
                ? String.format("the FRAM did not keep what was written at 0x%04x, status 0x%02x; "
                        + "check its wires and its write protection", address, in[1] & 0xFF)
                : String.format("no FRAM answered a write at 0x%04x; check its wires, and that SPI "
                        + "is switched on", address);
    }

    private static void check(int address, byte[] array, int offset, int length) {
        Objects.checkFromIndexSize(address, length, SIZE);
        Objects.checkFromIndexSize(offset, length, array.length);
    }
}
