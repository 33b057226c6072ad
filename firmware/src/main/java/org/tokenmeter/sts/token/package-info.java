/**
 * The token as pure functions on {@code long} and {@code int}: digits, class bits, fields, CRC,
 * amounts, dates. This is the only STS codec of the project; host tools wrap it in records.
 *
 * <p>Everything is big-endian: bit 63 of a block is its leftmost bit. Nothing here allocates,
 * throws, or knows a key. Source: IEC 62055-41, the token and its application data.
 */
package org.tokenmeter.sts.token;
