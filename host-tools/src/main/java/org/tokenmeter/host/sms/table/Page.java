package org.tokenmeter.host.sms.table;

import java.util.List;
import org.tokenmeter.host.sms.Outcome;

/**
 * What became of a batch of messages: a piece of every table.
 *
 * @param outcomes one for each message, in their order
 * @param credits a row for each credit token in them, in their order
 */
public record Page(List<Outcome> outcomes, List<CreditRow> credits) {
}
