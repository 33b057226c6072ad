package org.tokenmeter.link;

import org.tokenmeter.hal.SerialLine;

/**
 * One end of a session in manufacturer mode: carries pieces of up to {@link #PAYLOAD} bytes to the
 * other end, each exactly once and in order, or says that nobody is there any more.
 *
 * <pre>
 *   host                         meter
 *    HELLO min max  --------->            begins a session: whatever was before is forgotten
 *                   <---------  HELLO     or BYE, which names both versions
 *    DATA n         --------->            and the same the other way round
 *                   <---------  ACK n
 *    BYE            --------->
 * </pre>
 *
 * Each end has one DATA on its way at most, and sends it again until its ACK comes: when a NAK asks
 * for it, or after {@link #REPLY_MILLIS}; {@link #TRIES} times in all. A DATA that comes twice is
 * acknowledged twice, and handed on once. A HELLO that comes twice begins twice: the line keeps the
 * order, so nothing of the session can be lost by it.
 *
 * <p><b>Called</b> on one thread. However much arrives, a call takes a bounded time.
 *
 * <p><b>Units.</b> Milliseconds of any clock that never goes back.
 */
public final class FrameLink {
    /** Bytes of the longest piece. */
    public static final int PAYLOAD = 512;
    /** The oldest version that is spoken here. */
    public static final int OLDEST = 1;
    /** The newest version that is spoken here. */
    public static final int NEWEST = 1;

    /** For an ACK: 500 ms, and the longest frame at 9,600 baud, which it may have to wait for. */
    static final int REPLY_MILLIS = 1_100;
    /** Between two bytes of a frame. */
    static final int GAP_MILLIS = 200;
    /** How often a frame is sent at most. */
    static final int TRIES = 5;
    /** Without a frame that is whole. */
    static final int IDLE_MILLIS = 60_000;

    private static final int NUMBERS = 0xFFFF;
    private static final int CONTROL_PAYLOAD = 8;
    private static final int POLL_MILLIS = 5;

    private enum Place { OVER, LISTENING, CALLING, OPEN, LEAVING }

    private final FrameReader reader = new FrameReader();
    private final FrameWriter control = new FrameWriter(CONTROL_PAYLOAD);
    private final FrameWriter data = new FrameWriter(PAYLOAD);
    private final byte[] arrived = new byte[PAYLOAD];
    private final int oldest;
    private final int newest;
    private Place place = Place.OVER;
    private boolean isHost;
    private boolean greeted;
    private int arrivedLength;
    private int nextIn;
    private int nextOut;
    /** Whether a DATA was sent whose ACK did not come yet. */
    private boolean unacknowledged;
    /** What is to be said next, beside DATA. */
    private FrameKind word = FrameKind.NONE;
    private int wordNumber;
    private boolean dataWaits;
    /** The frame that the line has a part of. */
    private FrameWriter current;
    /** Whether a frame that wants an answer is on its way. */
    private boolean leaving;
    private int tries;
    private long resendAt;
    private long heardAt;
    private EndReason reason = EndReason.DONE;
    private int argument;

    /** An end that speaks every version there is. */
    public FrameLink() {
        this(OLDEST, NEWEST);
    }

    /** An end that speaks some versions. */
    FrameLink(int oldest, int newest) {
        this.oldest = oldest;
        this.newest = newest;
    }

    /** Waits for a host. */
    public void listen(long now) {
        begin(Place.LISTENING, now);
        isHost = false;
    }

    /** Calls a meter. */
    public void call(long now) {
        begin(Place.CALLING, now);
        isHost = true;
        tries = 1;
        say(FrameKind.HELLO, 0);
    }

    /** Sends a piece; {@link #canSend} said that it may. */
    public void send(byte[] source, int length) {
        assert canSend() && length > 0;
        data.begin(FrameKind.DATA, nextOut).put(source, length).end();
        unacknowledged = true;
        dataWaits = true;
        tries = 1;
    }

    /** Ends the session, and tells the other end why. */
    public void end(EndReason why, int explanation) {
        reason = why;
        argument = explanation;
        place = Place.LEAVING;
        unacknowledged = false;
        dataWaits = false;
        resendAt = Long.MAX_VALUE;
        say(FrameKind.BYE, 0);
    }

    /** Whether a piece may be sent now. */
    public boolean canSend() {
        return place == Place.OPEN && !unacknowledged;
    }

    /** Whether a session goes on. */
    public boolean isOpen() {
        return place == Place.OPEN;
    }

    /** Whether the session, or the wait for one, is over, and all that was to say is said. */
    public boolean isOver() {
        return place == Place.OVER;
    }

    /** Why it is over. */
    public EndReason reason() {
        return reason;
    }

    /** What the reason explains as its argument. */
    public int argument() {
        return argument;
    }

    /** Whether a session began since the last call. */
    public boolean takeGreeting() {
        boolean began = greeted;
        greeted = false;
        return began;
    }

    /** Takes the piece that arrived, and answers its length; 0 when there is none. */
    public int receive(byte[] target) {
        int length = arrivedLength;
        System.arraycopy(arrived, 0, target, 0, length);
        arrivedLength = 0;
        return length;
    }

    /** Takes a byte from the line. */
    public void take(int value, long now) {
        if (!reader.isIdle() && now - heardAt >= GAP_MILLIS) {
            reader.reset();
        }
        FrameKind kind = reader.take(value);
        if (!reader.isIdle() || kind != FrameKind.NONE) {
            heardAt = now;
        }
        if (kind != FrameKind.NONE && place != Place.LEAVING && place != Place.OVER) {
            take(kind);
        }
    }

