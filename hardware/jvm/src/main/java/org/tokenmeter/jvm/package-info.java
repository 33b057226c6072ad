/** What the boards on a JVM share: the {@code meter} command, the loop thread and its queues. */
package org.tokenmeter.jvm;
