/**
 * What a technician's laptop may ask of a meter, and at which stage of the meter's life. Whoever
 * calls this has proven that they know the key of the line.
 */
package org.tokenmeter.meter.provision;
