package org.tokenmeter.host.cli;

import java.io.IOException;
import org.tokenmeter.host.line.RefusedCallException;
import org.tokenmeter.host.provisioning.Conversation;
import org.tokenmeter.host.provisioning.LineKey;
import org.tokenmeter.host.provisioning.MeterService;
import org.tokenmeter.host.provisioning.NotProvisionedException;
import org.tokenmeter.line.LineException;

/** Work with a meter over its line, and how its failures end a command. */
final class LineTalk {
    private LineTalk() {
    }

    /** What is done with a meter. */
    interface Work<T> {
        T run() throws IOException, NotProvisionedException;
    }

    /** What is done with a meter that is made. */
    interface Service<T> {
        T run(MeterService meter) throws IOException, NotProvisionedException;
    }

    /** Calls a meter with the key of its line, and does something with it. */
    static <T> T withMeter(MeterOptions line, LineKeyOptions options, DeskSession session,
            Service<T> service) {
        LineKey key = options.read(session.secrets());
        try (Conversation talk = new Conversation(line::secureCall, key)) {
            return run(() -> service.run(new MeterService(talk)));
        } finally {
            key.destroy();
        }
    }

    /** Does it; a meter that refuses ends the command by 1, a line that fails by 3. */
    static <T> T run(Work<T> work) {
        try {
            return work.run();
        } catch (NotProvisionedException e) {
            throw new CommandFailure(ExitCode.REFUSED, e.getMessage(), e.hint(), e);
        } catch (RefusedCallException e) {
            throw new CommandFailure(ExitCode.REFUSED, e.getMessage(), e.hint(), e);
        } catch (LineException e) {
            throw MeterOptions.failure(e);
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.IO, "the line failed", "check the cable", e);
        }
    }
}
