/**
 * From a phone full of messages to records: what a message that carries a token says.
 *
 * <p>{@link org.tokenmeter.host.sms.MessageCleaner} is a pure function from one message to one
 * outcome. What utilities call things is data: {@code profiles.csv} and {@code labels.csv}.
 *
 * <pre>
 *   text -> Form known? --yes--------------------> Layout -> values -> Purchase
 *                       --no--> Scan -> Reading ->
 * </pre>
 *
 * A {@code Layout} says where the values of a message stand. It follows from all of the text but
 * the digits of these values, and so serves every message that differs in these alone.
 */
package org.tokenmeter.host.sms;
