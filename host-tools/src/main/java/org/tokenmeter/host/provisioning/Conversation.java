package org.tokenmeter.host.provisioning;

import java.io.IOException;
import java.util.function.Consumer;
import org.tokenmeter.host.line.Answer;
import org.tokenmeter.host.line.RefusedCallException;
import org.tokenmeter.host.line.SecureCall;
import org.tokenmeter.line.LineException;
import org.tokenmeter.link.EndReason;
import org.tokenmeter.meter.provision.MessageBuffer;

/**
 * Commands and answers over calls that may end at any moment: then the meter is called again, and
 * the same command said again. Its transaction sees to it that nothing is done twice.
 */
public final class Conversation implements AutoCloseable {
    private static final int TRIES = 3;

    private final Caller caller;
    private final LineKey key;
    private final MessageBuffer command = new MessageBuffer();
    private SecureCall call;

    /** Calls the meter. */
    @FunctionalInterface
    public interface Caller {
        /** A new call to the same meter; the key stays with whoever has it. */
        SecureCall call(byte[] key) throws IOException;
    }

    /** A conversation with a meter that this key opens. */
    public Conversation(Caller caller, LineKey key) {
        this.caller = caller;
        this.key = key;
    }

    /** Asks a question, and again on a new call when the line was lost meanwhile. */
    public Answer ask(Consumer<MessageBuffer> question) throws IOException {
        for (int tries = 1;; tries++) {
            try {
                if (call == null) {
                    call = caller.call(key.bytes());
                }
                question.accept(command);
                return call.ask(command);
            } catch (LineException | RefusedCallException e) {
                hangUp();
                if (tries == TRIES || !isWorthAnotherCall(e)) {
                    throw e;
                }
            } finally {
                command.erase();
            }
        }
    }

    private static boolean isWorthAnotherCall(IOException failure) {
        return !(failure instanceof RefusedCallException refused)
                || refused.reason() == EndReason.NO_SESSION
                || refused.reason() == EndReason.RESTART
                || refused.reason() == EndReason.DONE;
    }

    /** Ends the call; the next question begins another one. */
    public void hangUp() {
        if (call != null) {
            call.close();
            call = null;
        }
    }

    @Override
    public void close() {
        hangUp();
    }
}
