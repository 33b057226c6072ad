package org.tokenmeter.host.sms.input;

import java.io.IOException;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tokenmeter.host.sms.Message;
import org.tokenmeter.host.sms.Received;

/**
 * The messages of a backup of Android's "SMS Backup and Restore": an element {@code sms} each, or
 * {@code mms} with its text in a {@code part}.
 *
 * <p>These files are not quite XML: an emoji is written as two references to halves of it, which no
 * conforming parser takes. So this reads tags and attributes itself, and nothing else: no document
 * type, no entity but the five and numbers, no file beside it.
 */
final class XmlBackup implements MessageSource {
    private static final String ROOT = "smses";
    private static final int LONGEST_NAME = 64;
    private static final int ENOUGH = 1 << 16;
    private static final int OVERHEAD = 64;

    private final Reader reader;
    private final String source;
    private final Map<String, String> attributes = new HashMap<>();
    private long line = 1;
    private long tagLine;
    private boolean tooLong;
    /** The tag ends with a slash: nothing is in the element. */
    private boolean empty;
    private boolean ended;
    private boolean closed;
    private String root = "";
    private boolean found;
    private String sender = "";
    private String date = "";

    XmlBackup(Reader reader, String source) {
        this.reader = new java.io.BufferedReader(reader, 1 << 16);
        this.source = source;
    }

    @Override
    public Batch next() throws IOException {
        List<Candidate> messages = new ArrayList<>();
        int size = 0;
        while (!ended && size < ENOUGH) {
            Message message = element();
            if (message != null) {
                messages.add(new Candidate(message, null));
                size += OVERHEAD + message.text().length();
            }
        }
        return messages.isEmpty() ? null : () -> messages;
    }

    /** Goes behind the next tag; the message in it, or null. */
    private Message element() throws IOException {
        int c = read();
        while (c >= 0 && c != '<') {
            c = read();
        }
        tagLine = line;
        if (c < 0) {
            ended = true;
            return closed ? strange() : broken();
        }
        String name = name();
        if (name.startsWith("!--")) {
            return skipTo("-->") ? null : broken();
        }
        if (name.startsWith("!") || name.startsWith("?") || name.startsWith("/")) {
            closed |= name.equals("/" + root);
            return skipTo(">") ? null : broken();
        }
        return readAttributes() ? opened(name) : broken();
    }

    private Message opened(String tag) {
        String name = tag.endsWith("/") ? tag.substring(0, tag.length() - 1) : tag;
        if (root.isEmpty()) {
            root = name;
            closed = empty || !name.equals(tag);
        }
        found |= name.equals("sms") || name.equals("mms");
        return message(name);
    }

    private Message broken() {
        return fault("the file ends before </" + (root.isEmpty() ? ROOT : root) + ">");
    }

    /** XML that is whole, but no backup. */
    private Message strange() {
        return found || root.equals(ROOT) ? null : fault("XML of another kind: no <sms> in it");
    }

    private Message fault(String fault) {
        ended = true;
        return new Message("", "", Optional.empty(), source, tagLine, fault);
    }

    private Message message(String name) {
        switch (name) {
            case "sms":
                return message(attributes.getOrDefault("body", ""),
                        attributes.getOrDefault("address", ""), attributes.get("date"));
            case "mms":
                sender = attributes.getOrDefault("address", "");
                date = attributes.getOrDefault("date", "");
                return null;
            case "part":
                return "text/plain".equals(attributes.get("ct"))
                        ? message(attributes.getOrDefault("text", ""), sender, date) : null;
            default:
                return null;
        }
    }

    private Message message(String body, String address, String millis) {
        String fault = tooLong
                ? "longer than " + LineSource.LONGEST + " characters; the rest was left out"
                : Faults.of(body);
        return new Message(body, address, received(millis), source, tagLine, fault);
    }

    private static Optional<Received> received(String millis) {
        try {
            long moment = Long.parseLong(millis == null ? "" : millis);
            return moment <= 0 ? Optional.empty()
                    : Optional.of(new Received.AtMoment(Instant.ofEpochMilli(moment)));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Reads attributes up to the end of the tag; false where the file ends before it. */
    private boolean readAttributes() throws IOException {
        attributes.clear();
        tooLong = false;
        empty = false;
        StringBuilder name = new StringBuilder();
        int c = read();
        while (c >= 0 && c != '>') {
            empty = c == '/';
            if (c == '"' || c == '\'') {
                String value = value(c);
                if (value == null) {
                    return false;
                }
                attributes.putIfAbsent(name.toString(), value);
                name.setLength(0);
            } else if (Character.isLetter(c) && name.length() < LONGEST_NAME) {
                name.append((char) c);
            }
            c = read();
        }
        return c >= 0;
    }

    private String value(int quote) throws IOException {
        StringBuilder value = new StringBuilder();
        int c = read();
        while (c >= 0 && c != quote) {
            boolean room = value.length() < LineSource.LONGEST;
            tooLong |= !room;
            if (c == '&') {
                String reference = reference();
                value.append(room ? reference : "");
            } else if (room) {
                value.append((char) c);
            }
            c = read();
        }
        return c < 0 ? null : value.toString();
    }

    /** What a reference stands for; one that is none stays as it is. */
    private String reference() throws IOException {
        StringBuilder name = new StringBuilder();
        int c = read();
        while (c >= 0 && c != ';' && name.length() < LONGEST_NAME) {
            name.append((char) c);
            c = read();
        }
        return switch (name.toString()) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> numeric(name.toString());
        };
    }

    private static String numeric(String name) {
        try {
            boolean hex = name.startsWith("#x") || name.startsWith("#X");
            int code = hex ? Integer.parseInt(name.substring(2), 16)
                    : name.startsWith("#") ? Integer.parseInt(name.substring(1)) : -1;
            return code < 0 || code > Character.MAX_CODE_POINT
                    ? "&" + name + ";" : Character.toString(code);
        } catch (NumberFormatException e) {
            return "&" + name + ";";
        }
    }

    private String name() throws IOException {
        StringBuilder name = new StringBuilder();
        reader.mark(1);
        int c = read();
        while (c > ' ' && c != '>' && name.length() < LONGEST_NAME && !"!--".contentEquals(name)) {
            name.append((char) c);
            reader.mark(1);
            c = read();
        }
        reader.reset();
        return name.toString();
    }

    /** Goes behind an end; false where the file ends before it. */
    private boolean skipTo(String end) throws IOException {
        int matched = 0;
        while (matched < end.length()) {
            int c = read();
            if (c < 0) {
                return false;
            }
            if (c == end.charAt(matched)) {
                matched++;
            } else if (matched != 2 || c != '-') {
                matched = c == end.charAt(0) ? 1 : 0;
            }
        }
        return true;
    }

    private int read() throws IOException {
        int c = reader.read();
        line += c == '\n' ? 1 : 0;
        return c;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
