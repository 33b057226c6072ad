/**
 * The two ciphers of keypad tokens and the key that a meter holds for them.
 *
 * <p>No vending key and no key derivation exists in the firmware: a meter cannot mint. Ciphers
 * are stateless; the only key material is inside {@link org.tokenmeter.sts.cipher.DecoderKey}.
 */
package org.tokenmeter.sts.cipher;
