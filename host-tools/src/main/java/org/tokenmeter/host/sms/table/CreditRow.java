package org.tokenmeter.host.sms.table;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.tokenmeter.host.sms.FoundToken;
import org.tokenmeter.host.sms.Message;
import org.tokenmeter.host.sms.Purchase;

/**
 * A row of the table: one credit token. The amounts of a message stand in the row of its first
 * bought token only, so that columns can be summed.
 *
 * @param isMain whether the amounts of the message stand here
 * @param duplicate whether the same token was seen before
 * @param priceJump how the price of a unit jumped; empty where it did not
 */
public record CreditRow(Message message, Purchase purchase, FoundToken token, boolean isMain,
        boolean duplicate, String priceJump) {
    /** Its units; null where the message does not say. */
    public BigDecimal units() {
        return isMain ? purchase.units() : token.freeUnits().orElse(null);
    }

    /** What was paid; null where the message does not say, or another row says it. */
    public BigDecimal amount() {
        return isMain ? purchase.amount() : null;
    }

    /** When it was sold, else when it was received; null where neither is known. */
    public LocalDateTime time() {
        if (purchase.time() != null) {
            return purchase.time().at(purchase.profile().zone());
        }
        return message.received().map(when -> when.at(purchase.profile().zone())).orElse(null);
    }

    /** Where the time comes from: message, received, or nothing. */
    public String timeFrom() {
        if (purchase.time() != null) {
            return "message";
        }
        return message.received().isPresent() ? "received" : "";
    }
}
