/** What tells bytes that arrived whole from those that did not. */
package org.tokenmeter.checksum;
