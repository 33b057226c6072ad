/** Vendor packs: what differs between makes of meters, as data. */
package org.tokenmeter.pack;
