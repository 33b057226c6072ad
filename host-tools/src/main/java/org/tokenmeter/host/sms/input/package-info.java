/**
 * Files, folders and streams as messages: plain text, phone exports, and the XML of Android's "SMS
 * Backup and Restore". Memory does not grow with the input; what is wrong becomes a message with a
 * fault, so that it is counted.
 */
package org.tokenmeter.host.sms.input;
