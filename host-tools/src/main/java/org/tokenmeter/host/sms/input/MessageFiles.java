package org.tokenmeter.host.sms.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.tokenmeter.host.sms.Message;

/** The messages of files and of a stream, one file after the other. */
public final class MessageFiles implements MessageSource {
    /** The name of standard input. */
    public static final String STANDARD = "-";

    private final List<Path> files;
    private final InputStream standard;
    private final LongConsumer progress;
    private int opened;
    private MessageSource current;

    /**
     * Prepares to read; nothing is opened yet.
     *
     * @param files as {@link #expand} gives them
     * @param standard what {@code -} names
     * @param progress is told how many bytes were read more; one thread at a time
     */
    public MessageFiles(List<Path> files, InputStream standard, LongConsumer progress) {
        this.files = files;
        this.standard = standard;
        this.progress = progress;
    }

    /**
     * Files as they are, and for a folder every file in and below it, in the order of names.
     *
     * @param hidden is told of each file of a folder that is hidden, and left out
     */
    public static List<Path> expand(List<Path> given, Consumer<Path> hidden) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : given) {
            if (!Files.isDirectory(path)) {
                files.add(path);
                continue;
            }
            try (Stream<Path> tree = Files.walk(path)) {
                tree.filter(Files::isRegularFile).sorted().forEach(file ->
                        (isHidden(path, file) ? hidden : (Consumer<Path>) files::add).accept(file));
            }
        }
        return files;
    }

    private static boolean isHidden(Path folder, Path file) {
        for (Path part : folder.relativize(file)) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing stands in a file but blanks and line ends, if that. */
    public static boolean isBlank(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                Reader text = new Sniffed(in).reader()) {
            int c = text.read();
            while (Character.isWhitespace(c)) {
                c = text.read();
            }
            return c < 0;
        }
    }

    @Override
    public Batch next() throws IOException {
        while (true) {
            if (current == null) {
                if (opened == files.size()) {
                    return null;
                }
                current = open(files.get(opened++));
            }
            Batch batch = current.next();
            if (batch != null) {
                return batch;
            }
            current.close();
            current = null;
        }
    }

    private MessageSource open(Path file) throws IOException {
        boolean isStandard = file.toString().equals(STANDARD);
        InputStream in = isStandard ? standard : Files.newInputStream(file);
        return of(new CountedStream(in, progress), isStandard ? STANDARD : file.toString());
    }

    /** The messages of one stream. */
    public static MessageSource of(InputStream in, String source) throws IOException {
        Sniffed sniffed = new Sniffed(in);
        String fault = sniffed.fault();
        if (!fault.isEmpty()) {
            return new WholeFile(new Message("", "", Optional.empty(), source, 1, fault), in);
        }
        return sniffed.isXml() ? new XmlBackup(sniffed.reader(), source)
                : new LineBatches(sniffed.pieces(), source);
    }

    @Override
    public void close() throws IOException {
        if (current != null) {
            current.close();
        }
    }

    /** A file that is refused as a whole: it counts as one message. */
    private static final class WholeFile implements MessageSource {
        private final InputStream in;
        private Batch batch;

        WholeFile(Message message, InputStream in) {
            batch = () -> List.of(new Candidate(message, null));
            this.in = in;
        }

        @Override
        public Batch next() {
            Batch only = batch;
            batch = null;
            return only;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
