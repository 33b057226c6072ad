/**
 * The firmware's ports on real wires: each class is one device of the board, through Pi4J 2.8.0.
 *
 * <p>Pins are BCM numbers. Providers are named and never looked for: with a mock on the class path
 * a device that was not found would look like one that is there.
 */
package org.tokenmeter.raspberrypi.device;
