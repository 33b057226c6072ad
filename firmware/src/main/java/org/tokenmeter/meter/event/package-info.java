/** What happened to the meter, by name. */
package org.tokenmeter.meter.event;
