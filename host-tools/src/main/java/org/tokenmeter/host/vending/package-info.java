/**
 * The vending desk: which meters there are, what was vended to them and under which key, and a
 * chain of hashes over all of it. Plain JDBC; the only SQL here that names SQLite is its URL.
 */
package org.tokenmeter.host.vending;
