/**
 * From switch contacts to clean key presses, for any GPIO: a matrix keypad without bounce, ghosts,
 * or keys that hang.
 *
 * <p>Java 8 class files that need nothing beside them, allocate nothing after construction, start
 * no thread and read no clock: {@link org.tokenmeter.keypad.MatrixKeypad} is told the time. It
 * reaches the wires through {@link org.tokenmeter.keypad.KeyMatrix}; the package {@code pi4j} has
 * one for a Raspberry Pi and the package {@code sim} one for tests.
 */
package org.tokenmeter.keypad;
