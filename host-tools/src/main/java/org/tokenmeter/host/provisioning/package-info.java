/** Makes a meter of a blank one, over its line, and looks after it later. */
package org.tokenmeter.host.provisioning;
