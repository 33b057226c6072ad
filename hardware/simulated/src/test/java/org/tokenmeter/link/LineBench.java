package org.tokenmeter.link;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.tokenmeter.boot.TokenMeter;
import org.tokenmeter.hal.SerialLine;
import org.tokenmeter.ledger.Ledger;
import org.tokenmeter.register.RegisterId;
import org.tokenmeter.simulated.SimBoard;
import org.tokenmeter.simulated.SimMemory;
import org.tokenmeter.simulated.scenario.MalformedStepException;
import org.tokenmeter.simulated.scenario.MeterIdentity;
import org.tokenmeter.simulated.scenario.MeterLine;

/**
 * A meter on a line, and whoever is at its other end with nothing but bytes. Time is virtual.
 *
 * <p>Text is as ISO 8859-1 has it, so that each character is a byte.
 */
final class LineBench implements SerialLine {
    /** MeterPAN of the meter. */
    static final String PAN = "600727000000000009";
    /** Credit of 25 kWh for it. */
    static final String CREDIT = "05924728296574605997";
    /** Credit of 50 kWh. */
    static final String MORE_CREDIT = "68330845312519791882";
    /** What cannot be a token of it. */
    static final String WRONG = "05924728296574605998";

    private static final String IDENTITY = "pan=" + PAN + " ea=07 key=87f3ecbb2e46b48f kt=2 "
            + "sgc=201457 ti=01 krn=1 ken=255 bdt=14 made=2014-01-01T00:00";

    private final LinkSettings settings;
    private final SimBoard board = new SimBoard(1000, new SimMemory(true));
    private final List<String> speeds = new ArrayList<>();
    private TokenMeter meter;
    private long now;

    /** A meter that was just switched on. */
    LineBench(LinkSettings settings) {
        this(settings, "");
    }

    /** The same with more words in the line that says who it is. */
    LineBench(LinkSettings settings, String words) {
        this.settings = settings;
        try {
            MeterIdentity identity = MeterLine.parse(IDENTITY + words);
            Ledger blank = new Ledger(board.memory());
            blank.open();
            if (!blank.format(identity.settings(), identity.newState())) {
                throw new AssertionError("a blank memory took no content");
            }
        } catch (MalformedStepException e) {
            throw new AssertionError(e);
        }
        start();
    }

    /** Switches the meter on again. */
    void start() {
        meter = new TokenMeter(board, this, settings);
        pass(0);
    }

    /** Its board. */
    SimBoard board() {
        return board;
    }

    /** The virtual time. */
    long now() {
        return now;
    }

    /** A register, as the meter itself reads it. */
    long read(RegisterId id) {
        return meter.registers().read(id);
    }

    /** Every speed and frame that the meter has set. */
    List<String> speeds() {
        return speeds;
    }

    /** Lets time pass, and answers what the meter sent meanwhile. */
    String pass(long millis) {
        long end = now + millis;
        StringBuilder heard = new StringBuilder();
        long next = meter.tick(now);
        int callsInVain = 0;
        while (next <= end) {
            callsInVain = next > now ? 0 : callsInVain + 1;
            if (callsInVain > 10_000) {
                throw new AssertionError("the meter wants to be called without end");
            }
            now = Math.max(now, next);
            next = meter.tick(now);
            hear(heard);
        }
        now = end;
        meter.tick(now);
        hear(heard);
        return heard.toString();
    }

    /** Sends bytes, and answers what the meter sends at once, as its line understands that. */
    String ask(String message) {
        send(message);
        return pass(settings.reactionMillis());
    }

    /** Sends bytes. */
    void send(String message) {
        for (byte value : message.getBytes(StandardCharsets.ISO_8859_1)) {
            board.line().send(value);
        }
    }

    private void hear(StringBuilder heard) {
        for (int value = board.line().receive(); value != NO_BYTE;
                value = board.line().receive()) {
            heard.append((char) value);
        }
    }

    /** A message behind SOH or STX, with its check character. */
    static String block(char begin, String text) {
        String checked = text + '\3';
        int check = checked.chars().reduce(0, (sum, character) -> sum ^ character);
        return begin + checked + (char) check;
    }

    /** A command. */
    static String command(String name, String data) {
        return block('\1', name + '\2' + data);
    }

    /** Data of an answer. */
    static String data(String text) {
        return block('\2', text);
    }

    /** Enters a token in programming mode. */
    static String token(String digits) {
        return command("W1", "0-0:19.40.0(" + digits + ")");
    }

    /** Brings the meter into programming mode. */
    void program() {
        ask("/?!\r\n");
        String began = ask("\0060" + (char) BaudRate.character(settings.offeredBaud()) + "1\r\n");
        if (!began.equals(command("P0", "()"))) {
            throw new AssertionError("no programming mode, but " + began);
        }
    }

    @Override
    public int read() {
        return board.line().read();
    }

    @Override
    public int write(byte[] source, int offset, int length) {
        return board.line().write(source, offset, length);
    }

    @Override
    public boolean isSent() {
        return true;
    }

    @Override
    public void configure(int baud, int format) {
        String entry = baud + (format == SEVEN_EVEN ? " 7E1" : format == EIGHT_EVEN ? " 8E1"
                : " 8N1");
        if (speeds.isEmpty() || !speeds.get(speeds.size() - 1).equals(entry)) {
            speeds.add(entry);
        }
    }
}
