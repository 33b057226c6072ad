/**
 * Tokens as the host sees them: records that are views on the firmware's codec, which alone knows
 * the bits. Law: {@code Token.of(t.tokenClass(), t.block()).equals(t)}.
 */
package org.tokenmeter.host.token;
