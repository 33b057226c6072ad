/** Every port of the firmware in memory, on a virtual clock. */
package org.tokenmeter.simulated;
