/**
 * What becomes of messages in files: CSV, XLSX, JSON lines and rejects, with the checks that need
 * more than one message. Memory does not grow with the number of messages.
 */
package org.tokenmeter.host.sms.table;
