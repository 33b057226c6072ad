/** The meter on any machine: a panel in the terminal. */
package org.tokenmeter.desktop;
