package org.tokenmeter.host.provisioning;

import org.tokenmeter.host.line.RefusedCallException;
import org.tokenmeter.host.text.BadValue;
import org.tokenmeter.host.text.HintedException;
import org.tokenmeter.line.LineException;

/**
 * Why work with a meter ended, for people: one line, and one that says what to do.
 *
 * @param problem lower case, without a secret
 * @param hint what to do
 */
record Failure(String problem, String hint) {
    static Failure of(Exception cause) {
        if (cause instanceof NotProvisionedException told) {
            return new Failure(told.getMessage(), told.hint());
        }
        if (cause instanceof RefusedCallException told) {
            return new Failure(told.getMessage(), told.hint());
        }
        if (cause instanceof LineException told) {
            return new Failure(told.getMessage(), told.hint());
        }
        if (cause instanceof HintedException told) {
            return new Failure(told.getMessage(), told.hint());
        }
        if (cause instanceof BadValue) {
            return new Failure(cause.getMessage(), "mend the row, or the file that it names");
        }
        // The message of an exception nobody thought of may hold anything, so it is not shown.
        return new Failure("internal error: " + cause.getClass().getSimpleName(),
                "provision this meter alone with --debug, and report what it prints");
    }
}
