/** What a person presses and reads: gestures, token entry, and what the display says. */
package org.tokenmeter.panel;
