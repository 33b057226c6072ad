package org.tokenmeter.jvm;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.tokenmeter.hal.Memory;

class FileMemoryContractTest extends MemoryContract {
    @TempDir
    private Path folder;
    private FileMemory memory;

    @Override
    protected Memory open() throws IOException {
        closeIt();
        memory = FileMemory.open(folder.resolve("meter"));
        return memory;
    }

    @AfterEach
    void closeIt() throws IOException {
        if (memory != null) {
            memory.close();
        }
    }
}
