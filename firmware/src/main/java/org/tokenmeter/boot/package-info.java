/** Puts a meter together from a board's ports. */
package org.tokenmeter.boot;
