/**
 * The verbs of {@code sts codec} as functions from named texts to named results: the same for a
 * CSV row and for options on the command line.
 */
package org.tokenmeter.host.codec;
