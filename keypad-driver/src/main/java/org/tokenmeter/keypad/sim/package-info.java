/** A keypad without a keypad: contacts that bounce, ghost and hang, in a time of their own. */
package org.tokenmeter.keypad.sim;
