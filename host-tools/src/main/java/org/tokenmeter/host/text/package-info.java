/**
 * How values are written by people and files, and how a wrong one is refused: with what is wrong
 * and what is allowed, never with the value itself, because it may be a key.
 */
package org.tokenmeter.host.text;
