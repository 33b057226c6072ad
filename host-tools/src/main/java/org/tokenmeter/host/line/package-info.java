/** Calls a meter over a line: reads it out, and enters tokens. */
package org.tokenmeter.host.line;
