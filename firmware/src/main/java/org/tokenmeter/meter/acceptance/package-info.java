/** The token's way through the meter, from twenty digits to a numbered result. */
package org.tokenmeter.meter.acceptance;
