package org.tokenmeter.line.tls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.tokenmeter.hal.SecureChannel;

class TlsChannelTest {
    private static final byte[] KEY = new byte[32];
    private static final int MOST_OF_A_HANDSHAKE = 450;

    static {
        new SplittableRandom(10).nextBytes(KEY);
    }

    private final TlsChannel meter = new TlsChannel();
    private final byte[] piece = new byte[512];
    private final byte[] plain = new byte[SecureChannel.LONGEST];
    private final List<byte[]> sentByHost = new ArrayList<>();
    private int carried;
    private int opened;

    private TlsCaller call(byte[] key) throws IOException {
        TlsCaller host = new TlsCaller(key);
        boolean moved = true;
        while (moved) {
            moved = carry(host);
        }
        return host;
    }

    /** Carries what waits, both ways; answers whether there was anything. */
    private boolean carry(TlsCaller host) throws IOException {
        int up = host.send(piece);
        if (up > 0) {
            sentByHost.add(Arrays.copyOf(piece, up));
            opened = meter.open(piece, up, plain);
        }
        int down = meter.take(piece);
        carried += up + down;
        if (down > 0) {
            host.take(piece, down);
        }
        return up + down > 0;
    }

    @Test
    void aHandshakeNeedsAtMost450Bytes() throws IOException {
        assertTrue(meter.begin(KEY));
        assertTrue(call(KEY).isOpen());
        System.out.println("handshake: " + carried + " bytes");
        assertTrue(carried <= MOST_OF_A_HANDSHAKE, () -> carried + " bytes");
    }

    @Test
    void bothEndsReadWhatTheOtherSealed() throws IOException {
        meter.begin(KEY);
        TlsCaller host = call(KEY);
        byte[] command = "command".getBytes(StandardCharsets.US_ASCII);
        host.seal(command, command.length);
        carry(host);
        assertEquals(command.length, opened);
        assertArrayEquals(command, Arrays.copyOf(plain, opened));
        byte[] answer = "the answer".getBytes(StandardCharsets.US_ASCII);
        meter.seal(answer, answer.length);
        carry(host);
        assertEquals(answer.length, host.open(plain));
        assertArrayEquals(answer, Arrays.copyOf(plain, answer.length));
    }

    @Test
    void aHostWithAnotherKeyIsRefusedByTheMeter() {
        byte[] other = KEY.clone();
        other[31] ^= 1;
        meter.begin(KEY);
        assertThrows(IOException.class, () -> call(other));
        assertEquals(SecureChannel.REFUSED, opened);
        assertEquals(SecureChannel.REFUSED, meter.open(piece, 1, plain));
    }

    @Test
    void aRecordedSessionOpensNothingTheNextTime() throws IOException {
        meter.begin(KEY);
        TlsCaller host = call(KEY);
        host.seal(new byte[] {1, 2, 3}, 3);
        carry(host);
        List<byte[]> recorded = List.copyOf(sentByHost);
        meter.begin(KEY);
        for (byte[] sealed : recorded) {
            opened = meter.open(sealed, sealed.length, plain);
            assertTrue(opened <= 0);
            meter.take(piece);
        }
        assertEquals(SecureChannel.REFUSED, opened);
    }

    @Test
    void aBitThatIsFlippedOnTheWayEndsTheSession() throws IOException {
        meter.begin(KEY);
        TlsCaller host = call(KEY);
        host.seal(new byte[16], 16);
        byte[] sealed = Arrays.copyOf(piece, host.send(piece));
        sealed[sealed.length - 1] ^= 1;
        assertEquals(SecureChannel.REFUSED, meter.open(sealed, sealed.length, plain));
    }

    @Test
    void whateverArrivesItIsOnlyRefused() {
        SplittableRandom random = new SplittableRandom(20_261_126);
        for (int i = 0; i < 2_000; i++) {
            meter.begin(KEY);
            byte[] noise = new byte[1 + random.nextInt(200)];
            random.nextBytes(noise);
            noise[0] = i % 2 == 0 ? 22 : noise[0];
            assertTrue(meter.open(noise, noise.length, plain) <= 0);
            meter.take(piece);
        }
    }

    @Test
    void withoutASessionNothingOpens() {
        assertEquals(SecureChannel.REFUSED, meter.open(piece, 1, plain));
        assertEquals(0, meter.take(piece));
        assertFalse(new TlsCaller(KEY).isOpen());
    }
}
