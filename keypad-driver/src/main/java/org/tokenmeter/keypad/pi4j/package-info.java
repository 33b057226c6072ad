/** The keypad on the pins of a Raspberry Pi, through Pi4J 2.8.0, which needs Java 11. */
package org.tokenmeter.keypad.pi4j;
