package org.tokenmeter.host.cli;

import java.io.PrintWriter;
import org.tokenmeter.host.sms.table.Totals;

/** How a command on messages ends: the counts, and what to do about rejects. */
final class SmsCounts {
    private SmsCounts() {
    }

    /** Prints the counts on standard output; the exit code. */
    static int report(Totals totals, Streams streams, String hint) {
        return report(totals, streams, streams.out(), hint);
    }

    /** Prints the counts; the exit code. */
    static int report(Totals totals, Streams streams, PrintWriter out, String hint) {
        out.println(totals.json());
        if (totals.rejected() == 0) {
            return ExitCode.DONE;
        }
        streams.err().println("sts: " + totals.rejected() + " of " + totals.messages()
                + (totals.rejected() == 1 ? " messages was rejected" : " messages were rejected"));
        streams.err().println("hint: " + hint);
        return ExitCode.REFUSED;
    }
}
