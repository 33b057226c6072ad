/**
 * From a phone full of messages to records: what a message that carries a token says.
 *
 * <p>{@link org.tokenmeter.host.sms.MessageCleaner} is a pure function from one message to one
 * outcome. What utilities call things is data: {@code profiles.csv} and {@code labels.csv}.
 */
package org.tokenmeter.host.sms;
