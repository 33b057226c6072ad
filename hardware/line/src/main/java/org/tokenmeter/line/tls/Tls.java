package org.tokenmeter.line.tls;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.bouncycastle.tls.CipherSuite;
import org.bouncycastle.tls.NamedGroup;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.crypto.TlsCrypto;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;

/**
 * What both ends agree on.
 *
 * <p><b>Source.</b> RFC 5246; RFC 5489 and 7905 for the suite; RFC 8422 for the group.
 */
final class Tls {
    /** Who the host says it is: there is one key at a time, so a name tells nothing. */
    static final byte[] IDENTITY = "tokenmeter".getBytes(StandardCharsets.US_ASCII);
    /** Forward secret, and short: no certificates, and a group whose points have 32 bytes. */
    static final int SUITE = CipherSuite.TLS_ECDHE_PSK_WITH_CHACHA20_POLY1305_SHA256;
    static final int GROUP = NamedGroup.x25519;
    static final ProtocolVersion VERSION = ProtocolVersion.TLSv12;

    private Tls() {
    }

    /** Bouncy Castle's own ciphers, whatever the machine's providers are. */
    static TlsCrypto crypto() {
        return new BcTlsCrypto(new SecureRandom());
    }
}
