package org.tokenmeter.line.tls;

import java.io.IOException;
import java.util.Vector;
import org.bouncycastle.tls.BasicTlsPSKIdentity;
import org.bouncycastle.tls.PSKTlsClient;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsClientProtocol;
import org.bouncycastle.util.Integers;

/**
 * The host's end: a client that has the key of one meter.
 *
 * <p><b>Threads.</b> One.
 */
public final class TlsCaller {
    private final TlsClientProtocol protocol = new TlsClientProtocol();

    /**
     * Begins a session.
     *
     * @param key copied; whoever has it erases it
     */
    public TlsCaller(byte[] key) {
        try {
            protocol.connect(new Client(key));
        } catch (IOException e) {
            throw new IllegalStateException("a client that only greets can not begin", e);
        }
    }

    /** Whether both ends have proven that they know the key. */
    public boolean isOpen() {
        return protocol.isConnected();
    }

    /**
     * Takes bytes that the meter sent.
     *
     * @throws IOException when the meter does not have the key, or says that the host has not
     */
    public void take(byte[] sealed, int length) throws IOException {
        protocol.offerInput(sealed, 0, length);
    }

    /** Takes what was opened, and answers how many bytes that were. */
    public int open(byte[] plain) {
        return protocol.readInput(plain, 0, Math.min(plain.length,
                protocol.getAvailableInputBytes()));
    }

    /** Seals bytes, once the session is open. */
    public void seal(byte[] plain, int length) throws IOException {
        protocol.writeApplicationData(plain, 0, length);
    }

    /** Takes what is to be sent to the meter, and answers how many bytes that were. */
    public int send(byte[] sealed) {
        return protocol.readOutput(sealed, 0,
                Math.min(sealed.length, protocol.getAvailableOutputBytes()));
    }

    private static final class Client extends PSKTlsClient {
        Client(byte[] key) {
            super(Tls.crypto(), new BasicTlsPSKIdentity(Tls.IDENTITY, key));
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
        @SuppressWarnings({"rawtypes", "unchecked"})
        protected Vector getSupportedGroups(Vector roles) {
            Vector groups = new Vector();
            groups.add(Integers.valueOf(Tls.GROUP));
            return groups;
        }
    }
}
