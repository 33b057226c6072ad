/** The self-test: every device of a board worked once, and what came of it. */
package org.tokenmeter.jvm.selftest;