    /**
     * Sends what is due.
     *
     * @return the moment of the next call at the latest
     */
    public long tick(SerialLine line, long now) {
        flush(line);
        if (leaving && line.isSent()) {
            leaving = false;
            resendAt = now + REPLY_MILLIS;
        }
        if (place == Place.LEAVING && word == FrameKind.NONE && current == null
                && line.isSent()) {
            place = Place.OVER;
        }
        if (now - heardAt >= IDLE_MILLIS) {
            fallSilent();
        } else if (now >= resendAt) {
            resend();
            flush(line);
        }
        return deadline(now);
    }

    private void begin(Place first, long now) {
        place = first;
        reader.reset();
        startNumbers();
        greeted = false;
        word = FrameKind.NONE;
        current = null;
        leaving = false;
        heardAt = now;
    }

    private void startNumbers() {
        nextIn = 0;
        nextOut = 0;
        arrivedLength = 0;
        unacknowledged = false;
        dataWaits = false;
        resendAt = Long.MAX_VALUE;
    }

    private void take(FrameKind kind) {
        switch (kind) {
            case HELLO:
                takeHello();
                break;
            case DATA:
                takeData();
                break;
            case ACK:
                acknowledge(reader.number());
                break;
            case NAK:
                takeNak();
                break;
            case BUSY:
                tries = 1;
                break;
            case BYE:
                reason = EndReason.ofCode(reader.payload(0));
                argument = reader.payload(1) << 24 | reader.payload(2) << 16
                        | reader.payload(3) << 8 | reader.payload(4);
                place = Place.OVER;
                break;
            default:
                refuse();
        }
    }

    private void takeHello() {
        if (isHost && place == Place.OPEN) {
            return;
        }
        if (reader.payload(1) < oldest || reader.payload(0) > newest) {
            end(EndReason.VERSION, oldest << 8 | newest);
            return;
        }
        startNumbers();
        place = Place.OPEN;
        greeted = true;
        leaving = false;
        if (!isHost) {
            say(FrameKind.HELLO, 0);
        }
    }

    private void takeData() {
        int number = reader.number();
        if (place == Place.LISTENING) {
            end(EndReason.NO_SESSION, 0);
        } else if (place != Place.OPEN) {
            return;
        } else if (number == (nextIn - 1 & NUMBERS)) {
            say(FrameKind.ACK, number);
        } else if (number != nextIn || reader.payloadLength() == 0) {
            say(FrameKind.NAK, nextIn);
        } else if (arrivedLength > 0) {
            say(FrameKind.BUSY, number);
        } else {
            arrivedLength = reader.copyPayload(arrived);
            nextIn = nextIn + 1 & NUMBERS;
            say(FrameKind.ACK, number);
        }
    }

    private void acknowledge(int number) {
        if (unacknowledged && number == nextOut) {
            unacknowledged = false;
            dataWaits = false;
            leaving = false;
            resendAt = Long.MAX_VALUE;
            nextOut = nextOut + 1 & NUMBERS;
        }
    }

    private void takeNak() {
        if (reader.number() == (nextOut + 1 & NUMBERS)) {
            acknowledge(nextOut);
        } else if (unacknowledged && !dataWaits && reader.number() == nextOut) {
            resend();
        }
    }

    private void refuse() {
        if (place == Place.OPEN) {
            say(FrameKind.NAK, nextIn);
        }
    }

    private void resend() {
        resendAt = Long.MAX_VALUE;
        leaving = false;
        if (tries == TRIES) {
            fallSilent();
            return;
        }
        tries++;
        if (place == Place.CALLING) {
            say(FrameKind.HELLO, 0);
        } else if (unacknowledged) {
            data.rewind();
            dataWaits = true;
        }
    }

    private void fallSilent() {
        if (place != Place.OVER) {
            reason = EndReason.SILENCE;
            place = Place.OVER;
        }
    }

    private void say(FrameKind kind, int number) {
        word = kind;
        wordNumber = number;
    }

    private void flush(SerialLine line) {
        boolean more = true;
        while (more) {
            if (current == null) {
                choose();
            }
            more = current != null && current.flush(line);
            if (more) {
                leaving |= current == data || place == Place.CALLING;
                current = null;
            }
        }
    }

    /** Takes the frame that is sent next: a word goes before data. */
    private void choose() {
        if (word != FrameKind.NONE) {
            build();
            word = FrameKind.NONE;
            current = control;
        } else if (dataWaits) {
            dataWaits = false;
            data.rewind();
            current = data;
        }
    }

    private void build() {
        control.begin(word, wordNumber);
        if (word == FrameKind.HELLO) {
            control.put(oldest).put(newest);
        } else if (word == FrameKind.BYE) {
            control.put(reason.code()).pair(argument >>> 16).pair(argument);
        }
        control.end();
    }

    private long deadline(long now) {
        if (isOver()) {
            return Long.MAX_VALUE;
        }
        boolean sending = current != null || leaving || place == Place.LEAVING
                || word != FrameKind.NONE || dataWaits;
        long next = Math.min(resendAt, heardAt + IDLE_MILLIS);
        return sending ? Math.min(next, now + POLL_MILLIS) : next;
    }
}
