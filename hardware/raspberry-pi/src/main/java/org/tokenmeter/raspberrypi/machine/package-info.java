/** The machine that the meter runs on: its pins, and whether it is fit for them. */
package org.tokenmeter.raspberrypi.machine;
