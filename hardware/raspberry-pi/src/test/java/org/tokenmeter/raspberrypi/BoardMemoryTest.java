package org.tokenmeter.raspberrypi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tokenmeter.jvm.FileMemory;
import org.tokenmeter.jvm.UnusableDeviceException;
import org.tokenmeter.raspberrypi.device.FramModel;
import org.tokenmeter.raspberrypi.device.I2cBusModel;
import org.tokenmeter.raspberrypi.device.SpiBusModel;
import org.tokenmeter.raspberrypi.device.VirtualTime;

/** Where a meter lives, and that it never moves by itself. */
class BoardMemoryTest {
    private static final byte[] MARK = {1, 2, 3};

    private final VirtualTime time = new VirtualTime();
    private final FramModel fram = new FramModel();
    private final Providers providers =
            MockPins.providers(new I2cBusModel(time), new SpiBusModel(time, fram));
    private final List<String> said = new ArrayList<>();

    @TempDir
    private Path parent;

    @AfterEach
    void releasePins() {
        providers.context().shutdown();
    }

    @Test
    void anFramThatAnswersIsTheMemoryOfANewMeter() throws IOException {
        writeMark();
        assertArrayEquals(MARK, Arrays.copyOf(fram.bytes, MARK.length));
        assertEquals(List.of("memory: the FRAM on SPI 0"), said);
        assertTrue(Files.exists(folder().resolve(BoardMemory.NOTE)));
    }

    @Test
    void withoutAnFramANewMeterLivesInFiles() throws IOException {
        fram.remove(0xFF);
        writeMark();
        assertEquals(List.of("memory: the files in " + folder()
                + "; no FRAM answers on SPI 0, which would wear less"), said);
        assertArrayEquals(MARK, markOfFiles());
        assertFalse(Files.exists(folder().resolve(BoardMemory.NOTE)));
    }

    @ParameterizedTest
    @EnumSource(value = FramModel.Bus.class, names = {"REFUSES", "THROWS"})
    void aBusThatFailsIsAnFramThatDoesNotAnswer(FramModel.Bus bus) throws IOException {
        fram.setBus(bus);
        writeMark();
        assertArrayEquals(MARK, markOfFiles());
    }

    @Test
    void aMeterThatBeganInFilesStaysThereWhenAnFramIsWired() throws IOException {
        fram.remove(0xFF);
        writeMark();
        fram.powerUp();
        said.clear();
        open().close();
        assertEquals(List.of("memory: the files in " + folder() + ", where this meter began"),
                said);
        assertArrayEquals(new byte[fram.bytes.length], fram.bytes);
    }

    @Test
    void aMeterThatLivesInAnFramDoesNotStartWithoutIt() throws IOException {
        writeMark();
        fram.remove(0xFF);
        UnusableDeviceException failure =
                assertThrows(UnusableDeviceException.class, this::open);
        assertEquals("no FRAM answers on SPI 0, and this meter lives in one",
                failure.getMessage());
        assertTrue(failure.hint().startsWith("check its wires"), failure.hint());
        assertFalse(FileMemory.isIn(folder()));
    }

    @Test
    void anFramThatLosesAWriteSaysSo() throws IOException {
        try (BoardMemory memory = open()) {
            assertTrue(memory.failure().get().isEmpty());
            fram.remove(0);
            memory.memory().write(0, MARK, 0, MARK.length);
            assertTrue(memory.failure().get().get().startsWith("no FRAM answered a write at"));
        }
    }

    private Path folder() {
        return parent.resolve("data");
    }

    private BoardMemory open() throws IOException {
        return BoardMemory.open(providers, folder(), said::add);
    }

    private void writeMark() throws IOException {
        try (BoardMemory memory = open()) {
            memory.memory().write(0, MARK, 0, MARK.length);
            assertTrue(memory.memory().sync());
        }
    }

    private byte[] markOfFiles() throws IOException {
        try (FileMemory files = FileMemory.open(folder())) {
            byte[] mark = new byte[MARK.length];
            assertTrue(files.read(0, mark, 0, mark.length));
            return mark;
        }
    }
}
