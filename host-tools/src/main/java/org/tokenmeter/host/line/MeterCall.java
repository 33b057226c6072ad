package org.tokenmeter.host.line;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tokenmeter.host.token.TokenText;
import org.tokenmeter.line.LineAddress;
import org.tokenmeter.line.LineException;
import org.tokenmeter.line.Transport;
import org.tokenmeter.link.HostResult;
import org.tokenmeter.link.ModeCHost;
import org.tokenmeter.link.ObisRegister;
import org.tokenmeter.meter.acceptance.TokenResult;

/**
 * A call to a meter by IEC 62056-21 mode C.
 *
 * <p><b>Failure.</b> A {@link LineException} says what was waited for, and in vain.
 */
public final class MeterCall implements AutoCloseable {
    private static final int LARGEST_ANSWER = 4_096;
    private static final int SPEED_PLACE = 3;

    private final LineAddress address;
    private final Transport transport;
    private final ModeCHost host;
    private final byte[] answer = new byte[LARGEST_ANSWER];
    private boolean programming;

    /** What is done on a line that may go away. */
    private interface Step {
        HostResult run();
    }

    private MeterCall(LineAddress address, Transport transport, int startBaud) {
        this.address = address;
        this.transport = transport;
        host = new ModeCHost(new TransportHostLine(transport), startBaud);
    }

    /**
     * Opens the line.
     *
     * @param startBaud the speed of the sign-on: 300, unless the meter has a fixed one
     */
    public static MeterCall open(LineAddress address, int startBaud) throws LineException {
        return new MeterCall(address, address.connect(), startBaud);
    }

    /**
     * Whether a meter answers; a line that can not be opened has none.
     *
     * @param startBaud the speed of the sign-on
     * @param meter its MeterPAN or meter number; empty for whoever is there
     */
    public static boolean answers(LineAddress address, int startBaud, String meter) {
        try (MeterCall call = open(address, startBaud)) {
            call.program(meter);
            return true;
        } catch (LineException e) {
            return false;
        }
    }

    /**
     * All registers of the meter.
     *
     * @param meter its MeterPAN or meter number; empty for whoever is there
     */
    public List<DataSet> readOut(String meter) throws LineException {
        run(() -> host.readOut(meter));
        return DataSet.all(text(host.copyAnswer(answer)));
    }

    /** What the meter says of itself: its maker, and its name. */
    public String identification() {
        String text = text(host.copyIdentification(answer));
        return text.substring(0, SPEED_PLACE) + " " + text.substring(SPEED_PLACE + 1);
    }

    /** Begins programming mode, in which tokens are entered. */
    public void program(String meter) throws LineException {
        run(() -> host.program(meter));
        programming = true;
    }

    /** Enters a token, and answers what became of it. */
    public TokenResult enter(TokenText token) throws LineException {
        byte[] digits = new byte[token.digits().length()];
        for (int i = 0; i < digits.length; i++) {
            digits[i] = (byte) (token.digits().charAt(i) - '0');
        }
        run(() -> host.enterToken(digits, digits.length));
        String number = read(ObisRegister.TOKEN_RESULT).value();
        TokenResult result = number.matches("[0-9]{1,2}")
                ? TokenResult.ofNumber(Integer.parseInt(number)) : null;
        if (result == null) {
            throw unexpected("the result of a token");
        }
        return result;
    }

    /** One register. */
    public DataSet read(ObisRegister register) throws LineException {
        run(() -> host.read(register.code()));
        return DataSet.of(text(host.copyAnswer(answer)));
    }

    private void run(Step step) throws LineException {
        try {
            judge(step.run());
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof LineException gone) {
                throw gone;
            }
            throw e;
        }
    }

    private void judge(HostResult result) throws LineException {
        String awaited = switch (host.awaited()) {
            case IDENTIFICATION -> "an answer to the request";
            case READ_OUT -> "the registers";
            case PROGRAMMING_MODE -> "programming mode";
            case TOKEN_ANSWER -> "what became of the token";
            case REGISTER -> "a register";
        };
        switch (result) {
            case ANSWERED -> { }
            case SILENT -> throw new LineException("waited " + ModeCHost.ANSWER_MILLIS / 1000
                    + " s on " + address + " for " + awaited + ", and nothing came", hint(), null);
            case DAMAGED -> throw new LineException("waited on " + address + " for " + awaited
                    + ", and it came damaged, three times",
                    "check the cable and the speed; --fixed-baud must be the meter's", null);
            case UNEXPECTED -> throw unexpected(awaited);
        }
    }

    private String hint() {
        return switch (host.awaited()) {
            case IDENTIFICATION ->
                    "check the cable, the meter's number, and --fixed-baud if the meter has it";
            case TOKEN_ANSWER ->
                    "enter the token again: if the meter took it, it says USED_ERROR";
            default -> "try again";
        };
    }

    private LineException unexpected(String awaited) {
        return new LineException("waited on " + address + " for " + awaited
                + ", and something else came", "check that a meter is at the other end", null);
    }

    private String text(int length) {
        return new String(answer, 0, length, StandardCharsets.US_ASCII);
    }

    /** Signs off, so that the next host need not wait, and closes the line. */
    @Override
    public void close() {
        try {
            if (programming) {
                host.signOff();
            }
        } catch (UncheckedIOException e) {
            // The line is gone, and with it what was to be ended.
            programming = false;
        } finally {
            transport.close();
        }
    }
}
