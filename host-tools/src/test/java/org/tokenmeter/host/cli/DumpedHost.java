package org.tokenmeter.host.cli;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * A process that does what a command line says and then writes down all its live objects. To show
 * that the search finds what is there, it can be told to keep secrets.
 */
final class DumpedHost {
    private static final List<Object> KEPT = new ArrayList<>();

    private DumpedHost() {
    }

    /**
     * Runs.
     *
     * @param args the file of the dump; files whose secrets are kept, separated by commas, or a
     *     dash; the words of the command
     */
    public static void main(String[] args) throws IOException {
        if (!args[1].equals("-")) {
            for (String file : args[1].split(",")) {
                keep(Files.readString(Path.of(file)).strip());
            }
        }
        int exit = Main.run(Streams.standard(), Arrays.copyOfRange(args, 2, args.length));
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .dumpHeap(args[0], true);
        System.exit(exit);
    }

    private static void keep(String hex) {
        KEPT.add(hex);
        KEPT.add(hex.toUpperCase(Locale.ROOT).toCharArray());
        KEPT.add(HexFormat.of().parseHex(hex));
    }
}
