/**
 * The {@code sts} command: one class a verb, which parses, calls and prints.
 *
 * <p>Exit codes: 0 done, 1 refused or some rows refused, 2 wrong usage or bad input, 3 device or
 * I/O. An error is two lines on standard error: {@code sts: what went wrong} and
 * {@code hint: what to do}.
 */
package org.tokenmeter.host.cli;
