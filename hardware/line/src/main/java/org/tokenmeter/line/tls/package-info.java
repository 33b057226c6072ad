/**
 * TLS 1.2 with a pre-shared key and no certificates, both ends of it, as bytes in and bytes out:
 * what carries them is not its business.
 */
package org.tokenmeter.line.tls;
