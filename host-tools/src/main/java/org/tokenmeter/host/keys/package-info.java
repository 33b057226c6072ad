/**
 * From a vending key to the decoder key of one meter. Only the host does this: a meter never sees
 * a vending key. Bouncy Castle's lightweight API computes DES and HMAC; nothing registers a
 * security provider.
 */
package org.tokenmeter.host.keys;
