/** The load switch and the reasons to open it. */
package org.tokenmeter.meter.supply;
