/** Credit and consumption. */
package org.tokenmeter.meter.account;
