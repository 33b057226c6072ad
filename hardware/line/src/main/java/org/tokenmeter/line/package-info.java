/**
 * The serial line outside the firmware: transports for both of its ends, and the meter's port on
 * top of them.
 */
package org.tokenmeter.line;
