/** The meter on a Raspberry Pi. */
package org.tokenmeter.raspberrypi;
