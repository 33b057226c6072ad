/** The one list of what a meter can be asked: every display, code and protocol maps onto it. */
package org.tokenmeter.register;
