/**
 * The serial protocols, as state machines over bytes: both ends of IEC 62056-21 mode C, and the
 * answering end of Modbus RTU. What can be read is the one list of registers under other names.
 */
package org.tokenmeter.link;
