package org.tokenmeter.line.tls;

import java.io.IOException;
import java.util.Arrays;
import org.bouncycastle.tls.PSKTlsServer;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsPSKIdentityManager;
import org.bouncycastle.tls.TlsServerProtocol;
import org.tokenmeter.hal.SecureChannel;

/**
 * The meter's end: a server that knows one key.
 *
 * <p><b>Threads.</b> The loop thread alone.
 */
public final class TlsChannel implements SecureChannel {
    /** Null before the first session, and once one has ended. */
    private TlsServerProtocol protocol;
    private final KeyOfMeter key = new KeyOfMeter();
    private boolean refused;

    @Override
    public boolean begin(byte[] newKey) {
        key.replace(newKey);
        refused = false;
        protocol = new TlsServerProtocol();
        try {
            protocol.accept(new Server(key));
            return true;
        } catch (IOException e) {
            throw new IllegalStateException("a server that only waits can not begin", e);
        }
    }

    @Override
    public int open(byte[] sealed, int length, byte[] plain) {
        if (protocol == null || refused) {
            return REFUSED;
        }
        try {
            protocol.offerInput(sealed, 0, length);
            if (!protocol.isHandshaking()) {
                key.erase();
            }
            int count = protocol.readInput(plain, 0, Math.min(plain.length, LONGEST));
            return count == 0 && protocol.isClosed() ? CLOSED : count;
        } catch (IOException | RuntimeException e) {
            // Whatever a host sends, Bouncy Castle's parser may say of it: it is not a session.
            refused = true;
            key.erase();
            return REFUSED;
        }
    }

    @Override
    public void seal(byte[] plain, int length) {
        try {
            if (protocol != null && protocol.isConnected()) {
                protocol.writeApplicationData(plain, 0, length);
            }
        } catch (IOException e) {
            refused = true;
        }
    }

    @Override
    public int take(byte[] sealed) {
        return protocol == null ? 0 : protocol.readOutput(sealed, 0,
                Math.min(sealed.length, protocol.getAvailableOutputBytes()));
    }

    /** The one key, whoever asks. */
    private static final class KeyOfMeter implements TlsPSKIdentityManager {
        private byte[] bytes = {};

        void replace(byte[] newBytes) {
            erase();
            bytes = newBytes.clone();
        }

        void erase() {
            Arrays.fill(bytes, (byte) 0);
            bytes = new byte[0];
        }

        @Override
        public byte[] getHint() {
            return new byte[0];
        }

        @Override
        public byte[] getPSK(byte[] identity) {
            return Arrays.equals(identity, Tls.IDENTITY) && bytes.length > 0
                    ? bytes.clone() : null;
        }
    }

    private static final class Server extends PSKTlsServer {
        Server(TlsPSKIdentityManager keys) {
            super(Tls.crypto(), keys);
        }

        @Override
        protected ProtocolVersion[] getSupportedVersions() {
            return Tls.VERSION.only();
        }

        @Override
        protected int[] getSupportedCipherSuites() {
            return new int[] {Tls.SUITE};
        }

        @Override
        public int[] getSupportedGroups() {
            return new int[] {Tls.GROUP};
        }
    }
}
